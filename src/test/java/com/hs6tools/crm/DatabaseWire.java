package com.hs6tools.crm;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** The wire between the program and its database, which can be cut as a whole or at the worst moment of one change. */
final class DatabaseWire implements AutoCloseable {
    private static final String COMMIT = "COMMIT";

    /** When the connection that sends a certain statement is cut. */
    enum Moment {
        AT_THE_STATEMENT,
        AFTER_ITS_COMMIT
    }

    private record Trap(String statement, Moment moment) {}

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Pair> pairs = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Trap> trap = new AtomicReference<>();
    private final int target;
    private volatile boolean down;

    DatabaseWire(int target) throws IOException {
        this.target = target;
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    void cut() {
        down = true;
        pairs.forEach(Pair::close);
    }

    void mend() {
        down = false;
    }

    /** The next connection that sends this statement is cut then, or when the database has done its commit. */
    void cutOnce(String statement, Moment moment) {
        trap.set(new Trap(statement, moment));
    }

    /** Whether the trap has been sprung. */
    boolean hasCut() {
        return trap.get() == null;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var client = listening.accept();
                if (down) {
                    client.close();
                } else {
                    var pair = new Pair(client, new Socket(InetAddress.getLoopbackAddress(), target));
                    pairs.add(pair);
                    Thread.startVirtualThread(() -> pair.pump(pair::fromClient));
                    Thread.startVirtualThread(() -> pair.pump(pair::fromServer));
                }
            } catch (IOException e) {
                // the socket was closed, or the server is gone: the next one may have more luck
            }
        }
    }

    private interface Pump {
        void run() throws IOException;
    }

    private final class Pair {
        private final Socket client;
        private final Socket server;
        private volatile boolean sentStatement;
        private volatile boolean sentCommit;

        Pair(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void pump(Pump direction) {
            try {
                direction.run();
            } catch (IOException e) {
                // cut
            } finally {
                close();
            }
        }

        void fromClient() throws IOException {
            copy(client.getInputStream(), server.getOutputStream(), this::looksHarmless);
        }

        void fromServer() throws IOException {
            copy(server.getInputStream(), client.getOutputStream(), said -> !sentCommit);
        }

        private boolean looksHarmless(String said) {
            var set = trap.get();
            if (set == null) {
                return true;
            }
            sentStatement |= said.contains(set.statement());
            if (!sentStatement) {
                return true;
            }
            if (set.moment() == Moment.AT_THE_STATEMENT) {
                return !trap.compareAndSet(set, null);
            }
            if (said.contains(COMMIT) && trap.compareAndSet(set, null)) {
                sentCommit = true;
            }
            return true;
        }

        private void copy(InputStream from, OutputStream to, java.util.function.Predicate<String> mayPass)
                throws IOException {
            var buffer = new byte[1 << 16];
            for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                if (!mayPass.test(new String(buffer, 0, n, StandardCharsets.ISO_8859_1))) {
                    return;
                }
                to.write(buffer, 0, n);
                to.flush();
            }
        }

        void close() {
            try (client;
                    server) {
                pairs.remove(this);
            } catch (IOException e) {
                // closed all the same
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cut();
    }
}
