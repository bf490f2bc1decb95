package com.hs6tools.crm.messaging;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.stereotype.Component;

/** Speaks with the mail server. One connection serves a batch of messages. */
@Component
class Smtp {
    private static final String PATIENCE = String.valueOf(Duration.ofSeconds(20).toMillis());

    private final SmtpProperties server;
    private final Session session;

    Smtp(SmtpProperties server) {
        this.server = server;
        this.session = Session.getInstance(settings(server));
    }

    boolean isOn() {
        return server.isOn();
    }

    /** @throws MessagingException when the server is not there, or does not let us in */
    Connection open() throws MessagingException {
        var transport = session.getTransport("smtp");
        transport.connect(
                server.host(),
                server.port(),
                server.signsIn() ? server.user() : null,
                server.signsIn() ? server.password() : null);
        return new Connection(transport);
    }

    final class Connection implements AutoCloseable {
        private final Transport transport;

        private Connection(Transport transport) {
            this.transport = transport;
        }

        /** @param senderName put before the sender's address, such as the shop's name */
        Outcome send(Parcel parcel, String senderName) {
            try {
                var message = message(parcel, senderName);
                transport.sendMessage(message, message.getAllRecipients());
                return new Outcome.Taken();
            } catch (AddressException e) {
                return new Outcome.Refused("The address is not one mail can go to: " + e.getMessage());
            } catch (SendFailedException e) {
                return answered(e);
            } catch (MessagingException e) {
                return new Outcome.Unknown("The connection broke while the message was handed over: " + e.getMessage());
            }
        }

        boolean isOpen() {
            return transport.isConnected();
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // what was taken has been said by then; the server hears of our leaving anyway
            }
        }
    }

    /** The server's own answer decides: 4xx is "not now", 5xx "never" (RFC 5321, 4.2.1). */
    private static Outcome answered(SendFailedException failure) {
        for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
            var code = e instanceof SMTPAddressFailedException a
                    ? a.getReturnCode()
                    : e instanceof SMTPSendFailedException s ? s.getReturnCode() : 0;
            if (code >= 500) {
                return new Outcome.Refused(said(e));
            }
            if (code >= 400) {
                return new Outcome.Later(said(e));
            }
        }
        return new Outcome.Unknown(said(failure));
    }

    private static String said(Exception e) {
        return String.valueOf(e.getMessage()).strip();
    }

    /** The message's id is that of its row, so that a second copy, if there ever is one, is known as the same message. */
    private MimeMessage message(Parcel parcel, String senderName) throws MessagingException {
        var from = new InternetAddress(Objects.requireNonNull(server.from()), true);
        var domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + parcel.id() + "@" + domain + ">");
            }
        };
        message.setFrom(named(from, senderName));
        message.setRecipients(MimeMessage.RecipientType.TO, new Address[] {new InternetAddress(parcel.to(), true)});
        message.setSubject(parcel.subject().replaceAll("\\R", " "), StandardCharsets.UTF_8.name());
        message.setSentDate(new Date());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (parcel.html() == null) {
            message.setText(parcel.text(), StandardCharsets.UTF_8.name());
        } else {
            var text = new MimeBodyPart();
            text.setText(parcel.text(), StandardCharsets.UTF_8.name());
            var html = new MimeBodyPart();
            html.setText(parcel.html(), StandardCharsets.UTF_8.name(), "html");
            message.setContent(new MimeMultipart("alternative", text, html));
        }
        return message;
    }

    private static InternetAddress named(InternetAddress from, String name) {
        try {
            from.setPersonal(name, StandardCharsets.UTF_8.name());
            return from;
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties settings(SmtpProperties server) {
        var settings = new Properties();
        settings.put("mail.smtp.connectiontimeout", PATIENCE);
        settings.put("mail.smtp.timeout", PATIENCE);
        settings.put("mail.smtp.writetimeout", PATIENCE);
        settings.put("mail.smtp.auth", String.valueOf(server.signsIn()));
        settings.put("mail.smtp.ssl.enable", String.valueOf(server.security() == SmtpProperties.Security.TLS));
        var upgrades = String.valueOf(server.security() == SmtpProperties.Security.STARTTLS);
        settings.put("mail.smtp.starttls.enable", upgrades);
        settings.put("mail.smtp.starttls.required", upgrades);
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        return settings;
    }
}
