package com.hs6tools.crm.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Text made comparable, in any script: Unicode NFKC, lower case, Latin accents and Arabic vowel marks dropped, Arabic
 * and Persian letter forms and digits folded, blanks joined, invisible marks removed.
 */
public final class SearchText {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\r]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private static final String MORE_PLAIN = "\u067e\u0686\u0698\u06a9\u06af\u06cc\u200c";

    private SearchText() {}

    public static String of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return isPlain(text) ? plain(text) : any(text);
    }

    static String any(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        plain = INVISIBLE.matcher(plain.replace('\u200c', ' ')).replaceAll("");
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        plain = Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(fold(plain)).replaceAll(" ").strip();
    }

    /** Most texts are: of letters and digits that no form of Unicode writes in another way, so that one look will do. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var plain = (c >= ' ' && c <= '~')
                    || (c >= '\u0627' && c <= '\u063a')
                    || (c >= '\u0641' && c <= '\u064a')
                    || (c >= '\u0660' && c <= '\u0669')
                    || (c >= '\u06f0' && c <= '\u06f9')
                    || MORE_PLAIN.indexOf(c) >= 0;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String text) {
        var out = new StringBuilder(text.length());
        var folded = fold(text);
        for (int i = 0; i < folded.length(); i++) {
            var c = folded.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                out.append((char) (c + 'a' - 'A'));
            } else if (c != ' ' && c != '\u200c') {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().stripTrailing();
    }

    /** Several texts joined into one to search in; absent ones are left out. */
    public static String join(@Nullable String... parts) {
        return Stream.of(parts)
                .map(SearchText::of)
                .filter(p -> !p.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Persian and Arabic digits as 0-9, for numbers typed in any keyboard. */
    public static String digits(String text) {
        var out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append((char) digit(c)));
        return out.toString();
    }

    /** A value put between % signs of LIKE as plain text. */
    public static String escapeLike(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static String fold(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '\u064a', '\u0649', '\u06d2' -> out.append('\u06cc');
                case '\u0643', '\u06aa' -> out.append('\u06a9');
                case '\u0629', '\u06c0', '\u06c1', '\u06d5' -> out.append('\u0647');
                case '\u0623', '\u0625', '\u0622', '\u0671' -> out.append('\u0627');
                case '\u0624' -> out.append('\u0648');
                case '\u0626' -> out.append('\u06cc');
                case '\u0640' -> {}
                default -> out.append((char) digit(c));
            }
        }
        return out.toString();
    }

    private static int digit(int c) {
        if (c >= '\u06f0' && c <= '\u06f9') {
            return c - '\u06f0' + '0';
        }
        return c >= '\u0660' && c <= '\u0669' ? c - '\u0660' + '0' : c;
    }
}
