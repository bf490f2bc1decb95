package com.hs6tools.crm.messaging.inbound;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Stands before a mail server without encryption and speaks IMAP with STARTTLS (RFC 9051, 6.2.1) for it. */
final class StartTlsServer implements AutoCloseable {
    private final ServerSocket door;
    private final int behind;
    private final SSLContext tls;

    /** What was said before it was encrypted. */
    final List<String> open = new CopyOnWriteArrayList<>();

    StartTlsServer(int behind, SSLContext tls) throws IOException {
        this.behind = behind;
        this.tls = tls;
        this.door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.startVirtualThread(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            say(client, "* OK IMAP4rev1 ready");
            for (var line = line(client.getInputStream()); !line.isEmpty(); line = line(client.getInputStream())) {
                open.add(line);
                var tag = line.substring(0, line.indexOf(' '));
                var command = line.substring(tag.length() + 1).toUpperCase(Locale.ROOT);
                if (command.equals("STARTTLS")) {
                    say(client, tag + " OK begin");
                    encrypted(client);
                    return;
                }
                if (command.equals("CAPABILITY")) {
                    say(client, "* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED");
                }
                say(client, tag + (command.equals("CAPABILITY") ? " OK" : " NO first STARTTLS"));
            }
        } catch (IOException e) {
            // the client went, as it does when it does not trust the certificate
        }
    }

    private void encrypted(Socket client) throws IOException {
        try (var secret = (SSLSocket) tls.getSocketFactory().createSocket(client, null, true);
                var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            secret.setUseClientMode(false);
            secret.startHandshake();
            line(server.getInputStream()); // its greeting was said already
            Thread.startVirtualThread(() -> pass(secret, server));
            pass(server, secret);
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.close();
        } catch (IOException e) {
            // one of both has gone
        }
    }

    private static void say(Socket to, String line) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.write(c);
        }
        return line.toString(US_ASCII).strip();
    }

    /** A certificate for this machine, made for the occasion; whoever is to trust it is given the file. */
    static void makeCertificate(Path store, String password) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        password,
                        "-storetype",
                        "PKCS12")
                .inheritIO()
                .start()
                .waitFor();
        if (made != 0) {
            throw new IOException("keytool ended with " + made);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
