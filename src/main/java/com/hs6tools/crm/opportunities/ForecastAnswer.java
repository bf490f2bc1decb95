package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;

import com.hs6tools.crm.customers.territories.Territories;
import com.hs6tools.crm.identity.Staff;
import com.hs6tools.crm.opportunities.ForecastQueries.Goal;
import com.hs6tools.crm.opportunities.ForecastQueries.Now;
import com.hs6tools.crm.opportunities.ForecastQueries.Part;
import com.hs6tools.crm.opportunities.ForecastQueries.Then;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.settings.Settings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a forecast together: all, owner by owner, and territory by territory. */
@Component
class ForecastAnswer {
    private static final int MONTHS_BACK = 6;
    private static final int MONTHS_AHEAD = 6;
    private static final int MOST_MONTHS = 36;

    private final ForecastQueries queries;
    private final Staff staff;
    private final Territories territories;
    private final Settings settings;
    private final UnitClock clock;

    ForecastAnswer(ForecastQueries queries, Staff staff, Territories territories, Settings settings, UnitClock clock) {
        this.queries = queries;
        this.staff = staff;
        this.territories = territories;
        this.settings = settings;
        this.clock = clock;
    }

    private record Facts(List<YearMonth> months, YearMonth current, List<Now> now, List<Then> then, List<Goal> goals) {
        /** With those targets alone that are of an owner, or of a territory. */
        Facts aimedAt(Function<Part, @Nullable UUID> by) {
            return new Facts(
                    months,
                    current,
                    now,
                    then,
                    goals.stream().filter(g -> by.apply(g.part()) != null).toList());
        }

        /** Told apart by owner or by territory. */
        Map<@Nullable UUID, Facts> by(Function<Part, @Nullable UUID> by) {
            var aimed = aimedAt(by);
            var parts = new HashMap<@Nullable UUID, Facts>();
            Stream.concat(now.stream().map(Now::part), aimed.goals().stream().map(Goal::part))
                    .map(by)
                    .forEach(id -> parts.computeIfAbsent(id, one -> aimed.only(p -> Objects.equals(by.apply(p), one))));
            return parts;
        }

        private Facts only(Predicate<Part> those) {
            return new Facts(
                    months,
                    current,
                    now.stream().filter(n -> those.test(n.part())).toList(),
                    then.stream().filter(t -> those.test(t.part())).toList(),
                    goals.stream().filter(g -> those.test(g.part())).toList());
        }
    }

    Forecast forecast(@Nullable String from, @Nullable String to, DealsOf of) {
        var current = YearMonth.from(clock.today());
        var first = from == null ? current.minusMonths(MONTHS_BACK) : DealDays.month("from", from);
        var last = to == null ? current.plusMonths(MONTHS_AHEAD) : DealDays.month("to", to);
        var count = ChronoUnit.MONTHS.between(first, last) + 1;
        if (count < 1 || count > MOST_MONTHS) {
            throw InvalidInput.malformed(
                    "to", "From 1 to " + MOST_MONTHS + " months; to is not before from.", "bad_time");
        }
        var until = last.plusMonths(1);
        var months = Stream.iterate(first, m -> m.plusMonths(1)).limit(count).toList();
        var facts = new Facts(
                months,
                current,
                queries.now(first, until, of),
                queries.then(first, until, of),
                queries.goals(first, until, of));
        // held against what its people are to win, or of a territory against the territory's own
        Function<Part, @Nullable UUID> whose = of.isAnywhere() ? Part::owner : Part::territory;
        var all = months(facts.aimedAt(whose));
        return new Forecast(
                settings.current().currency(),
                current.toString(),
                all,
                owners(facts),
                territories(facts),
                queries.open(
                        of, OPPORTUNITY.EXPECTED_CLOSE.isNotNull().and(OPPORTUNITY.CLOSE_KEY.lt(current.atDay(1)))),
                queries.open(of, OPPORTUNITY.EXPECTED_CLOSE.isNull()),
                queries.otherCurrencies(of),
                mean(all));
    }

    private List<Forecast.Owner> owners(Facts facts) {
        var parts = facts.by(Part::owner);
        var names = staff.names(known(parts));
        return sorted(
                parts,
                (id, months) -> new Forecast.Owner(id, id == null ? null : names.get(id), months),
                Forecast.Owner::months);
    }

    private List<Forecast.Area> territories(Facts facts) {
        var parts = facts.by(Part::territory);
        var names = territories.names(known(parts));
        return sorted(
                parts,
                (id, months) -> new Forecast.Area(id, id == null ? null : names.get(id), months),
                Forecast.Area::months);
    }

    private static List<UUID> known(Map<@Nullable UUID, Facts> parts) {
        return parts.keySet().stream().filter(Objects::nonNull).toList();
    }

    private static <T> List<T> sorted(
            Map<@Nullable UUID, Facts> parts,
            BiFunction<@Nullable UUID, List<Forecast.Month>, T> made,
            Function<T, List<Forecast.Month>> months) {
        return parts.entrySet().stream()
                .map(p -> made.apply(p.getKey(), months(p.getValue())))
                .sorted(Comparator.comparing((T one) -> sum(months.apply(one), Forecast.Month::bestCase))
                        .reversed())
                .toList();
    }

    private static List<Forecast.Month> months(Facts facts) {
        return facts.months().stream().map(m -> month(m, facts)).toList();
    }

    private static Forecast.Month month(YearMonth month, Facts facts) {
        var now = facts.now().stream().filter(n -> n.month().equals(month)).toList();
        var then = facts.then().stream().filter(t -> t.month().equals(month)).toList();
        var goals = facts.goals().stream().filter(g -> g.month().equals(month)).toList();
        var won = sum(now, Now::won);
        var snapshot = month.isAfter(facts.current()) || then.isEmpty()
                ? null
                : new Forecast.Snapshot(
                        then.getFirst().week(),
                        sum(then, Then::committed),
                        sum(then, Then::bestCase),
                        sum(then, Then::weighted));
        return new Forecast.Month(
                month.toString(),
                now.stream().mapToLong(Now::open).sum(),
                now.stream().mapToLong(Now::wonDeals).sum(),
                sum(now, Now::committed),
                sum(now, Now::bestCase),
                sum(now, Now::weighted),
                won,
                goals.isEmpty() ? null : sum(goals, Goal::value),
                snapshot,
                snapshot == null || !month.isBefore(facts.current()) ? null : accuracy(snapshot.weighted(), won));
    }

    /** 1 - |forecast - actual| / actual, not below 0; nothing where nothing came of it. */
    static @Nullable BigDecimal accuracy(BigDecimal forecast, BigDecimal actual) {
        if (actual.signum() == 0) {
            return null;
        }
        var off = forecast.subtract(actual).abs().divide(actual, 4, RoundingMode.HALF_UP);
        return BigDecimal.ONE.subtract(off).max(BigDecimal.ZERO).setScale(3, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal mean(List<Forecast.Month> months) {
        var known = months.stream()
                .map(Forecast.Month::accuracy)
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty()
                ? null
                : known.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(known.size()), 3, RoundingMode.HALF_UP);
    }

    private static <T> BigDecimal sum(List<T> parts, Function<T, BigDecimal> amount) {
        return Amounts.plain(parts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
