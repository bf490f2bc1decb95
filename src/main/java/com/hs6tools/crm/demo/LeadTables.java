package com.hs6tools.crm.demo;

import com.hs6tools.crm.platform.text.ContactKeys;
import com.hs6tools.crm.platform.text.SearchText;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of leads and of what became of them. */
final class LeadTables {
    private static final int MINUTES_TO_ANSWER = 240;

    enum Status {
        NEW,
        CONTACTED,
        QUALIFIED,
        CONVERTED,
        LOST
    }

    /** @param customer whom the lead became, since {@code customerSince} */
    record Who(
            @Nullable String first,
            @Nullable String last,
            @Nullable String company,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String trade,
            @Nullable String size,
            @Nullable String country,
            @Nullable String city,
            String source,
            @Nullable BigDecimal value,
            @Nullable UUID owner,
            @Nullable UUID customer,
            Instant customerSince) {
        String name() {
            return Stream.of(first, last).filter(n -> n != null).collect(Collectors.joining(" "));
        }
    }

    private final CopyTable lead = new CopyTable(
            "leads.lead",
            "id",
            "first_name",
            "last_name",
            "company",
            "name",
            "name_key",
            "email",
            "email_key",
            "phone",
            "source",
            "status",
            "lost_from",
            "lost_reason",
            "industry",
            "company_size",
            "country",
            "city",
            "message",
            "expected_value",
            "currency",
            "owner_id",
            "first_response_at",
            "first_response_due_at",
            "last_interaction_at",
            "next_follow_up_at",
            "next_action",
            "customer_id",
            "joined",
            "converted_at",
            "search_text",
            "created_at",
            "updated_at");
    private final CopyTable change = new CopyTable(
            "leads.lead_change", "id", "lead_id", "at", "kind", "from_status", "to_status", "reason", "actor_name");
    private final CopyTable contact = new CopyTable(
            "leads.lead_interaction",
            "id",
            "lead_id",
            "type",
            "direction",
            "content",
            "occurred_at",
            "duration_minutes",
            "person_id",
            "person_name",
            "created_at");

    private final ShopPlan plan;
    private final Supplier<UUID> ids;
    private final Draws draws;
    private final List<List<String>> lines = ListFile.read("leads.txt");

    LeadTables(ShopPlan plan, Supplier<UUID> ids, Draws draws) {
        this.plan = plan;
        this.ids = ids;
        this.draws = draws;
    }

    void create(Connection connection) throws SQLException {
        for (var table : List.of(lead, change, contact)) {
            table.create(connection);
        }
    }

    void flush(Connection connection) throws SQLException {
        for (var table : List.of(lead, change, contact)) {
            table.flush(connection, plan.tenant());
        }
    }

    void add(Who who, Status status, Instant at) {
        var id = ids.get();
        var answered = status == Status.NEW ? null : answered(at);
        var decided = answered == null ? null : notAfter(answered.plus(Duration.ofHours(6 + draws.below(120))), who);
        var lostFrom = status != Status.LOST ? null : draws.chance(0.4) ? "QUALIFIED" : "CONTACTED";
        var reason = status == Status.LOST ? text("LOST") : null;
        var follows = status == Status.CONTACTED || status == Status.QUALIFIED;
        lead.add(
                id,
                who.first(),
                who.last(),
                who.company(),
                who.name(),
                SearchText.of(who.name()),
                who.email(),
                ContactKeys.email(who.email()),
                who.phone(),
                who.source(),
                status.name(),
                lostFrom,
                reason,
                who.trade(),
                who.size(),
                who.country(),
                who.city(),
                draws.chance(0.7) ? text("ASK") : null,
                who.value(),
                who.value() == null ? null : plan.currency(),
                who.owner(),
                answered,
                at.plus(Duration.ofMinutes(MINUTES_TO_ANSWER)),
                answered,
                follows ? plan.now().plus(Duration.ofHours(draws.below(200) - 40L)) : null,
                follows ? text("NEXT") : null,
                who.customer(),
                false,
                status == Status.CONVERTED ? who.customerSince() : null,
                SearchText.join(who.name(), who.company(), who.email(), who.phone()),
                at,
                decided == null ? at : decided);
        history(id, who, status, at, answered, decided, lostFrom, reason);
    }

    private void history(
            UUID id,
            Who who,
            Status status,
            Instant at,
            @Nullable Instant answered,
            @Nullable Instant decided,
            @Nullable String lostFrom,
            @Nullable String reason) {
        var by = name(who.owner());
        change.add(ids.get(), id, at, "CREATED", null, "NEW", null, plan.shopName());
        if (answered == null || decided == null) {
            return;
        }
        contact.add(
                ids.get(),
                id,
                draws.chance(0.7) ? "PHONE" : "EMAIL",
                "OUT",
                text("CALL"),
                answered,
                3 + draws.below(15),
                who.owner(),
                by,
                answered);
        change.add(ids.get(), id, answered, "STATUS", "NEW", "CONTACTED", null, by);
        if (status == Status.QUALIFIED || status == Status.CONVERTED || "QUALIFIED".equals(lostFrom)) {
            change.add(ids.get(), id, decided.minusSeconds(60), "STATUS", "CONTACTED", "QUALIFIED", null, by);
        }
        if (status == Status.CONVERTED || status == Status.LOST) {
            var from = lostFrom == null ? "QUALIFIED" : lostFrom;
            change.add(ids.get(), id, decided, "STATUS", from, status.name(), reason, by);
        }
    }

    /** Three of four in time. */
    private Instant answered(Instant at) {
        var minutes =
                draws.chance(0.75) ? 4 + draws.below(MINUTES_TO_ANSWER - 10) : MINUTES_TO_ANSWER + draws.below(2_000);
        var answered = at.plus(Duration.ofMinutes(minutes));
        return answered.isAfter(plan.now()) ? plan.now().minus(Duration.ofMinutes(2)) : answered;
    }

    private Instant notAfter(Instant decided, Who who) {
        var latest = who.customer() == null ? plan.now() : who.customerSince();
        return decided.isAfter(latest) ? latest : decided;
    }

    private String text(String kind) {
        return plan.language().pick(draws.oneOf(ListFile.ofKind(lines, kind).toList()), 1);
    }

    private String name(@Nullable UUID owner) {
        return plan.people().stream()
                .filter(p -> p.id().equals(owner))
                .map(ShopPlan.Colleague::name)
                .findFirst()
                .orElse(plan.shopName());
    }
}
