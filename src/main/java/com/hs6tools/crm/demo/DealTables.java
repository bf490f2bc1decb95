package com.hs6tools.crm.demo;

import com.hs6tools.crm.platform.text.SearchText;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows of opportunities and of the way they went. */
final class DealTables {
    private static final List<String> STAGES =
            List.of("PROSPECTING", "QUALIFICATION", "PROPOSAL", "NEGOTIATION", "CLOSED_WON", "CLOSED_LOST");
    private static final int[] PROBABILITY = {10, 25, 50, 75, 100, 0};
    /** Days until the end that somebody expects who stands in the stage. */
    private static final int[] DAYS_LEFT = {42, 32, 22, 12, 0, 0};

    private final CopyTable opportunity = new CopyTable(
            "opportunities.opportunity",
            "id",
            "version",
            "title",
            "customer_id",
            "value",
            "currency",
            "pipeline_id",
            "stage_id",
            "standard_stage",
            "probability",
            "expected_close",
            "owner_id",
            "competitors",
            "loss_reason",
            "next_step",
            "next_step_due",
            "stage_since",
            "opened_at",
            "closed_at",
            "search_text",
            "created_at",
            "updated_at",
            "value_from_products");
    private final CopyTable change = new CopyTable(
            "opportunities.deal_change",
            "id",
            "opportunity_id",
            "customer_id",
            "at",
            "kind",
            "pipeline_id",
            "from_stage_id",
            "stage_id",
            "from_stage",
            "standard_stage",
            "days_in_stage",
            "probability",
            "value",
            "currency",
            "expected_close",
            "closed_at",
            "owner_id",
            "reason",
            "actor_id",
            "actor_name");

    private final CopyTable product = new CopyTable(
            "opportunities.deal_product",
            "opportunity_id",
            "position",
            "product_id",
            "sku",
            "name",
            "quantity",
            "unit_price",
            "amount");

    /** Whom a deal is with, and who works on it. */
    record Parties(UUID customer, String customerName, ShopPlan.Colleague owner) {}

    private final ShopPlan plan;
    private final Prices prices;
    private final DealWords words;
    private final DealLines lines;
    private final Supplier<UUID> ids;
    private final UUID pipeline;
    private final List<UUID> stages;

    DealTables(ShopPlan plan, DealWords words, DealLines lines, Supplier<UUID> ids, UUID pipeline, List<UUID> stages) {
        this.plan = plan;
        this.prices = Prices.in(plan.currency());
        this.words = words;
        this.lines = lines;
        this.ids = ids;
        this.pipeline = pipeline;
        this.stages = stages;
    }

    void create(Connection connection) throws SQLException {
        opportunity.create(connection);
        change.create(connection);
        product.create(connection);
    }

    void flush(Connection connection) throws SQLException {
        opportunity.flush(connection, plan.tenant());
        change.flush(connection, plan.tenant());
        product.flush(connection, plan.tenant());
    }

    /** @param extra what its products are drawn with, so that the deals are as they were before they had any */
    void add(Deal deal, Parties parties, Draws draws, Draws extra) {
        var id = ids.get();
        var first = deal.visits().getFirst();
        var subject = words.subject(draws);
        var years = Duration.between(first.at(), plan.now()).toDays() / 365.0;
        var roughly = prices.of(subject.dollars() * Math.exp(0.55 * draws.normal()), years);
        var visited = new ArrayList<LocalDate>();
        LocalDate expected = null;
        for (var visit : deal.visits()) {
            expected = visit.stage() >= Deal.WON ? expected : expected(visit, draws);
            visited.add(expected);
        }
        var count = words.count(draws);
        var named = lines.of(deal, subject, count, roughly, years, extra);
        var value = named.isEmpty() ? roughly : DealLines.sum(named);
        addVisits(id, parties, deal, prices.text(value), visited);
        addProducts(id, named);
        var last = deal.last();
        var title = words.title(subject, count);
        var due = deal.isClosed() || draws.chance(0.15) ? null : due(draws);
        opportunity.add(
                id,
                deal.visits().size(),
                title,
                parties.customer(),
                prices.text(value),
                plan.currency(),
                pipeline,
                stages.get(last.stage()),
                STAGES.get(last.stage()),
                PROBABILITY[last.stage()],
                expected,
                parties.owner().id(),
                draws.chance(0.3) ? List.of(words.rival(draws)) : List.of(),
                deal.lossReason(),
                due == null ? null : words.step(draws),
                due,
                last.at(),
                first.at(),
                deal.isClosed() ? last.at() : null,
                SearchText.join(title, parties.customerName()),
                first.at(),
                last.at(),
                !named.isEmpty());
    }

    private LocalDate expected(Deal.Visit visit, Draws draws) {
        var days = Math.max(3, DAYS_LEFT[visit.stage()] * Math.exp(0.45 * draws.normal()));
        return day(visit.at().plus(Duration.ofDays((long) days)));
    }

    private LocalDate due(Draws draws) {
        return day(plan.now()).plusDays(draws.below(15) - 3L);
    }

    private LocalDate day(Instant at) {
        return at.atZone(plan.zone()).toLocalDate();
    }

    private void addVisits(UUID id, Parties parties, Deal deal, String value, List<@Nullable LocalDate> expected) {
        Deal.Visit before = null;
        for (int n = 0; n < deal.visits().size(); n++) {
            var visit = deal.visits().get(n);
            addVisit(id, parties, visit, before, value, expected.get(n), deal.lossReason());
            before = visit;
        }
    }

    private void addProducts(UUID id, List<DealLines.Line> named) {
        for (int n = 0; n < named.size(); n++) {
            var line = named.get(n);
            product.add(
                    id,
                    n + 1,
                    line.product().id(),
                    line.product().sku(),
                    line.product().name(),
                    line.quantity(),
                    prices.text(line.price()),
                    prices.text(line.amount()));
        }
    }

    private void addVisit(
            UUID id,
            Parties parties,
            Deal.Visit visit,
            Deal.@Nullable Visit before,
            String value,
            @Nullable LocalDate expected,
            @Nullable String lossReason) {
        var stage = visit.stage();
        change.add(
                ids.get(),
                id,
                parties.customer(),
                visit.at(),
                before == null ? "OPENED" : stage == Deal.WON ? "WON" : stage == Deal.LOST ? "LOST" : "MOVED",
                pipeline,
                before == null ? null : stages.get(before.stage()),
                stages.get(stage),
                before == null ? null : STAGES.get(before.stage()),
                STAGES.get(stage),
                before == null
                        ? null
                        : String.format(
                                java.util.Locale.ROOT,
                                "%.2f",
                                Duration.between(before.at(), visit.at()).toMinutes() / 1440.0),
                PROBABILITY[stage],
                value,
                plan.currency(),
                expected,
                stage >= Deal.WON ? visit.at() : null,
                parties.owner().id(),
                stage == Deal.LOST ? lossReason : null,
                parties.owner().id(),
                parties.owner().name());
    }
}
