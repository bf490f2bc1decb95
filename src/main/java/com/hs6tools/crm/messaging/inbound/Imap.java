package com.hs6tools.crm.messaging.inbound;

import com.hs6tools.crm.messaging.inbound.MailboxFault.Kind;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.StoreClosedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens folders of mail servers, and says in one word why one cannot be opened. */
@Component
class Imap {
    private static final int CHUNK = 1 << 20;

    private final MailProperties limits;

    Imap(MailProperties limits) {
        this.limits = limits;
    }

    /** An open folder; nothing in it is marked as read unless that is asked for. */
    record Open(IMAPStore store, IMAPFolder folder) implements AutoCloseable {
        @Override
        public void close() {
            try {
                if (folder.isOpen()) {
                    folder.close(false);
                }
            } catch (MessagingException e) {
                // the connection is gone; nothing is held there
            }
            try {
                store.close();
            } catch (MessagingException e) {
                // the server notices by itself
            }
        }
    }

    /** @param writing whether messages are to be marked */
    Open open(ImapAccount account, boolean writing) throws MailboxFault {
        require(account);
        IMAPStore store = null;
        try {
            store = (IMAPStore) Session.getInstance(settings(account)).getStore("imap");
            store.connect(account.host(), account.port(), account.username(), account.password());
            var folder = (IMAPFolder) store.getFolder(account.folder());
            folder.open(writing ? Folder.READ_WRITE : Folder.READ_ONLY);
            return new Open(store, folder);
        } catch (MessagingException e) {
            leave(store);
            throw fault(account, e);
        }
    }

    private static void leave(@Nullable IMAPStore store) {
        try {
            if (store != null) {
                store.close();
            }
        } catch (MessagingException e) {
            // it was not open
        }
    }

    private void require(ImapAccount account) throws MailboxFault {
        try {
            var addresses = InetAddress.getAllByName(account.host());
            var here = Arrays.stream(addresses).allMatch(InetAddress::isLoopbackAddress);
            if (account.security() == Mailbox.Security.NONE && !here) {
                throw new MailboxFault(
                        Kind.NOT_ENCRYPTED, "Without encryption the password could be read by others on the way.");
            }
            if (!limits.privateHosts() && !Arrays.stream(addresses).allMatch(Imap::isPublic)) {
                throw new MailboxFault(
                        Kind.PRIVATE_HOST,
                        account.host() + " is in a private network; HS6_MAIL_PRIVATEHOSTS allows it.");
            }
        } catch (UnknownHostException e) {
            throw new MailboxFault(Kind.UNKNOWN_HOST, account.host(), e);
        }
    }

    private static boolean isPublic(InetAddress address) {
        var uniqueLocal = address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
        return !address.isLoopbackAddress()
                && !address.isSiteLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isAnyLocalAddress()
                && !address.isMulticastAddress()
                && !uniqueLocal;
    }

    static MailboxFault fault(ImapAccount account, Exception e) {
        var place = account.host() + ":" + account.port();
        for (Throwable t = e; t != null; t = next(t)) {
            switch (t) {
                case AuthenticationFailedException wrong -> {
                    return new MailboxFault(Kind.WRONG_PASSWORD, said(wrong), e);
                }
                case FolderNotFoundException none -> {
                    return new MailboxFault(Kind.NO_FOLDER, account.folder(), e);
                }
                case UnknownHostException unknown -> {
                    return new MailboxFault(Kind.UNKNOWN_HOST, account.host(), e);
                }
                case SocketTimeoutException late -> {
                    return new MailboxFault(Kind.TIMED_OUT, place, e);
                }
                case ConnectException refused -> {
                    return new MailboxFault(Kind.REFUSED, place, e);
                }
                case NoRouteToHostException none -> {
                    return new MailboxFault(Kind.REFUSED, place, e);
                }
                case SSLException tls -> {
                    return tls(tls, e);
                }
                default -> {}
            }
        }
        var said = said(e);
        return new MailboxFault(said.contains("STARTTLS") ? Kind.NO_TLS : Kind.BROKEN, said, e);
    }

    /** A certificate nobody vouches for, or a server that does not speak TLS at this port at all. */
    private static MailboxFault tls(SSLException tls, Exception e) {
        var said = said(tls);
        var unclear = said.contains("plaintext") || said.contains("Unsupported or unrecognized");
        return new MailboxFault(unclear ? Kind.NO_TLS : Kind.CERTIFICATE, said, e);
    }

    private static @Nullable Throwable next(Throwable t) {
        if (t instanceof MailConnectException c && c.getNextException() != null) {
            return c.getNextException();
        }
        return t instanceof MessagingException m && m.getNextException() != null ? m.getNextException() : t.getCause();
    }

    private static String said(Throwable t) {
        var said = String.valueOf(t.getMessage()).strip();
        return said.length() <= 300 ? said : said.substring(0, 300);
    }

    /** Whether the connection is at an end, so that nothing more can be asked on it. */
    static boolean isLost(Exception e, Open open) {
        return e instanceof FolderClosedException
                || e instanceof StoreClosedException
                || !open.folder().isOpen()
                || !open.store().isConnected()
                || (e instanceof IOException && e.getCause() instanceof FolderClosedException);
    }

    private Properties settings(ImapAccount account) {
        var patience = String.valueOf(limits.patience().toMillis());
        var settings = new Properties();
        settings.put("mail.imap.connectiontimeout", patience);
        settings.put("mail.imap.timeout", patience);
        settings.put("mail.imap.writetimeout", patience);
        settings.put("mail.imap.connectionpooltimeout", patience);
        settings.put("mail.imap.peek", "true");
        settings.put("mail.imap.fetchsize", String.valueOf(CHUNK));
        settings.put("mail.imap.ssl.enable", String.valueOf(account.security() == Mailbox.Security.TLS));
        var upgrades = String.valueOf(account.security() == Mailbox.Security.STARTTLS);
        settings.put("mail.imap.starttls.enable", upgrades);
        settings.put("mail.imap.starttls.required", upgrades);
        settings.put("mail.imap.ssl.checkserveridentity", "true");
        settings.put("mail.mime.allowutf8", "true");
        settings.put("mail.mime.address.strict", "false");
        return settings;
    }
}
