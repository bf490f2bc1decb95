package com.hs6tools.crm.messaging.inbound;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text of strangers without what steers screens: control characters, and marks that turn the direction of what follows. */
final class PlainMail {
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\ufffe\\uffff]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    /** Looked at from their first one only and never given back, so that a million blanks are read once. */
    private static final Pattern TRAILING = Pattern.compile("(?<![ \\t\\u00a0])[ \\t\\u00a0]++\\n");

    private static final Pattern MANY_LINES = Pattern.compile("\\n{3,}");

    private PlainMail() {}

    /** One line, such as a name or a subject. */
    static String line(@Nullable String text, int longest) {
        return text == null
                ? ""
                : cut(
                        BLANKS.matcher(harmless(text.replace('\n', ' ')))
                                .replaceAll(" ")
                                .strip(),
                        longest);
    }

    /** Several lines, at most one of them empty between two others. */
    static String text(String text, int longest) {
        var lines = harmless(text.replace("\r\n", "\n").replace('\r', '\n'));
        var tight = MANY_LINES.matcher(TRAILING.matcher(lines).replaceAll("\n")).replaceAll("\n\n");
        return cut(tight.strip(), longest);
    }

    private static String harmless(String text) {
        var plain = CONTROL.matcher(text).replaceAll("");
        // halves of characters cannot be stored
        return plain.chars().anyMatch(c -> Character.isSurrogate((char) c)) ? whole(plain) : plain;
    }

    private static String whole(String text) {
        var whole = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\ufffd' : c)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
