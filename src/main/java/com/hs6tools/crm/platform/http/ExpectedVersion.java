package com.hs6tools.crm.platform.http;

import org.jspecify.annotations.Nullable;

/** The version a caller believes a record to have: from the body, or from the header If-Match. */
public final class ExpectedVersion {
    private ExpectedVersion() {}

    /**
     * @return null when the caller does not care
     * @throws InvalidInput (400) when the header holds something else than a version
     */
    public static @Nullable Long of(@Nullable String ifMatch, @Nullable Long inBody) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return inBody;
        }
        var plain = ifMatch.strip();
        plain = plain.startsWith("W/") ? plain.substring(2) : plain;
        try {
            return Long.valueOf(plain.replace("\"", ""));
        } catch (NumberFormatException e) {
            throw InvalidInput.malformed(
                    "If-Match", "If-Match carries the record's version, such as \"3\".", "bad_version");
        }
    }

    /** @throws VersionConflict when the caller cares and the record has moved on */
    public static void check(@Nullable Long expected, long current) {
        if (expected != null && expected != current) {
            throw new VersionConflict(current);
        }
    }
}
