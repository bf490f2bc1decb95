package com.hs6tools.crm.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The rules of product.md section 12 computed a second time, with loops and decimals, out of nothing but the purchases.
 * It shares no code with the program and exists to disagree with it. Slow on purpose where slow is plain.
 */
public final class IndependentScoring {
    public record Purchase(String customer, Instant at, boolean order, BigDecimal gross, BigDecimal returned) {}

    record Answer(
            String stage,
            String tier,
            String segment,
            int health,
            BigDecimal recency,
            BigDecimal frequency,
            BigDecimal monetary,
            BigDecimal engagement,
            BigDecimal support,
            int orders,
            BigDecimal revenue,
            int r,
            int f,
            int m,
            String group) {}

    /** Everything known of one customer up to the moment. */
    private static final class Facts {
        String id = "";
        int orders;
        int touches;
        BigDecimal revenue = BigDecimal.ZERO;
        Instant first = Instant.MAX;
        Instant last = Instant.MIN;
        final TreeSet<LocalDate> days = new TreeSet<>();
        int ordersYear;
        int ordersTwoYears;
        BigDecimal revenueYear = BigDecimal.ZERO;
        BigDecimal revenueTwoYears = BigDecimal.ZERO;

        BigDecimal ownGap() {
            if (days.size() < 2) {
                return null;
            }
            var sum = BigDecimal.ZERO;
            LocalDate before = null;
            for (var day : days) {
                if (before != null) {
                    sum = sum.add(BigDecimal.valueOf(ChronoUnit.DAYS.between(before, day)));
                }
                before = day;
            }
            return sum.divide(BigDecimal.valueOf(days.size() - 1), MathContext.DECIMAL128);
        }
    }

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Instant asOf;
    private final ZoneId zone;
    private final BigDecimal highValue;
    private final Map<String, Facts> all = new LinkedHashMap<>();

    IndependentScoring(
            List<String> customers,
            List<Purchase> purchases,
            Map<String, List<Instant>> touches,
            Instant asOf,
            ZoneId zone,
            BigDecimal highValue) {
        this.asOf = asOf;
        this.zone = zone;
        this.highValue = highValue;
        for (var customer : customers) {
            var facts = new Facts();
            facts.id = customer;
            all.put(customer, facts);
        }
        for (var purchase : purchases) {
            if (purchase.customer() != null && !purchase.at().isAfter(asOf)) {
                add(all.get(purchase.customer()), purchase);
            }
        }
        touches.forEach((customer, moments) -> {
            for (var moment : moments) {
                if (moment.isAfter(daysBefore(90)) && !moment.isAfter(asOf)) {
                    all.get(customer).touches++;
                }
            }
        });
    }

    private void add(Facts facts, Purchase p) {
        var net = p.gross().subtract(p.returned());
        facts.revenue = facts.revenue.add(net);
        var inYear = p.at().isAfter(daysBefore(365));
        var inTwoYears = p.at().isAfter(daysBefore(730));
        if (inYear) {
            facts.revenueYear = facts.revenueYear.add(net);
        }
        if (inTwoYears) {
            facts.revenueTwoYears = facts.revenueTwoYears.add(net);
        }
        if (!p.order()) {
            return;
        }
        facts.orders++;
        facts.ordersYear += inYear ? 1 : 0;
        facts.ordersTwoYears += inTwoYears ? 1 : 0;
        facts.days.add(p.at().atZone(zone).toLocalDate());
        facts.first = p.at().isBefore(facts.first) ? p.at() : facts.first;
        facts.last = p.at().isAfter(facts.last) ? p.at() : facts.last;
    }

    private Instant daysBefore(int days) {
        return asOf.atZone(zone).minusDays(days).toInstant();
    }

    Map<String, Answer> answers() {
        var usual = usualGap();
        var tiers = tiers();
        var recent = quintiles(Comparator.comparing((Facts c) -> c.last)
                .thenComparing(c -> c.ordersTwoYears)
                .thenComparing(c -> c.revenueTwoYears));
        var often = quintiles(Comparator.comparing((Facts c) -> c.ordersTwoYears)
                .thenComparing(c -> c.revenueTwoYears)
                .thenComparing(c -> c.last));
        var rich = quintiles(Comparator.comparing((Facts c) -> c.revenueTwoYears)
                .thenComparing(c -> c.ordersTwoYears)
                .thenComparing(c -> c.last));
        var answers = new LinkedHashMap<String, Answer>();
        for (var c : all.values()) {
            var gap = c.ownGap() == null ? usual : c.ownGap();
            var d = c.orders == 0
                    ? 0
                    : ChronoUnit.DAYS.between(
                            c.last.atZone(zone).toLocalDate(), asOf.atZone(zone).toLocalDate());
            var recency = c.orders == 0 ? BigDecimal.ZERO : recency(d, gap);
            var frequency = percent(c, Comparator.comparing(x -> x.ordersYear));
            var monetary = percent(c, Comparator.comparing(x -> x.revenueYear));
            var engagement = HUNDRED.min(BigDecimal.valueOf(20L * c.touches));
            var health = health(recency, frequency, monetary, engagement, HUNDRED);
            int r = recent.getOrDefault(c.id, 0);
            int f = often.getOrDefault(c.id, 0);
            answers.put(
                    c.id,
                    new Answer(
                            stage(c, d, gap),
                            tiers.getOrDefault(c.id, "BRONZE"),
                            segment(c, d),
                            health,
                            recency,
                            frequency,
                            monetary,
                            engagement,
                            HUNDRED,
                            c.orders,
                            c.revenue,
                            r,
                            f,
                            rich.getOrDefault(c.id, 0),
                            r == 0 ? null : group(r, f)));
        }
        return answers;
    }

    private BigDecimal usualGap() {
        var gaps = new ArrayList<BigDecimal>();
        for (var c : all.values()) {
            if (c.ownGap() != null) {
                gaps.add(c.ownGap());
            }
        }
        if (gaps.isEmpty()) {
            return new BigDecimal(90);
        }
        Collections.sort(gaps);
        var upper = gaps.get(gaps.size() / 2);
        var lower = gaps.get((gaps.size() - 1) / 2);
        return lower.add(upper).divide(BigDecimal.TWO, MathContext.DECIMAL128);
    }

    private static String stage(Facts c, long d, BigDecimal gap) {
        var days = BigDecimal.valueOf(d);
        if (c.orders > 0 && over(days, new BigDecimal(365).max(gap.multiply(new BigDecimal(4))))) {
            return "CHURNED";
        }
        if (c.orders > 0 && over(days, new BigDecimal(90).max(gap.multiply(new BigDecimal(2))))) {
            return "AT_RISK";
        }
        return c.orders >= 5 ? "LOYAL_CUSTOMER" : c.orders >= 1 ? "CUSTOMER" : "LEAD";
    }

    private static boolean over(BigDecimal days, BigDecimal limit) {
        // a limit that is whole on paper may miss it by the last of 34 digits
        return days.compareTo(limit.setScale(20, RoundingMode.HALF_UP)) > 0;
    }

    private String segment(Facts c, long d) {
        if (c.revenue.compareTo(highValue) > 0) {
            return "HIGH_VALUE";
        }
        return c.orders >= 5 ? "FREQUENT" : c.orders > 0 && d >= 90 ? "DORMANT" : "REGULAR";
    }

    private static BigDecimal recency(long d, BigDecimal gap) {
        var half = Math.min(365, Math.max(30, 2 * gap.doubleValue()));
        return BigDecimal.valueOf(100 * Math.pow(2, -d / half));
    }

    private BigDecimal percent(Facts c, Comparator<Facts> by) {
        if (c.ordersYear == 0) {
            return BigDecimal.ZERO;
        }
        int below = 0;
        int among = 0;
        for (var other : all.values()) {
            if (other.ordersYear > 0) {
                among++;
                below += by.compare(other, c) < 0 ? 1 : 0;
            }
        }
        return among == 1
                ? BigDecimal.ZERO
                : HUNDRED.multiply(BigDecimal.valueOf(below))
                        .divide(BigDecimal.valueOf(among - 1), MathContext.DECIMAL128);
    }

    private static int health(BigDecimal r, BigDecimal f, BigDecimal m, BigDecimal e, BigDecimal s) {
        var sum = r.multiply(new BigDecimal("0.35"))
                .add(f.multiply(new BigDecimal("0.20")))
                .add(m.multiply(new BigDecimal("0.20")))
                .add(e.multiply(new BigDecimal("0.15")))
                .add(s.multiply(new BigDecimal("0.10")));
        return sum.setScale(9, RoundingMode.HALF_UP)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private Map<String, String> tiers() {
        var ranked = new ArrayList<Facts>();
        for (var c : all.values()) {
            if (c.revenueTwoYears.signum() > 0) {
                ranked.add(c);
            }
        }
        ranked.sort(Comparator.comparing((Facts c) -> c.revenueTwoYears)
                .reversed()
                .thenComparing(c -> c.first)
                .thenComparing(c -> c.id));
        var n = BigDecimal.valueOf(ranked.size());
        var platinum = n.multiply(new BigDecimal("0.05"))
                .setScale(0, RoundingMode.CEILING)
                .intValue();
        var gold = n.multiply(new BigDecimal("0.20"))
                .setScale(0, RoundingMode.CEILING)
                .intValue();
        var silver = n.multiply(new BigDecimal("0.50"))
                .setScale(0, RoundingMode.CEILING)
                .intValue();
        var tiers = new LinkedHashMap<String, String>();
        for (int i = 0; i < ranked.size(); i++) {
            tiers.put(
                    ranked.get(i).id, i < platinum ? "PLATINUM" : i < gold ? "GOLD" : i < silver ? "SILVER" : "BRONZE");
        }
        return tiers;
    }

    /** Five groups as even as can be, the first ones a customer larger where it does not divide. */
    private Map<String, Integer> quintiles(Comparator<Facts> order) {
        var sorted = new ArrayList<Facts>();
        for (var c : all.values()) {
            if (c.ordersTwoYears > 0) {
                sorted.add(c);
            }
        }
        sorted.sort(order.thenComparing(c -> c.id));
        var quintiles = new LinkedHashMap<String, Integer>();
        int next = 0;
        for (int quintile = 1; quintile <= 5; quintile++) {
            int size = sorted.size() / 5 + (quintile <= sorted.size() % 5 ? 1 : 0);
            for (int i = 0; i < size; i++) {
                quintiles.put(sorted.get(next++).id, quintile);
            }
        }
        return quintiles;
    }

    private static String group(int r, int f) {
        if (r == 5) {
            return f == 1 ? "NEW" : f <= 3 ? "POTENTIAL_LOYALIST" : "CHAMPIONS";
        }
        if (r == 4) {
            return f == 1 ? "PROMISING" : f <= 3 ? "POTENTIAL_LOYALIST" : "LOYAL";
        }
        if (r == 3) {
            return f <= 2 ? "ABOUT_TO_SLEEP" : f == 3 ? "NEED_ATTENTION" : "LOYAL";
        }
        if (f <= 2) {
            return r == 2 ? "HIBERNATING" : "LOST";
        }
        return f == 5 ? "CANNOT_LOSE" : "AT_RISK";
    }
}
