package com.hs6tools.crm.leads;

import java.util.regex.Pattern;

/** Text as strangers send it, without markup and marks that steer a terminal: what is left is shown as it stands. */
final class PlainText {
    private static final Pattern CODE = Pattern.compile("(?is)<(script|style|iframe|object)\\b.*?(</\\1\\s*>|$)");
    private static final Pattern TAG = Pattern.compile("(?s)</?[a-zA-Z!?][^>]*(>|$)");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

    private PlainText() {}

    static String of(String text) {
        var plain = CONTROL.matcher(text).replaceAll("");
        // what is left may make a new tag, as in <scr<b>ipt>
        for (var before = ""; !before.equals(plain); ) {
            before = plain;
            plain = TAG.matcher(CODE.matcher(plain).replaceAll("")).replaceAll("");
        }
        return plain.strip();
    }
}
