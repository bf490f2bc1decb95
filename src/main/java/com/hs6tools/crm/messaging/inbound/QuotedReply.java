package com.hs6tools.crm.messaging.inbound;

import java.util.regex.Pattern;

/** Cuts off what an answer repeats of the message it answers. The signature stays. */
final class QuotedReply {
    /** The lines mail programs put before what they repeat, in the languages of the program. */
    private static final Pattern BEGINS = Pattern.compile(
            "(?m)^[ \\u200e\\u200f]*(On .{5,200} wrote:|در .{5,200} نوشت(ه است|ه‌است)?:?|في .{5,200} كتب.{0,200}:"
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
