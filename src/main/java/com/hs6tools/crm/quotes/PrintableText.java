package com.hs6tools.crm.quotes;

import java.util.stream.Collectors;

/** Text without what no page can show: XML allows no control characters, and fonts have no half characters. */
final class PrintableText {
    private PrintableText() {}

    static String of(String text) {
        return text.codePoints()
                .filter(c -> c == '\n' || c == '\r' || c == '\t' || c >= 0x20)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .filter(c -> c != 0xFFFE && c != 0xFFFF)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
