package com.hs6tools.crm.segments;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** A shop made of chance, kept twice: in the tables, and as plain objects to compute the right answers from. */
final class TestShop {
    static final OffsetDateTime NOW = OffsetDateTime.of(2026, 6, 30, 23, 59, 59, 999_999_000, ZoneOffset.UTC);
    static final List<String> TIERS = List.of("PLATINUM", "GOLD", "SILVER", "BRONZE");
    static final List<String> STAGES = List.of("LEAD", "PROSPECT", "CUSTOMER", "LOYAL_CUSTOMER", "AT_RISK", "CHURNED");
    static final List<String> CITIES = List.of("Tabriz", "Rasht", "Yazd", "O'Brien \\ 50%");
    static final List<String> TOUCHES = List.of("EMAIL", "PHONE", "MEETING", "NOTE");

    final List<Person> people = new ArrayList<>();
    final List<UUID> tags = new ArrayList<>();
    final List<UUID> products = new ArrayList<>();
    final List<UUID> categories = new ArrayList<>();
    final List<UUID> owners = List.of(Ids.next(), Ids.next());
    private final DSLContext sql;
    private final Random chance;

    /** A customer and everything a rule can ask of him. */
    record Person(
            UUID id,
            String name,
            @Nullable String city,
            @Nullable String industry,
            @Nullable String companySize,
            @Nullable UUID owner,
            String tier,
            String stage,
            int health,
            int orderCount,
            BigDecimal value,
            @Nullable Integer recency,
            @Nullable OffsetDateTime lastOrderAt,
            OffsetDateTime createdAt,
            Set<UUID> tags,
            List<Purchase> purchases,
            List<Touch> touches) {}

    record Purchase(
            OffsetDateTime at, String kind, boolean counted, BigDecimal gross, BigDecimal returned, List<Line> lines) {}

    record Line(int product, BigDecimal quantity, BigDecimal amount, boolean adjustment) {}

    record Touch(OffsetDateTime at, String type, @Nullable String direction) {}

    TestShop(DSLContext sql, int size, long seed) {
        this.sql = sql;
        this.chance = new Random(seed);
        make();
        for (int i = 0; i < size; i++) {
            people.add(person(i));
        }
    }

    /** Which of the products belongs to which category: every other one. */
    int categoryOf(int product) {
        return product % 2;
    }

    private void make() {
        for (int i = 0; i < 3; i++) {
            tags.add(Ids.next());
            run(
                    "insert into customers.label (tenant_id, id, kind, name, name_key) values (?, ?, 'TAG', ?, ?)",
                    tags.get(i),
                    "tag " + i,
                    "tag " + i);
        }
        for (int i = 0; i < 2; i++) {
            categories.add(Ids.next());
            run(
                    "insert into commerce.category (tenant_id, id, name, name_key) values (?, ?, ?, ?)",
                    categories.get(i),
                    "cat " + i,
                    "cat " + i);
        }
        for (int i = 0; i < 4; i++) {
            products.add(Ids.next());
            run(
                    "insert into commerce.product (tenant_id, id, sku, name, category_id, search_text) values (?, ?, ?, ?, ?, ?)",
                    products.get(i),
                    "P" + i,
                    "Product " + i,
                    categories.get(categoryOf(i)),
                    "p" + i);
        }
    }

    private Person person(int number) {
        var purchases = purchases();
        var ordered = purchases.stream().filter(Purchase::counted).toList();
        var last = ordered.stream()
                .map(Purchase::at)
                .max(OffsetDateTime::compareTo)
                .orElse(null);
        var value =
                purchases.stream().map(p -> p.gross().subtract(p.returned())).reduce(BigDecimal.ZERO, BigDecimal::add);
        var person = new Person(
                Ids.next(),
                List.of("Ada", "Grace", "آرش کریمی", "Müller GmbH").get(number % 4) + " " + number,
                maybe(CITIES),
                maybe(List.of("joinery", "metal")),
                maybe(List.of("SMALL", "LARGE")),
                maybe(owners),
                one(TIERS),
                one(STAGES),
                chance.nextInt(101),
                ordered.size(),
                value,
                chance.nextInt(3) == 0 ? null : 1 + chance.nextInt(5),
                last,
                NOW.minusHours(chance.nextInt(24 * 400)),
                new TreeSet<>(tags.stream().filter(t -> chance.nextInt(3) == 0).toList()),
                purchases,
                touches());
        keep(person);
        return person;
    }

    private List<Purchase> purchases() {
        var made = new ArrayList<Purchase>();
        for (int i = chance.nextInt(5); i > 0; i--) {
            var kind = chance.nextInt(4) == 0 ? "RETURN" : "ORDER";
            var counted = kind.equals("ORDER") && chance.nextInt(6) > 0;
            var lines = new ArrayList<Line>();
            for (int l = 1 + chance.nextInt(2); l > 0; l--) {
                lines.add(new Line(
                        chance.nextInt(4),
                        BigDecimal.valueOf(1 + chance.nextInt(4)),
                        BigDecimal.valueOf(10 + chance.nextInt(90)),
                        chance.nextInt(8) == 0));
            }
            var sum = lines.stream()
                    .filter(l -> !l.adjustment())
                    .map(Line::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            var returned = kind.equals("RETURN");
            made.add(new Purchase(
                    NOW.minusMinutes(chance.nextInt(60 * 24 * 300)).plusDays(2),
                    kind,
                    counted,
                    counted ? sum : BigDecimal.ZERO,
                    returned ? sum : BigDecimal.ZERO,
                    lines));
        }
        return made;
    }

    private List<Touch> touches() {
        var made = new ArrayList<Touch>();
        for (int i = chance.nextInt(4); i > 0; i--) {
            made.add(new Touch(NOW.minusHours(chance.nextInt(24 * 200)), one(TOUCHES), maybe(List.of("IN", "OUT"))));
        }
        return made;
    }

    private void keep(Person p) {
        run(
                "insert into customers.customer (tenant_id, id, name, name_key, search_text, city, industry, company_size, owner_id, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                p.id(),
                p.name(),
                key(p.name()),
                key(p.name()),
                p.city(),
                p.industry(),
                p.companySize(),
                p.owner(),
                p.createdAt());
        run(
                "insert into customers.standing (tenant_id, customer_id, tier, stage, health_score, order_count, lifetime_value, rfm_recency, last_order_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                p.id(),
                p.tier(),
                p.stage(),
                p.health(),
                p.orderCount(),
                p.value(),
                p.recency(),
                p.lastOrderAt());
        p.tags()
                .forEach(t -> run(
                        "insert into customers.customer_label (tenant_id, customer_id, label_id) values (?, ?, ?)",
                        p.id(),
                        t));
        p.touches()
                .forEach(t -> run(
                        "insert into customers.interaction (tenant_id, id, customer_id, type, direction, occurred_at) values (?, ?, ?, ?, ?, ?)",
                        Ids.next(),
                        p.id(),
                        t.type(),
                        t.direction(),
                        t.at()));
        p.purchases().forEach(o -> keep(p, o));
    }

    private void keep(Person p, Purchase o) {
        var id = Ids.next();
        run(
                "insert into commerce.purchase (tenant_id, id, kind, external_id, number, customer_id, status, payment_status, placed_at, currency, total, line_count, counted, gross, returned) values (?, ?, ?, ?, ?, ?, 'DELIVERED', 'PAID', ?, 'USD', 0, 1, ?, ?, ?)",
                id,
                o.kind(),
                id.toString(),
                id.toString(),
                p.id(),
                o.at(),
                o.counted(),
                o.gross(),
                o.returned());
        for (int i = 0; i < o.lines().size(); i++) {
            var l = o.lines().get(i);
            // a credit note's lines come with either sign
            var sign = o.kind().equals("RETURN") && i % 2 == 0 ? BigDecimal.ONE.negate() : BigDecimal.ONE;
            run(
                    "insert into commerce.purchase_line (tenant_id, purchase_id, number, product_id, quantity, unit_price, amount, adjustment) values (?, ?, ?, ?, ?, 1, ?, ?)",
                    id,
                    i + 1,
                    products.get(l.product()),
                    l.quantity().multiply(sign),
                    l.amount().multiply(sign),
                    l.adjustment());
        }
    }

    private static String key(String name) {
        return com.hs6tools.crm.platform.text.SearchText.of(name);
    }

    private void run(String statement, @Nullable Object... values) {
        var all = new Object[values.length + 1];
        all[0] = Acting.tenant();
        for (int i = 0; i < values.length; i++) {
            all[i + 1] = values[i] instanceof OffsetDateTime moment
                    ? org.jooq.impl.DSL.inline(moment)
                    : values[i] == null ? org.jooq.impl.DSL.inline((Object) null) : values[i];
        }
        sql.execute(statement, all);
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private <T> @Nullable T maybe(List<T> of) {
        var at = chance.nextInt(of.size() + 1);
        return at == of.size() ? null : of.get(at);
    }
}
