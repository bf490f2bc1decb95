package com.hs6tools.crm.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestUnits;
import com.hs6tools.crm.scoring.IndependentScoring.Answer;
import com.hs6tools.crm.scoring.IndependentScoring.Purchase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program's scores beside those of {@link IndependentScoring}, customer by customer. */
@IntegrationTest
class ScoringAgainstIndependentIntegrationTests {
    private final Scores scores;
    private final Settings settings;
    private final Shop shop;
    private final TestUnits units;

    ScoringAgainstIndependentIntegrationTests(Scores scores, Settings settings, Shop shop, TestUnits units) {
        this.scores = scores;
        this.settings = settings;
        this.shop = shop;
        this.units = units;
    }

    @Test
    void agreesOnEveryCustomerOfARealShop() throws Exception {
        var file = OnlineRetail.file();
        assumeTrue(file.isPresent(), "online-retail.csv.gz is not here: set HS6_TEST_DATA to its folder");
        var purchases = OnlineRetail.read(file.get());
        var names = new TreeSet<String>();
        purchases.stream().map(Purchase::customer).filter(Objects::nonNull).forEach(names::add);
        assertThat(names).hasSize(4372);
        Acting.run(units.newUnit(s -> TestSettings.in(s, OnlineRetail.ZONE, "10000")), () -> {
            var ids = shop.customers(names);
            shop.purchases(purchases, ids);
            for (var day : List.of("2011-12-10", "2011-06-30", "2012-12-05")) {
                compare(purchases, Map.of(), ids, day, OnlineRetail.ZONE, "10000");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "America/New_York", "Asia/Tehran", "Pacific/Chatham"})
    void agreesOnAMadeShopFullOfTiesReturnsAndSameDayOrders(String zoneName) {
        var zone = ZoneId.of(zoneName);
        var random = new Random(42);
        var names = new ArrayList<String>();
        for (int i = 0; i < 400; i++) {
            names.add("M" + i);
        }
        var purchases = purchases(names, random, zone);
        Acting.run(units.newUnit(s -> TestSettings.in(s, zone, "500")), () -> {
            var ids = shop.customers(names);
            shop.purchases(purchases, ids);
            var touches = touches(names, ids, random, zone);
            for (var day : List.of("2026-03-29", "2026-11-01", "2026-12-31", "2024-02-29", "2029-01-01")) {
                compare(purchases, touches, ids, day, zone, "500");
            }
        });
    }

    @Test
    void agreesWhereThereIsNobodyOrOnlyOneBuyer() {
        var zone = ZoneId.of("UTC");
        Acting.run(units.newUnit(s -> TestSettings.in(s, zone, "500")), () -> {
            compare(List.of(), Map.of(), Map.of(), "2026-01-01", zone, "500");
            var names = List.of("only", "none");
            var ids = shop.customers(names);
            var one = List.of(new Purchase(
                    "only", Instant.parse("2025-12-01T10:00:00Z"), true, new BigDecimal("10"), BigDecimal.ZERO));
            shop.purchases(one, ids);
            compare(one, Map.of(), ids, "2026-01-01", zone, "500");
        });
    }

    /** Few different amounts and times of day, so that ties abound; orders around midnight and around clock changes. */
    private static List<Purchase> purchases(List<String> names, Random random, ZoneId zone) {
        var purchases = new ArrayList<Purchase>();
        for (var name : names) {
            int count = random.nextInt(12) - 2;
            for (int i = 0; i < count; i++) {
                var day =
                        LocalDate.of(2026, 12, 31).minusDays((long) (random.nextDouble() * random.nextDouble() * 1200));
                var at = day.atStartOfDay(zone)
                        .plusMinutes(random.nextInt(4) * 470L - 20)
                        .toInstant();
                var amount = new BigDecimal(10 * (1 + random.nextInt(4)));
                switch (random.nextInt(10)) {
                    case 0 -> purchases.add(new Purchase(name, at, false, BigDecimal.ZERO, amount));
                    case 1 -> purchases.add(new Purchase(name, at, false, BigDecimal.ZERO, BigDecimal.ZERO));
                    case 2 -> purchases.add(new Purchase(null, at, true, amount, BigDecimal.ZERO));
                    case 3 -> purchases.add(new Purchase(name, at, true, amount, new BigDecimal("7.333")));
                    default -> purchases.add(new Purchase(name, at, true, amount, BigDecimal.ZERO));
                }
            }
        }
        return purchases;
    }

    private Map<String, List<Instant>> touches(List<String> names, Map<String, UUID> ids, Random random, ZoneId zone) {
        var touches = new LinkedHashMap<String, List<Instant>>();
        for (var name : names) {
            for (int i = random.nextInt(5); i > 0; i--) {
                var at = LocalDate.of(2026, 12, 31)
                        .minusDays(random.nextInt(200))
                        .atStartOfDay(zone)
                        .toInstant();
                touches.computeIfAbsent(name, n -> new ArrayList<>()).add(at);
                shop.touch(ids.get(name), "EMAIL", "IN", at);
                shop.touch(ids.get(name), "EMAIL", "OUT", at);
            }
        }
        return touches;
    }

    private void compare(
            List<Purchase> purchases,
            Map<String, List<Instant>> touches,
            Map<String, UUID> ids,
            String day,
            ZoneId zone,
            String highValue) {
        var asOf = UnitClock.moment(day, zone);
        var byId = new LinkedHashMap<String, Answer>();
        var renamed = purchases.stream()
                .map(p -> p.customer() == null
                        ? p
                        : new Purchase(ids.get(p.customer()).toString(), p.at(), p.order(), p.gross(), p.returned()))
                .toList();
        var touchesById = new LinkedHashMap<String, List<Instant>>();
        touches.forEach((name, moments) -> touchesById.put(ids.get(name).toString(), moments));
        var expected = new IndependentScoring(
                        ids.values().stream().map(UUID::toString).toList(),
                        renamed,
                        touchesById,
                        asOf.toInstant(),
                        zone,
                        new BigDecimal(highValue))
                .answers();
        scores.at(
                asOf,
                scored -> scored.query(NamedSql.of("select * from scored"))
                        .fetch(r -> byId.put(r.get("customer_id", String.class), answer(r))));
        assertThat(byId.keySet()).isEqualTo(expected.keySet());
        expected.forEach((id, answer) ->
                assertThat(byId.get(id)).as("customer %s as of %s", id, day).isEqualTo(rounded(answer)));
    }

    private static Answer rounded(Answer a) {
        return new Answer(
                a.stage(),
                a.tier(),
                a.segment(),
                a.health(),
                nine(a.recency()),
                nine(a.frequency()),
                nine(a.monetary()),
                nine(a.engagement()),
                nine(a.support()),
                a.orders(),
                nine(a.revenue()),
                a.r(),
                a.f(),
                a.m(),
                a.group());
    }

    private static BigDecimal nine(BigDecimal value) {
        return value.setScale(9, RoundingMode.HALF_UP);
    }

    private static Answer answer(Record r) {
        return new Answer(
                r.get("stage", String.class),
                r.get("tier", String.class),
                r.get("segment", String.class),
                r.get("health", Integer.class),
                nine(r.get("recency", BigDecimal.class)),
                nine(r.get("frequency", BigDecimal.class)),
                nine(r.get("monetary", BigDecimal.class)),
                nine(r.get("engagement", BigDecimal.class)),
                nine(r.get("support", BigDecimal.class)),
                r.get("orders", Integer.class),
                nine(r.get("revenue", BigDecimal.class)),
                zero(r, "rfm_recency"),
                zero(r, "rfm_frequency"),
                zero(r, "rfm_monetary"),
                r.get("rfm_group", String.class));
    }

    private static int zero(Record r, String field) {
        var value = r.get(field, Integer.class);
        return value == null ? 0 : value;
    }
}
