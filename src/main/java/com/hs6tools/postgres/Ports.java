package com.hs6tools.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** The port of a cluster: the one it had last time if that is free, so that tools find it again. */
record Ports(Path file) {

    // Below the range the system hands to outgoing connections, which could take a port between two starts.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 30_000;
    private static final int TRIES = 200;

    int last() {
        try {
            return Integer.parseInt(Files.readString(file).strip());
        } catch (IOException | NumberFormatException none) {
            return 0;
        }
    }

    int choose() {
        var last = last();
        return last > 0 && free(last) ? last : anotherFree();
    }

    int anotherFree() {
        for (var i = 0; i < TRIES; i++) {
            var port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (free(port)) {
                return port;
            }
        }
        throw new DatabaseFailure(
                "No free port for the database between " + LOWEST + " and " + HIGHEST + " on 127.0.0.1.");
    }

    void remember(int port) throws IOException {
        if (port != last()) {
            Files.writeString(file, port + "\n");
        }
    }

    static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
