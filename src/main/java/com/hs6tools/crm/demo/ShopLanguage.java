package com.hs6tools.crm.demo;

import java.util.List;
import java.util.Locale;

/** The language a shop's data is written in. */
public enum ShopLanguage {
    EN,
    FA,
    AR;

    private static final char PERSIAN_ZERO = '\u06f0';

    public static ShopLanguage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of an entry that gives English, Persian and Arabic in this order. */
    String pick(List<String> line, int first) {
        return line.get(first + ordinal());
    }

    /** Numbers as this language's trade writes them: Persian in its own digits, Arabic trade mostly in Latin ones. */
    String digits(String text) {
        if (this != FA) {
            return text;
        }
        var out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append((char) (c >= '0' && c <= '9' ? c - '0' + PERSIAN_ZERO : c)));
        return out.toString();
    }

    boolean isRightToLeft() {
        return this != EN;
    }
}
