package com.hs6tools.crm.customers.calendar;

/** Lines of an iCalendar file (RFC 5545, section 3): they end in CRLF, are folded at 75 octets, and texts are escaped. */
final class CalendarText {
    private static final int LONGEST_LINE = 75;
    private static final String END = "\r\n";

    private final StringBuilder out = new StringBuilder(4_096);

    CalendarText begin(String component) {
        return line("BEGIN", component);
    }

    CalendarText end(String component) {
        return line("END", component);
    }

    /** @param name with its parameters; @param value as it is: a time, a number, an address, one of the format's own words */
    CalendarText line(String name, Object value) {
        fold(name + ":" + value);
        return this;
    }

    /** @param value what people wrote */
    CalendarText text(String name, String value) {
        return line(name, escaped(value));
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private static String escaped(String value) {
        var safe = new StringBuilder(value.length() + 8);
        value.replace("\r\n", "\n").replace('\r', '\n').chars().forEach(c -> {
            switch (c) {
                case '\\', ';', ',' -> safe.append('\\').append((char) c);
                case '\n' -> safe.append("\\n");
                default -> {
                    // other control characters have no place in the format
                    if (c == '\t' || c >= ' ' && c != 0x7f) {
                        safe.append((char) c);
                    }
                }
            }
        });
        return safe.toString();
    }

    /** The leading blank of a continued line counts; a character is never torn between two lines. */
    private void fold(String line) {
        var octets = 0;
        for (var i = 0; i < line.length(); ) {
            var c = line.codePointAt(i);
            var width = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (octets + width > LONGEST_LINE) {
                out.append(END).append(' ');
                octets = 1;
            }
            out.appendCodePoint(c);
            octets += width;
            i += Character.charCount(c);
        }
        out.append(END);
    }
}
