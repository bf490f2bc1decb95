package com.hs6tools.crm.customers.activity;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.Violations;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a contact to be logged may say, whether with a customer or with somebody who may become one. */
public final class InteractionRules {
    private static final int LONGEST_CALL = 10_080;

    private InteractionRules() {}

    public static Violations check(InteractionInput input, OffsetDateTime latest) {
        var minutes = input.durationMinutes();
        return new Violations()
                .check(input.type() != null, "type", "This is needed.", "required")
                .check(
                        says(input.subject()) || says(input.content()) || says(input.outcome()),
                        "content",
                        "Say something: a subject, a content or an outcome.",
                        "nothing_said")
                .length("subject", input.subject(), 300)
                .length("content", input.content(), 100_000)
                .length("outcome", input.outcome(), 2_000)
                .length("nextAction", input.nextAction(), 300)
                .check(
                        minutes == null || (minutes >= 0 && minutes <= LONGEST_CALL),
                        "durationMinutes",
                        "From 0 to 10,080 (a week).",
                        "out_of_range",
                        Map.of("from", 0, "to", 10_080))
                .check(
                        input.occurredAt() == null || !input.occurredAt().isAfter(latest),
                        "occurredAt",
                        "An interaction that is still to come is a task.",
                        "in_future")
                .check(
                        input.fileIds() == null || input.fileIds().size() <= 20,
                        "fileIds",
                        "At most 20 files.",
                        "too_many",
                        Map.of("most", 20));
    }

    /** With the unit's clock fixed in the past, today's calls are logged too. */
    public static OffsetDateTime latest(UnitClock clock) {
        var now = clock.now();
        var real = clock.realNow();
        return (now.isAfter(real) ? now : real).plusDays(1);
    }

    static boolean says(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
