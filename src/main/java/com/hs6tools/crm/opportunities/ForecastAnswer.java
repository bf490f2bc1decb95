package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.FORECAST_SNAPSHOT;
import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;
import static com.hs6tools.crmdb.opportunities.Tables.TARGET;

import com.hs6tools.crm.identity.Staff;
import com.hs6tools.crm.opportunities.ForecastQueries.Goal;
import com.hs6tools.crm.opportunities.ForecastQueries.Now;
import com.hs6tools.crm.opportunities.ForecastQueries.Then;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.query.Operator;
import com.hs6tools.crm.platform.settings.Settings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a forecast together: all, and owner by owner. */
@Component
class ForecastAnswer {
    private static final int MONTHS_BACK = 6;
    private static final int MONTHS_AHEAD = 6;
    private static final int MOST_MONTHS = 36;

    private final ForecastQueries queries;
    private final Staff staff;
    private final Settings settings;
    private final UnitClock clock;

    ForecastAnswer(ForecastQueries queries, Staff staff, Settings settings, UnitClock clock) {
        this.queries = queries;
        this.staff = staff;
        this.settings = settings;
        this.clock = clock;
    }

    private record Facts(List<YearMonth> months, YearMonth current, List<Now> now, List<Then> then, List<Goal> goals) {}

    /** @param owner as the list's filter: an id, {@code me}, {@code none}, or absent for all */
    Forecast forecast(@Nullable String from, @Nullable String to, @Nullable String owner) {
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
        var mine = owner(OPPORTUNITY.OWNER_ID, owner);
        var facts = new Facts(
                months,
                current,
                queries.now(first, until, mine),
                queries.then(first, until, owner(FORECAST_SNAPSHOT.OWNER_ID, owner)),
                queries.goals(first, until, owner(TARGET.OWNER_ID, owner)));
        var all = months(facts);
        return new Forecast(
                settings.current().currency(),
                current.toString(),
                all,
                owners(facts),
                queries.open(
                        mine, OPPORTUNITY.EXPECTED_CLOSE.isNotNull().and(OPPORTUNITY.CLOSE_KEY.lt(current.atDay(1)))),
                queries.open(mine, OPPORTUNITY.EXPECTED_CLOSE.isNull()),
                queries.otherCurrencies(mine),
                mean(all));
    }

    static Condition owner(Field<UUID> column, @Nullable String owner) {
        return owner == null || owner.isEmpty()
                ? DSL.noCondition()
                : OpportunityList.owner(column).condition("owner", Operator.EQ, List.of(owner));
    }

    private List<Forecast.Owner> owners(Facts facts) {
        Set<@Nullable UUID> ids = Stream.concat(
                        facts.now().stream().map(Now::owner),
                        facts.goals().stream().map(Goal::owner))
                .collect(Collectors.toSet());
        var names = staff.names(ids.stream().filter(Objects::nonNull).toList());
        return ids.stream()
                .map(id -> new Forecast.Owner(id, id == null ? null : names.get(id), months(of(facts, id))))
                .sorted(Comparator.comparing(ForecastAnswer::bestCase).reversed())
                .toList();
    }

    private static BigDecimal bestCase(Forecast.Owner owner) {
        return sum(owner.months(), Forecast.Month::bestCase);
    }

    private static Facts of(Facts all, @Nullable UUID owner) {
        return new Facts(
                all.months(),
                all.current(),
                all.now().stream().filter(n -> Objects.equals(n.owner(), owner)).toList(),
                all.then().stream()
                        .filter(t -> Objects.equals(t.owner(), owner))
                        .toList(),
                all.goals().stream().filter(g -> g.owner().equals(owner)).toList());
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
