package com.hs6tools.crm.demo;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.quotes.Quotes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Quotes of the demo shop in all states: drafted by the program's own rules, then put into its recent past. */
@Component
@ConditionalOnBooleanProperty("hs6.demo")
class DemoQuotes {
    private static final BigDecimal TAX = BigDecimal.TEN;
    private static final int MOST = 60;
    private static final List<String> REASON =
            List.of("Another supplier was cheaper.", "تأمین‌کنندهٔ دیگری ارزان‌تر بود.", "كان مورّد آخر أرخص.");
    private static final List<String> QUESTION = List.of(
            "Can you deliver by the end of next week?",
            "آیا می‌توانید تا پایان هفتهٔ آینده تحویل دهید؟",
            "هل يمكنكم التسليم قبل نهاية الأسبوع القادم؟");

    /** By turns, so that every state is there however small the shop is. */
    private enum Fate {
        DRAFT(1, List.of()),
        SENT(6, List.of("SENT")),
        VIEWED(9, List.of("SENT", "VIEWED")),
        QUESTION(5, List.of("SENT", "VIEWED", "QUESTION")),
        ACCEPTED(25, List.of("SENT", "VIEWED", "ACCEPTED")),
        REJECTED(32, List.of("SENT", "VIEWED", "REJECTED")),
        EXPIRED(70, List.of("SENT", "EXPIRED"));

        private final int daysAgo;
        private final List<String> entries;

        Fate(int daysAgo, List<String> entries) {
            this.daysAgo = daysAgo;
            this.entries = entries;
        }

        String status() {
            return this == QUESTION ? "VIEWED" : name();
        }
    }

    private record Customer(UUID id, @Nullable UUID owner) {}

    private final Quotes quotes;
    private final DSLContext sql;

    DemoQuotes(Quotes quotes, DSLContext sql) {
        this.quotes = quotes;
        this.sql = sql;
    }

    void make(ShopPlan plan) {
        var draws = new Draws(plan.seed() + 7);
        var products = products();
        var customers = customers();
        for (int i = 0; i < customers.size() && !products.isEmpty(); i++) {
            var fate = Fate.values()[i % Fate.values().length];
            var id = quotes.draft(draft(customers.get(i), products, draws));
            put(id, fate, fate.daysAgo + draws.below(6), plan.language());
        }
    }

    private Quotes.Draft draft(Customer customer, List<UUID> products, Draws draws) {
        var lines = new ArrayList<Quotes.Line>();
        var count = 1 + draws.below(5);
        for (int i = 0; i < count; i++) {
            lines.add(new Quotes.Line(draws.oneOf(products), null, BigDecimal.valueOf(1 + draws.below(8)), null, TAX));
        }
        var discount = draws.chance(0.4) ? BigDecimal.valueOf(5L + draws.below(3) * 5L) : null;
        return new Quotes.Draft(customer.id(), null, customer.owner(), null, discount, null, lines);
    }

    private List<UUID> products() {
        return sql
                .fetchValues(
                        "select id from commerce.product where tenant_id = ? and price is not null order by sku limit 80",
                        Acting.tenant())
                .stream()
                .map(UUID.class::cast)
                .toList();
    }

    /** Companies first: they are who asks for quotes. */
    private List<Customer> customers() {
        return sql.fetch(
                        "select id, owner_id from customers.customer where tenant_id = ? order by type = 'B2B' desc, id limit ?",
                        Acting.tenant(),
                        MOST)
                .map(r -> new Customer(r.get(0, UUID.class), r.get(1, UUID.class)));
    }

    private void put(UUID quote, Fate fate, int daysAgo, ShopLanguage language) {
        var sent = !fate.entries.isEmpty();
        var decided = fate == Fate.ACCEPTED || fate == Fate.REJECTED;
        sql.execute(
                """
                update quotes.quote set status = ?, created_at = now() - make_interval(days => ?),
                    valid_until = (now() - make_interval(days => ?))::date + 30,
                    sent_at = case when ? then now() - make_interval(days => ?) + interval '1 hour' end,
                    viewed_at = case when ? then now() - make_interval(days => ?) + interval '1 day' end,
                    decided_at = case when ? then now() - make_interval(days => ?) + interval '3 days' end,
                    reject_reason = ?
                where tenant_id = ? and id = ?
                """,
                fate.status(),
                daysAgo,
                daysAgo,
                sent,
                daysAgo,
                fate.entries.contains("VIEWED"),
                daysAgo,
                decided,
                daysAgo,
                fate == Fate.REJECTED ? language.pick(REASON, 0) : null,
                Acting.tenant(),
                quote);
        sql.execute(
                "update quotes.quote_entry set at = now() - make_interval(days => ?) where tenant_id = ? and quote_id = ?",
                daysAgo,
                Acting.tenant(),
                quote);
        for (int i = 0; i < fate.entries.size(); i++) {
            var kind = fate.entries.get(i);
            sql.execute("""
                    insert into quotes.quote_entry (tenant_id, id, quote_id, customer_id, at, kind, text)
                    select tenant_id, platform.new_id(), id, customer_id,
                        least(now(), created_at + make_interval(hours => ?)), ?, ?
                    from quotes.quote where tenant_id = ? and id = ?
                    """, 1 + i * 24, kind, text(kind, language), Acting.tenant(), quote);
        }
    }

    private static @Nullable String text(String kind, ShopLanguage language) {
        return switch (kind) {
            case "QUESTION" -> language.pick(QUESTION, 0);
            case "REJECTED" -> language.pick(REASON, 0);
            default -> null;
        };
    }
}
