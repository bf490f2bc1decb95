package com.hs6tools.crm.demo;

import com.hs6tools.crm.demo.LeadTables.Status;
import com.hs6tools.crm.demo.LeadTables.Who;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** People who asked lately: in every state of the flow, some answered in time, some late, some still waiting. */
@Component
class DemoLeads {
    private static final int FEWEST = 48;
    private static final int MOST = 4_000;
    private static final int DAYS = 120;
    private static final Weighted<String> SOURCES = Weighted.of(
            List.of("WEBSITE", "PHONE", "REFERRAL", "TRADE_SHOW", "SOCIAL_MEDIA", "ADVERTISING", "EMAIL", "PARTNER"),
            s -> switch (s) {
                case "WEBSITE" -> 9;
                case "PHONE", "REFERRAL" -> 5;
                case "TRADE_SHOW" -> 4;
                default -> 2;
            });
    private static final Weighted<String> SIZES =
            Weighted.of(List.of("STARTUP", "SMALL", "MEDIUM", "LARGE"), s -> s.equals("SMALL") ? 5 : 2);

    private final DSLContext sql;

    DemoLeads(DSLContext sql) {
        this.sql = sql;
    }

    /** In the transaction that fills the shop, behind its customers: some of the youngest were leads. */
    void write(ShopPlan plan) {
        var draws = new Draws(plan.seed() ^ 0x1EAD5);
        var many = Math.clamp(plan.customers() / 10, FEWEST, MOST);
        sql.connection(connection -> write(connection, plan, many, draws));
    }

    private void write(Connection connection, ShopPlan plan, int many, Draws draws) throws SQLException {
        var tables = new LeadTables(plan, new DemoIds(plan.seed() ^ 0x1EAD, plan.now()), draws);
        tables.create(connection);
        var drawn = new Drawn(plan);
        for (int n = 0; n < many; n++) {
            var back = Duration.ofMinutes((long) (Math.pow(draws.uniform(), 2) * DAYS * 24 * 60) + 8);
            tables.add(drawn.who(n, draws), status(back, draws), plan.now().minus(back));
        }
        for (var who : converted(plan, many / 5)) {
            tables.add(who, Status.CONVERTED, who.customerSince().minus(Duration.ofHours(20 + draws.below(240))));
        }
        tables.flush(connection);
    }

    /** What came in a moment ago is new; what is old has been decided, mostly. */
    private static Status status(Duration back, Draws draws) {
        if (back.toHours() < 6) {
            return Status.NEW;
        }
        var at = draws.uniform() + Math.min(0.5, back.toDays() / 90.0);
        return at < 0.25 ? Status.NEW : at < 0.65 ? Status.CONTACTED : at < 0.95 ? Status.QUALIFIED : Status.LOST;
    }

    private List<Who> converted(ShopPlan plan, int many) {
        return sql.resultQuery(
                        """
                        select id, first_name, last_name, company, email, phone, industry, country, city, owner_id, created_at
                        from customers.customer
                        where tenant_id = ? and created_at > cast(? as timestamptz) and owner_id is not null and deleted_at is null
                        order by created_at desc, id limit ?
                        """,
                        Acting.tenant(),
                        plan.now().minus(Duration.ofDays(DAYS)).atOffset(java.time.ZoneOffset.UTC),
                        many)
                .fetch(r -> new Who(
                        r.get("first_name", String.class),
                        r.get("last_name", String.class),
                        r.get("company", String.class),
                        r.get("email", String.class),
                        r.get("phone", String.class),
                        r.get("industry", String.class),
                        r.get("company", String.class) == null ? null : "SMALL",
                        r.get("country", String.class),
                        r.get("city", String.class),
                        "WEBSITE",
                        null,
                        r.get("owner_id", UUID.class),
                        r.get("id", UUID.class),
                        r.get("created_at", OffsetDateTime.class).toInstant()));
    }

    /** People nobody knows yet. */
    private static final class Drawn {
        private final ShopPlan plan;
        private final People people;
        private final Trades trades;
        private final Weighted<Place> places;

        Drawn(ShopPlan plan) {
            this.plan = plan;
            this.people = new People(plan.language());
            this.trades = new Trades(plan.language());
            this.places = Place.in(plan.language());
        }

        Who who(int n, Draws draws) {
            var place = places.draw(draws);
            var foreign = !place.culture().isNativeIn(plan.language());
            var person = people.draw(place.culture(), foreign, draws);
            var trade = draws.chance(0.6) ? trades.draw(draws) : null;
            var company = trade == null ? null : trades.company(trade, person, foreign, draws);
            var number = 900_000 + n;
            var owned = draws.chance(0.8) && !plan.people().isEmpty();
            return new Who(
                    person.first(),
                    person.last(),
                    company == null ? null : company.name(),
                    draws.chance(0.85) ? Contacts.personEmail(person, number, draws) : null,
                    place.mobile(number),
                    trade == null ? null : trade.name(),
                    company == null ? null : SIZES.draw(draws),
                    place.country(),
                    place.city(),
                    SOURCES.draw(draws),
                    draws.chance(0.6) ? value(draws) : null,
                    owned ? draws.oneOf(plan.people()).id() : null,
                    null,
                    Instant.EPOCH);
        }

        private BigDecimal value(Draws draws) {
            var dollars = 50 * (1 + draws.geometric(30));
            var perDollar = switch (plan.currency()) {
                case "IRR" -> 1_000_000;
                case "AED" -> 4;
                default -> 1;
            };
            return BigDecimal.valueOf((long) dollars * perDollar);
        }
    }
}
