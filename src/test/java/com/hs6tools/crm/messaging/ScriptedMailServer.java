package com.hs6tools.crm.messaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks SMTP up to the point where it answers the message itself with what the test wants, or hangs up. */
final class ScriptedMailServer implements AutoCloseable {
    private final ServerSocket door;
    private final String answerToTheMessage;
    final AtomicInteger messages = new AtomicInteger();

    /** @param answerToTheMessage a reply of SMTP such as "451 later"; empty to hang up instead */
    ScriptedMailServer(String answerToTheMessage) throws IOException {
        this.answerToTheMessage = answerToTheMessage;
        this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!door.isClosed()) {
                try (var guest = door.accept()) {
                    serve(guest);
                } catch (IOException e) {
                    // the test is over, or the guest has left
                }
            }
        });
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve(Socket guest) throws IOException {
        var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII));
        say(guest, "220 test");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("DATA")) {
                say(guest, "354 go on");
                while (!".".equals(in.readLine())) {}
                messages.incrementAndGet();
                if (answerToTheMessage.isEmpty()) {
                    return;
                }
                say(guest, answerToTheMessage);
            } else if (line.startsWith("QUIT")) {
                say(guest, "221 bye");
                return;
            } else {
                say(guest, "250 ok");
            }
        }
    }

    private static void say(Socket guest, String line) throws IOException {
        guest.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
