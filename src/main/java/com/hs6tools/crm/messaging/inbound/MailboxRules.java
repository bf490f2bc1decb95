package com.hs6tools.crm.messaging.inbound;

import com.hs6tools.crm.platform.http.Violations;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a mailbox may say. */
final class MailboxRules {
    private static final Pattern HOST =
            Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N}._-]*[\\p{L}\\p{N}])?|[0-9a-fA-F:]{2,45}");
    private static final int MOST_TAGS = 20;

    private MailboxRules() {}

    static Violations check(Mailbox box, @Nullable String password) {
        var wrong = new Violations()
                .required("name", box.name())
                .length("name", box.name(), 100)
                .required("address", box.address())
                .email("address", box.address().isEmpty() ? null : box.address())
                .required("host", box.host())
                .length("host", box.host(), 253)
                .check(
                        box.host().isEmpty() || HOST.matcher(box.host()).matches(),
                        "host",
                        "The name of a mail server, such as imap.example.com, without a path or a port.",
                        "bad_host")
                .check(
                        box.port() >= 1 && box.port() <= 65_535,
                        "port",
                        "From 1 to 65535.",
                        "out_of_range",
                        Map.of("from", 1, "to", 65_535))
                .required("username", box.username())
                .length("username", box.username(), 320)
                .check(
                        password != null && !password.isEmpty(),
                        "password",
                        "The password of the mailbox; again where the server, the port or the encryption is another one.",
                        "required")
                .length("password", password, 500)
                .required("folder", box.folder())
                .length("folder", box.folder(), 300);
        line(wrong, "username", box.username());
        line(wrong, "folder", box.folder());
        line(wrong, "password", password);
        tags(wrong, box);
        return wrong;
    }

    private static void line(Violations wrong, String field, @Nullable String value) {
        wrong.check(
                value == null || value.chars().noneMatch(c -> c == '\r' || c == '\n'),
                field,
                "One line.",
                "bad_character");
    }

    private static void tags(Violations wrong, Mailbox box) {
        wrong.check(
                box.tags().size() <= MOST_TAGS,
                "tags",
                "At most " + MOST_TAGS + " tags.",
                "too_many",
                Map.of("most", MOST_TAGS));
        for (int i = 0; i < Math.min(box.tags().size(), MOST_TAGS); i++) {
            var tag = box.tags().get(i);
            wrong.required("tags[" + i + "]", tag).length("tags[" + i + "]", tag, 60);
        }
    }
}
