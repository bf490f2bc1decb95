package com.hs6tools.crm.platform.files;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What a file may be called: the last part of whatever path was sent, one line, without marks that show it backwards. */
final class FileName {
    static final int LONGEST = 255;
    private static final int LONGEST_ENDING = 16;
    private static final String NAMELESS = "file";

    /**
     * Control characters, ends of lines, halves of surrogate pairs, the marks and overrides of writing direction (with
     * which "gpj.exe" reads "exe.jpg"), the byte order mark. The joiners of Persian words stay.
     */
    private static final Pattern UNWANTED = Pattern.compile(
            "[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cs}\\u00ad\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]");

    private FileName() {}

    /** What a person calls a file, such as "1405/9/7.pdf": a day, not a path. */
    static String typed(String name) {
        return plain(name.strip().replace('/', '-').replace('\\', '-'));
    }

    static String plain(String sent) {
        var cut = sent.length() > 4 * LONGEST ? sent.substring(sent.length() - 4 * LONGEST) : sent;
        var last = cut.substring(Math.max(cut.lastIndexOf('/'), cut.lastIndexOf('\\')) + 1);
        var plain = Normalizer.normalize(UNWANTED.matcher(last).replaceAll(""), Normalizer.Form.NFC)
                .strip();
        return plain.chars().allMatch(c -> c == '.' || Character.isWhitespace(c)) ? NAMELESS : shortened(plain);
    }

    /** Keeps the ending, which says what the file is. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        var stem = name.substring(0, LONGEST - ending.length());
        return (Character.isHighSurrogate(stem.charAt(stem.length() - 1)) ? stem.substring(0, stem.length() - 1) : stem)
                + ending;
    }
}
