package com.hs6tools.crm.messaging.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Reading a mailbox behind a server that encrypts what began in the open. */
class StartTlsTests {
    private static final String SECRET = "of-the-store";
    private static final String INFO = "info@shop.example";

    @TempDir
    private Path folder;

    @Test
    void readsBehindACertificateThatIsTrustedAndSaysNothingBefore() throws Exception {
        var store = folder.resolve("mail.p12");
        StartTlsServer.makeCertificate(store, SECRET);
        try (var post = new PostOffice();
                var server = new StartTlsServer(post.port(), context(store))) {
            post.add(INFO);
            post.deliver(INFO, PostOffice.mail("ada@example.com", "One", "1@x", "Text"));
            post.deliver(INFO, PostOffice.mail("ada@example.com", "Two", "2@x", "Text"));
            assertThat(look("localhost", server.port(), store)).isEqualTo("2 messages, the first One");
            assertThat(server.open).noneMatch(line -> line.contains("LOGIN") || line.contains(PostOffice.PASSWORD));
        }
    }

    @Test
    void refusesOneThatNobodyVouchesForAndSendsItNoPassword() throws Exception {
        var store = folder.resolve("mail.p12");
        StartTlsServer.makeCertificate(store, SECRET);
        try (var post = new PostOffice();
                var server = new StartTlsServer(post.port(), context(store))) {
            post.add(INFO);
            var fault = catchThrowableOfType(MailboxFault.class, () -> open("localhost", server.port()));
            assertThat(fault.kind()).isEqualTo(MailboxFault.Kind.CERTIFICATE);
            assertThat(server.open).noneMatch(line -> line.contains(PostOffice.PASSWORD));
        }
    }

    private static SSLContext context(Path store) throws Exception {
        var keys = KeyStore.getInstance(store.toFile(), SECRET.toCharArray());
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, SECRET.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static Imap.Open open(String host, int port) throws MailboxFault {
        var limits = new MailProperties(
                Duration.ofMinutes(1),
                DataSize.ofMegabytes(50),
                DataSize.ofMegabytes(25),
                20,
                Duration.ofSeconds(10),
                true);
        return new Imap(limits)
                .open(
                        new ImapAccount(host, port, Mailbox.Security.STARTTLS, INFO, PostOffice.PASSWORD, "INBOX"),
                        false);
    }

    /** In a program of its own: whom a program trusts is settled when it first asks. */
    private String look(String host, int port, Path trusted) throws IOException, InterruptedException {
        var said = folder.resolve("said.txt");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djavax.net.ssl.trustStore=" + trusted,
                "-Djavax.net.ssl.trustStorePassword=" + SECRET,
                "-cp",
                System.getProperty("java.class.path"),
                StartTlsTests.class.getName(),
                host,
                String.valueOf(port)));
        var program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(said, StandardCharsets.UTF_8).strip();
    }

    public static void main(String[] where) throws Exception {
        try (var open = open(where[0], Integer.parseInt(where[1]))) {
            var first = open.folder().getMessage(1);
            System.out.println(open.folder().getMessageCount() + " messages, the first " + first.getSubject());
        }
    }
}
