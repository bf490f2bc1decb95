package com.hs6tools.crm.customers.activity;

import static com.hs6tools.crmdb.customers.Tables.INTERACTION;
import static com.hs6tools.crmdb.customers.Tables.STANDING;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.files.StoredFiles;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes a contact with a customer; what is to follow becomes a task. */
@Component
class LogInteraction {
    private static final int LONGEST_CALL = 10_080;

    private final DSLContext sql;
    private final Customers customers;
    private final StoredFiles files;
    private final PlanTask tasks;
    private final UnitClock clock;
    private final Events events;

    LogInteraction(
            DSLContext sql, Customers customers, StoredFiles files, PlanTask tasks, UnitClock clock, Events events) {
        this.files = files;
        this.sql = sql;
        this.customers = customers;
        this.tasks = tasks;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    UUID log(UUID customer, InteractionInput input) {
        var name = customers.requireForWriting(customer);
        check(input).throwIfAny();
        if (input.fileIds() != null) {
            input.fileIds().forEach(files::find);
        }
        var at = input.occurredAt() == null ? clock.now() : input.occurredAt();
        var id = insert(customer, input, at);
        sql.update(STANDING)
                .set(STANDING.LAST_INTERACTION_AT, greatest(STANDING.LAST_INTERACTION_AT, val(at)))
                .where(STANDING.TENANT_ID.eq(Acting.tenant()), STANDING.CUSTOMER_ID.eq(customer))
                .execute();
        if (says(input.nextAction()) || input.dueAt() != null) {
            tasks.afterInteraction(customer, id, title(input), input.dueAt());
        }
        events.publish(new InteractionLogged(customer, name, id, input.type()));
        return id;
    }

    private UUID insert(UUID customer, InteractionInput input, OffsetDateTime at) {
        var actor = Acting.now();
        var id = Ids.next();
        sql.insertInto(INTERACTION)
                .set(INTERACTION.TENANT_ID, actor.tenant())
                .set(INTERACTION.ID, id)
                .set(INTERACTION.CUSTOMER_ID, customer)
                .set(INTERACTION.TYPE, input.type().name())
                .set(
                        INTERACTION.DIRECTION,
                        input.direction() == null ? null : input.direction().name())
                .set(INTERACTION.SUBJECT, input.subject())
                .set(INTERACTION.CONTENT, input.content())
                .set(INTERACTION.OUTCOME, input.outcome())
                .set(INTERACTION.NEXT_ACTION, input.nextAction())
                .set(INTERACTION.DUE_AT, input.dueAt())
                .set(INTERACTION.OCCURRED_AT, at)
                .set(INTERACTION.DURATION_MINUTES, input.durationMinutes())
                .set(INTERACTION.ANSWERED, input.answered())
                .set(INTERACTION.PERSON_ID, actor.id())
                .set(INTERACTION.PERSON_NAME, actor.name())
                .set(
                        INTERACTION.FILE_IDS,
                        input.fileIds() == null ? new UUID[0] : input.fileIds().toArray(UUID[]::new))
                .execute();
        return id;
    }

    private Violations check(InteractionInput input) {
        var minutes = input.durationMinutes();
        return new Violations()
                .check(input.type() != null, "type", "This is needed.", "required")
                .check(
                        says(input.subject()) || says(input.content()) || says(input.outcome()),
                        "content",
                        "Say something: a subject, a content or an outcome.",
                        "required")
                .length("subject", input.subject(), 300)
                .length("content", input.content(), 100_000)
                .length("outcome", input.outcome(), 2_000)
                .length("nextAction", input.nextAction(), 300)
                .check(
                        minutes == null || (minutes >= 0 && minutes <= LONGEST_CALL),
                        "durationMinutes",
                        "From 0 to 10,080 (a week).",
                        "out_of_range")
                .check(
                        input.occurredAt() == null || !input.occurredAt().isAfter(latest()),
                        "occurredAt",
                        "An interaction that is still to come is a task.",
                        "in_future")
                .check(
                        input.fileIds() == null || input.fileIds().size() <= 20,
                        "fileIds",
                        "At most 20 files.",
                        "too_many");
    }

    /** With the unit's clock fixed in the past, today's calls are logged too. */
    private OffsetDateTime latest() {
        var now = clock.now();
        var real = clock.realNow();
        return (now.isAfter(real) ? now : real).plusDays(1);
    }

    private static String title(InteractionInput input) {
        return Stream.of(input.nextAction(), input.subject())
                .filter(Objects::nonNull)
                .filter(t -> !t.isBlank())
                .findFirst()
                .orElse(input.type().name());
    }

    private static boolean says(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
