package com.hs6tools.crm.messaging.inbound;

import com.hs6tools.crm.messaging.inbound.ReadMail.Attachment;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the parts of a message: the text people read, and what is attached. Broken parts give what can be read of
 * them; depth, number and size are bounded.
 */
final class MailParts {
    private static final int DEEPEST = 20;
    private static final int MOST = 500;
    private static final int LONGEST_TEXT = 2_000_000;

    private final List<Attachment> files = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final boolean withoutQuotes;
    private int seen;
    private boolean hidden;

    MailParts(boolean withoutQuotes) {
        this.withoutQuotes = withoutQuotes;
    }

    MailParts walk(Part message) {
        walk(message, 0);
        return this;
    }

    List<Attachment> files() {
        return files;
    }

    String text() {
        return text.toString();
    }

    /** Some text is in UTF-7, which hides markup from whoever looks for it. */
    boolean isHidden() {
        return hidden;
    }

    private void walk(Part part, int depth) {
        if (++seen > MOST || depth > DEEPEST) {
            return;
        }
        var type = type(part);
        if (isFile(part, type)) {
            file(part, type);
        } else if (type.getPrimaryType().equalsIgnoreCase("multipart")) {
            parts(part, type, depth);
        } else if (type.match("text/html")) {
            add(HtmlText.of(html(part, type), withoutQuotes));
        } else {
            add(plain(part, type));
        }
    }

    private void parts(Part part, ContentType type, int depth) {
        var parts = content(part);
        if (parts.isEmpty()) {
            add(plain(part, type));
        } else if (type.match("multipart/alternative")) {
            walk(best(parts), depth + 1);
            parts.stream().filter(p -> isFile(p, type(p))).forEach(p -> file(p, type(p)));
        } else {
            parts.forEach(p -> walk(p, depth + 1));
        }
    }

    /** Plain text as the writer's program made it, else whatever comes last, which is the richest. */
    private static Part best(List<Part> parts) {
        return parts.stream()
                .filter(p -> type(p).match("text/plain") && !isFile(p, type(p)))
                .findFirst()
                .orElse(parts.getLast());
    }

    private static List<Part> content(Part part) {
        var all = new ArrayList<Part>();
        try {
            if (part.getContent() instanceof Multipart multipart) {
                for (int i = 0; i < Math.min(multipart.getCount(), MOST); i++) {
                    all.add(multipart.getBodyPart(i));
                }
            }
        } catch (MessagingException | IOException | RuntimeException e) {
            // what was found before it broke is used
        }
        return all;
    }

    /** Text that has a name of its own is a file too, however the writer's program wants it shown. */
    private static boolean isFile(Part part, ContentType type) {
        var how = header(part, "Content-Disposition");
        var attached = how != null && how.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
        var primary = type.getPrimaryType().toLowerCase(Locale.ROOT);
        return attached
                || (primary.equals("text")
                        && part instanceof BodyPart
                        && !PlainMail.line(fileName(part), 200).isEmpty())
                || !(primary.equals("text") || primary.equals("multipart"));
    }

    /** Pictures of the signature and the design are no files that somebody meant to send. */
    private void file(Part part, ContentType type) {
        var how = header(part, "Content-Disposition");
        var inDesign = type.getPrimaryType().equalsIgnoreCase("image")
                && header(part, "Content-ID") != null
                && (how == null || how.strip().toLowerCase(Locale.ROOT).startsWith("inline"));
        if (!inDesign) {
            files.add(new Attachment(name(part, type), type.getBaseType().toLowerCase(Locale.ROOT), part));
        }
    }

    /** A name that cannot be read is none. */
    private static @Nullable String fileName(Part part) {
        try {
            var name = part.getFileName();
            return name == null ? null : MimeUtility.decodeText(name);
        } catch (MessagingException | IOException | RuntimeException e) {
            return null;
        }
    }

    private static String name(Part part, ContentType type) {
        var plain = PlainMail.line(fileName(part), 200);
        if (!plain.isEmpty()) {
            return plain;
        }
        return type.match("message/rfc822") ? "message.eml" : "file";
    }

    private void add(String more) {
        if (!more.isBlank() && text.length() < LONGEST_TEXT) {
            text.append(text.isEmpty() ? "" : "\n\n").append(more);
        }
    }

    private org.jsoup.nodes.Document html(Part part, ContentType type) {
        try {
            var charset = type.getParameter("charset");
            var known = charset(charset);
            return Jsoup.parse(new ByteArrayInputStream(bytes(part)), known == null ? null : known.name(), "");
        } catch (IOException e) {
            return Jsoup.parse("");
        }
    }

    private String plain(Part part, ContentType type) {
        var bytes = bytes(part);
        var charset = charset(type.getParameter("charset"));
        return charset == null ? guessed(bytes) : new String(bytes, charset);
    }

    private @Nullable Charset charset(@Nullable String named) {
        if (named == null) {
            return null;
        }
        hidden |= named.toLowerCase(Locale.ROOT).contains("utf-7")
                || named.toLowerCase(Locale.ROOT).contains("utf7");
        try {
            var charset = Charset.forName(MimeUtility.javaCharset(named.strip()));
            return charset.equals(StandardCharsets.US_ASCII) ? null : charset;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** UTF-8 where the bytes are that, else one byte for each character. */
    private static String guessed(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static byte[] bytes(Part part) {
        try (var content = stream(part)) {
            return content.readNBytes(LONGEST_TEXT);
        } catch (MessagingException | IOException | RuntimeException e) {
            return new byte[0];
        }
    }

    /** As it was before it was encoded for the way; as it came where the encoding is unknown. */
    static InputStream stream(Part part) throws MessagingException, IOException {
        try {
            return part.getInputStream();
        } catch (MessagingException | IOException e) {
            return switch (part) {
                case MimeBodyPart body -> body.getRawInputStream();
                case MimeMessage message -> message.getRawInputStream();
                default -> throw e;
            };
        }
    }

    private static ContentType type(Part part) {
        try {
            var said = part.getContentType();
            return new ContentType(said == null ? "text/plain" : said);
        } catch (MessagingException | RuntimeException e) {
            try {
                return new ContentType("text/plain");
            } catch (ParseException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static @Nullable String header(Part part, String name) {
        try {
            var all = part.getHeader(name);
            return all == null ? null : all[0];
        } catch (MessagingException | RuntimeException e) {
            return null;
        }
    }
}
