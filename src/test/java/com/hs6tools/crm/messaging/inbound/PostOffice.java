package com.hs6tools.crm.messaging.inbound;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/** A real mail server with mailboxes that messages are put into as they would arrive. */
final class PostOffice implements AutoCloseable {
    static final String PASSWORD = "geheim-6";

    private final GreenMail server;

    PostOffice() {
        this(ServerSetup.IMAP, ServerSetup.IMAPS);
    }

    private PostOffice(ServerSetup... kinds) {
        this.server = new GreenMail(
                java.util.Arrays.stream(kinds).map(ServerSetup::dynamicPort).toArray(ServerSetup[]::new));
        server.start();
    }

    int port() {
        return server.getImap().getPort();
    }

    int tlsPort() {
        return server.getImaps().getPort();
    }

    void add(String address) {
        server.setUser(address, address, PASSWORD);
    }

    private GreenMailUser user(String address) {
        return server.getUserManager().getUserByEmail(address);
    }

    MailFolder inbox(String address) throws Exception {
        return server.getManagers().getImapHostManager().getInbox(user(address));
    }

    MailFolder folder(String address, String name) throws Exception {
        return server.getManagers().getImapHostManager().createMailbox(user(address), name);
    }

    /** A message as text, with lines as they are sent. */
    long deliver(String to, String message) throws Exception {
        return deliver(to, message.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    long deliver(String to, byte[] message) throws Exception {
        return deliver(to, message, Instant.now());
    }

    long deliver(String to, byte[] message, Instant arrived) throws Exception {
        var mime = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
        return inbox(to).appendMessage(mime, new Flags(), Date.from(arrived));
    }

    static String mail(String from, String subject, String id, String text) {
        return """
                From: %s
                To: info@shop.example
                Subject: %s
                Message-ID: <%s>
                Date: Sat, 28 Nov 2026 10:00:00 +0330
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                %s
                """.formatted(from, subject, id, text);
    }

    void stop() {
        server.stop();
    }

    void start() {
        server.start();
    }

    @Override
    public void close() {
        server.stop();
    }
}
