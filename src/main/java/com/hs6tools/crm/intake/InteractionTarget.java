package com.hs6tools.crm.intake;

import com.hs6tools.crm.customers.StagedCustomers;
import com.hs6tools.crm.customers.StagedInteractions;
import com.hs6tools.crm.intake.InteractionTarget.Said;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Interactions of customers that are known. */
final class InteractionTarget extends RecordTarget<Said> {
    record Said(
            @Nullable String externalId,
            @Nullable String customer,
            @Nullable String email,
            String type,
            @Nullable String direction,
            String occurredAt,
            @Nullable String subject,
            @Nullable String content,
            @Nullable String outcome,
            @Nullable String nextAction,
            @Nullable String dueAt,
            @Nullable Integer durationMinutes) {}

    private static final int WEEK = 10_080;
    private static final Map<String, String> TYPES = Choices.values(
            List.of(
                    "EMAIL",
                    "PHONE",
                    "MEETING",
                    "DEMO",
                    "SUPPORT",
                    "MARKETING",
                    "SALES",
                    "FOLLOW_UP",
                    "CHAT",
                    "SMS",
                    "NOTE"),
            "call",
            "PHONE",
            "phonecall",
            "PHONE",
            "mail",
            "EMAIL",
            "e-mail",
            "EMAIL",
            "visit",
            "MEETING",
            "appointment",
            "MEETING",
            "text",
            "SMS",
            "comment",
            "NOTE",
            "ticket",
            "SUPPORT",
            "تماس",
            "PHONE",
            "تلفن",
            "PHONE",
            "ایمیل",
            "EMAIL",
            "جلسه",
            "MEETING",
            "پیامک",
            "SMS",
            "یادداشت",
            "NOTE",
            "پشتیبانی",
            "SUPPORT",
            "مكالمة",
            "PHONE",
            "اجتماع",
            "MEETING",
            "ملاحظة",
            "NOTE");
    private static final Map<String, String> DIRECTIONS = Choices.values(
            List.of("IN", "OUT"),
            "incoming",
            "IN",
            "inbound",
            "IN",
            "received",
            "IN",
            "outgoing",
            "OUT",
            "outbound",
            "OUT",
            "sent",
            "OUT",
            "ورودی",
            "IN",
            "خروجی",
            "OUT");

    private final StagedInteractions interactions;
    private final StagedCustomers customers;
    private final Cells cells;
    private final boolean dryRun;

    InteractionTarget(
            DSLContext sql,
            JsonMapper json,
            StagedInteractions interactions,
            StagedCustomers customers,
            Cells cells,
            boolean dryRun) {
        super(sql, json, Said.class);
        this.interactions = interactions;
        this.customers = customers;
        this.cells = cells;
        this.dryRun = dryRun;
    }

    @Override
    Said read(Row row) throws BadCell {
        var said = new Said(
                cells.id(row, "externalId", 200),
                cells.id(row, "customer", 200),
                cells.text(row, "email", 320),
                Cells.needed("type", cells.choice(row, "type", TYPES)),
                cells.choice(row, "direction", DIRECTIONS),
                cells.neededMoment(row, "occurredAt"),
                cells.text(row, "subject", 300),
                cells.text(row, "content", 100_000),
                cells.text(row, "outcome", 2_000),
                cells.text(row, "nextAction", 300),
                cells.moment(row, "dueAt"),
                minutes(cells.amount(row, "durationMinutes")));
        if (said.customer() == null && said.email() == null) {
            throw new BadCell("customer", "required", "Say whose it is: the customer's id or e-mail address.");
        }
        if (said.subject() == null && said.content() == null && said.outcome() == null) {
            throw new BadCell("content", "required", "The row says nothing: no subject, content or outcome.");
        }
        return said;
    }

    private static @Nullable Integer minutes(@Nullable String amount) throws BadCell {
        if (amount == null) {
            return null;
        }
        var minutes = new BigDecimal(amount).intValue();
        if (minutes < 0 || minutes > WEEK) {
            throw new BadCell("durationMinutes", "out_of_range", "From 0 to 10,080 (a week).");
        }
        return minutes;
    }

    @Override
    @Nullable
    String key(Said said) {
        return said.externalId();
    }

    @Override
    Brought bring(List<Staged<Said>> rows) {
        var brought = new Brought();
        var byId = customers.idsOf(rows.stream()
                .map(r -> r.said().customer())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var byEmail = customers.idsByEmail(rows.stream()
                .map(r -> r.said().email())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var drafts = new ArrayList<StagedInteractions.Draft>();
        for (var row : rows) {
            var said = row.said();
            var customer = said.customer() != null
                    ? byId.get(said.customer())
                    : byEmail.get(String.valueOf(said.email()).toLowerCase(java.util.Locale.ROOT));
            if (customer == null) {
                brought.reject(
                        row,
                        new BadCell(
                                "customer",
                                "unknown_customer",
                                "No customer is known by this. Import the customers first."));
            } else {
                drafts.add(draft(said, customer));
            }
        }
        for (var id : interactions.add(drafts, !dryRun)) {
            brought.add(id == null ? Outcome.UNCHANGED : Outcome.CREATED);
            if (id != null && !dryRun) {
                brought.touch("INTERACTION", id, 1, null);
            }
        }
        return brought;
    }

    private static StagedInteractions.Draft draft(Said s, UUID customer) {
        return new StagedInteractions.Draft(
                s.externalId(),
                customer,
                s.type(),
                s.direction(),
                s.occurredAt(),
                s.subject(),
                s.content(),
                s.outcome(),
                s.nextAction(),
                s.dueAt(),
                s.durationMinutes());
    }
}
