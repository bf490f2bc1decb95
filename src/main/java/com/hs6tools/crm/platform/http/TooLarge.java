package com.hs6tools.crm.platform.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** More than this server takes at once. */
public final class TooLarge extends Problem {
    private final @Nullable DataSize most;

    private TooLarge(String detail, @Nullable DataSize most) {
        super(413, "too_large", detail);
        this.most = most;
    }

    @Override
    public Map<String, Object> params() {
        return most == null ? Map.of() : Map.of("megabytes", most.toMegabytes());
    }

    static TooLarge upload(DataSize most) {
        return new TooLarge(
                "The upload is larger than this server takes: at most " + said(most)
                        + ". Compress it (gzip), or send it in parts.",
                most);
    }

    static TooLarge fileName() {
        return new TooLarge(
                "The name of a file in the upload is too long. Give it a shorter one, then send it again.", null);
    }

    /** @param name of one file among those sent */
    public static TooLarge file(String name, DataSize most) {
        return new TooLarge(
                "'" + name + "' is larger than a file on a record may be: at most " + said(most)
                        + ". Compress it, or write down where it is kept.",
                most);
    }

    static TooLarge body(DataSize most) {
        return new TooLarge(
                "The body is larger than this call takes: at most " + said(most) + ". Send it in parts.", most);
    }

    static String said(DataSize size) {
        return size.toGigabytes() >= 10 ? size.toGigabytes() + " GB" : size.toMegabytes() + " MB";
    }
}
