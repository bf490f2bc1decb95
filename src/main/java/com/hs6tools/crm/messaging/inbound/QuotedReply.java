package com.hs6tools.crm.messaging.inbound;

import java.util.regex.Pattern;

/** Cuts off what an answer repeats of the message it answers. The signature stays. */
final class QuotedReply {
    /** Mail programs fold such a line where it gets long, mostly before the address. */
    private static final String MORE = "(.{5,200}|.{5,100}\\n.{1,100})";

    /** The lines mail programs put before what they repeat, in the languages of the program. */
    private static final Pattern BEGINS = Pattern.compile("(?m)^[ \\u200e\\u200f]*(On " + MORE + " wrote:"
            + "|در " + MORE + " نوشت(ه است|ه‌است)?:"
            + "|في " + MORE + " (كتب|تمت كتابة)(.{0,200}|.{0,100}\\n.{1,100}):"
            + "|-{2,} ?(Original Message|Forwarded message|پیام اصلی|الرسالة الأصلية) ?-{2,}"
            + "|_{20,}\\n\\s*(From|از|من):.*)[ \\u200e\\u200f]*$");

    private QuotedReply() {}

    /** The text as it is when nothing of the writer's own would be left. */
    static String cut(String text) {
        var begins = BEGINS.matcher(text);
        var own = begins.find() ? text.substring(0, begins.start()) : withoutEnd(text);
        return own.isBlank() ? text : own.strip();
    }

    private static String withoutEnd(String text) {
        var lines = text.split("\\n", -1);
        var end = lines.length;
        while (end > 0
                && (lines[end - 1].isBlank() || lines[end - 1].stripLeading().startsWith(">"))) {
            end--;
        }
        return end == lines.length ? text : String.join("\n", java.util.Arrays.copyOf(lines, end));
    }
}
