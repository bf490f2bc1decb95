package com.hs6tools.crm.messaging.inbound;

import com.hs6tools.crm.messaging.inbound.ReadMail.Sign;
import com.hs6tools.crm.platform.crypto.Secrets;
import com.hs6tools.crm.platform.http.Violations;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the head of a message says: who wrote, which one it is, whether a person wrote it at all. */
record MailHead(MimeMessage message) {
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,900}>");
    private static final int LONGEST = 300;
    private static final int MOST_ANSWERED = 50;
    private static final int LONGEST_HEADER = 100_000;

    /** Reading addresses takes the square of their length. */
    private static final int LONGEST_ADDRESSES = 5_000;

    /** The first address a mail can be answered to; null when there is none. */
    @Nullable
    InternetAddress from() {
        return Stream.of("From", "Sender")
                .flatMap(name -> Arrays.stream(addresses(name)))
                .filter(a -> a.getAddress() != null
                        && new Violations()
                                .email("from", a.getAddress())
                                .found()
                                .isEmpty())
                .findFirst()
                .orElse(null);
    }

    private InternetAddress[] addresses(String name) {
        try {
            var said = header(name);
            return said == null
                    ? new InternetAddress[0]
                    : InternetAddress.parseHeader(said.substring(0, Math.min(said.length(), LONGEST_ADDRESSES)), false);
        } catch (AddressException | RuntimeException e) {
            return new InternetAddress[0];
        }
    }

    static @Nullable String name(@Nullable InternetAddress from) {
        var name = from == null || from.getPersonal() == null ? "" : PlainMail.line(decoded(from.getPersonal()), 200);
        return name.isEmpty() ? null : name;
    }

    String subject() {
        var said = header("Subject");
        return said == null ? "" : PlainMail.line(decoded(MimeUtility.unfold(said)), LONGEST);
    }

    /** Encoded words of RFC 2047; as written where they are broken. */
    private static String decoded(String text) {
        try {
            return MimeUtility.decodeText(text);
        } catch (UnsupportedEncodingException | RuntimeException e) {
            return text;
        }
    }

    /** However it was folded on the way. */
    private String tight(String name) {
        var said = header(name);
        return said == null ? "" : said.replaceAll("\\s+", "");
    }

    @Nullable
    String idKey() {
        var id = first(ids(header("Message-ID")));
        return id == null ? null : Secrets.hash(id);
    }

    /** Careless programs use one Message-ID for many messages, so that sender and date are part of it. */
    String key() {
        var id = first(ids(header("Message-ID")));
        var more = tight("From") + "\n" + tight("Date");
        return Secrets.hash(
                id == null ? "head\n" + more + "\n" + tight("Subject") + "\n" + tight("Received") : id + "\n" + more);
    }

    List<String> answers() {
        var named = ids(header("In-Reply-To"));
        var all = ids(header("References"));
        Collections.reverse(all);
        return Stream.concat(named.stream(), all.stream())
                .distinct()
                .limit(MOST_ANSWERED)
                .map(Secrets::hash)
                .toList();
    }

    private static @Nullable String first(List<String> all) {
        return all.isEmpty() ? null : all.getFirst();
    }

    private static List<String> ids(@Nullable String header) {
        return header == null
                ? new ArrayList<>()
                : ID.matcher(header).results().map(r -> r.group()).collect(Collectors.toCollection(ArrayList::new));
    }

    /** RFC 3834 and what mail programs do beside it. */
    @Nullable
    Sign sign() {
        var automatic = said("Auto-Submitted");
        var precedence = said("Precedence");
        var from = from();
        var local =
                from == null ? "" : from.getAddress().toLowerCase(Locale.ROOT).replaceFirst("@.*", "");
        if (said("Content-Type").startsWith("multipart/report")
                || said("Return-Path").equals("<>")
                || local.equals("mailer-daemon")
                || header("X-Failed-Recipients") != null) {
            return Sign.BOUNCE;
        }
        if ((!automatic.isEmpty() && !automatic.startsWith("no"))
                || header("X-Autoreply") != null
                || header("X-Autorespond") != null
                || precedence.equals("auto_reply")) {
            return Sign.AUTO_REPLY;
        }
        if (said("X-Spam-Flag").startsWith("yes") || said("X-Spam-Status").startsWith("yes")) {
            return Sign.SPAM;
        }
        if (header("List-Id") != null
                || header("List-Unsubscribe") != null
                || List.of("bulk", "list", "junk").contains(precedence)) {
            return Sign.LIST;
        }
        return from == null ? Sign.NO_SENDER : null;
    }

    private String said(String name) {
        var header = header(name);
        return header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
    }

    private @Nullable String header(String name) {
        try {
            var all = message.getHeader(name);
            if (all == null || all.length == 0) {
                return null;
            }
            return all[0].length() <= LONGEST_HEADER ? all[0] : all[0].substring(0, LONGEST_HEADER);
        } catch (MessagingException | RuntimeException e) {
            return null;
        }
    }
}
