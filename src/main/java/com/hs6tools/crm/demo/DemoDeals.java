package com.hs6tools.crm.demo;

import com.hs6tools.crm.demo.DealTables.Parties;
import com.hs6tools.crm.opportunities.Opportunities;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Two years of opportunities with the companies among the shop's customers, and the sales targets of its staff. */
@Component
@ConditionalOnBooleanProperty("hs6.demo")
class DemoDeals {
    private static final int FEWEST = 60;
    private static final int MOST = 900;
    private static final int CUSTOMERS_PER_DEAL = 5;
    private static final int DAYS = 730;
    private static final int MONTHS_OF_TARGETS = 18;
    private static final int MONTHS_AHEAD = 6;

    private final DSLContext sql;
    private final Opportunities opportunities;

    DemoDeals(DSLContext sql, Opportunities opportunities) {
        this.sql = sql;
        this.opportunities = opportunities;
    }

    /** In the transaction that fills the shop. */
    void write(ShopPlan plan) {
        if (plan.people().isEmpty()) {
            return;
        }
        var pipeline = opportunities.standardPipeline();
        var ids = new DemoIds(plan.seed() ^ 0xDEA1, plan.now());
        var words = new DealWords(plan.language());
        var tables = new DealTables(plan, words, lines(plan), ids, pipeline.id(), pipeline.stages());
        var buyers = buyers(plan);
        var count = Math.clamp(plan.customers() / CUSTOMERS_PER_DEAL, FEWEST, MOST);
        sql.connection(connection -> write(connection, tables, plan, words, buyers, count));
        setTargets(plan);
    }

    private static void write(
            Connection connection, DealTables tables, ShopPlan plan, DealWords words, List<Parties> buyers, int count)
            throws SQLException {
        tables.create(connection);
        for (int n = 0; n < count && !buyers.isEmpty(); n++) {
            var draws = Draws.forNth(plan.seed() ^ 0xDEA1, n);
            // the square root makes later days likelier: the business grows
            var daysAgo = DAYS * (1 - Math.sqrt(draws.uniform()));
            var opened = plan.now().minus(Duration.ofMinutes((long) (daysAgo * 24 * 60) + 30));
            var extra = Draws.forNth(plan.seed() ^ 0xDEA2, n);
            tables.add(Deal.from(opened, plan.now(), words, draws), draws.oneOf(buyers), draws, extra);
        }
        tables.flush(connection);
    }

    /** The plan makes the same catalogue again, with the ids its products have. */
    private static DealLines lines(ShopPlan plan) {
        return new DealLines(
                Catalogue.in(plan.language(), new DemoIds(plan.seed(), plan.now())), Prices.in(plan.currency()));
    }

    /** Companies first of all; each deal is worked on by whoever looks after the company. */
    private List<Parties> buyers(ShopPlan plan) {
        var found = new ArrayList<Parties>();
        sql.fetch("""
                        select id, name, owner_id from customers.customer
                        where tenant_id = {0} and type <> 'B2C' order by id limit 2000
                        """, DSL.val(plan.tenant())).forEach(r -> {
            var owner = r.get("owner_id", UUID.class);
            var colleague = plan.people().stream()
                    .filter(p -> p.id().equals(owner))
                    .findFirst()
                    .orElse(plan.people().get(found.size() % plan.people().size()));
            found.add(new Parties(r.get("id", UUID.class), r.get("name", String.class), colleague));
        });
        return found;
    }

    /** About what each won in a month of the last year: some reach it, some do not. */
    private void setTargets(ShopPlan plan) {
        var first = YearMonth.from(plan.now().atZone(plan.zone())).minusMonths(MONTHS_OF_TARGETS - MONTHS_AHEAD - 1L);
        for (int n = 0; n < MONTHS_OF_TARGETS; n++) {
            sql.execute(
                    """
                    insert into opportunities.target (tenant_id, owner_id, month, value, currency, updated_by_name)
                    select {0}, owner_id, {1}, greatest(round(sum(value) / 12 * (0.85 + (hashtext(owner_id::text) & 7) * 0.07), -{4}), 1), currency, {2}
                    from opportunities.opportunity
                    where tenant_id = {0} and standard_stage = 'CLOSED_WON' and closed_at > {3} and owner_id is not null
                    group by owner_id, currency
                    """,
                    DSL.val(plan.tenant()),
                    DSL.val(first.plusMonths(n).atDay(1)),
                    DSL.val(plan.shopName()),
                    DSL.val(plan.now().atOffset(java.time.ZoneOffset.UTC).minusYears(1)),
                    DSL.inline(plan.currency().equals("IRR") ? 8 : 2));
        }
    }
}
