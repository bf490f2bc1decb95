package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.text.SearchText;
import org.jspecify.annotations.Nullable;

/** The name a mail's sender gives himself, as first and last name. */
record SenderName(@Nullable String first, @Nullable String last) {
    private static final int LONGEST = 200;

    /** "Ada Lovelace", "Lovelace, Ada", "رضا کریمی"; an address in the name's place is none. */
    static SenderName of(@Nullable String shown) {
        var name = shown == null ? "" : shown.strip();
        if (SearchText.of(name).isEmpty() || name.contains("@")) {
            return new SenderName(null, null);
        }
        var comma = name.indexOf(',');
        if (comma > 0 && comma == name.lastIndexOf(',') && comma < name.length() - 1) {
            return new SenderName(cut(name.substring(comma + 1)), cut(name.substring(0, comma)));
        }
        var blank = name.indexOf(' ');
        return blank < 0
                ? new SenderName(null, cut(name))
                : new SenderName(cut(name.substring(0, blank)), cut(name.substring(blank + 1)));
    }

    private static @Nullable String cut(String text) {
        var plain = text.strip();
        if (plain.isEmpty()) {
            return null;
        }
        return plain.length() <= LONGEST
                ? plain
                : plain.substring(0, Character.isHighSurrogate(plain.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
