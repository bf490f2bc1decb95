package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;

import com.hs6tools.crm.customers.territories.Territories;
import com.hs6tools.crm.identity.Staff;
import com.hs6tools.crm.opportunities.Performance.Area;
import com.hs6tools.crm.opportunities.Performance.Leader;
import com.hs6tools.crm.opportunities.PerformanceQueries.Closed;
import com.hs6tools.crm.opportunities.PerformanceQueries.Open;
import com.hs6tools.crm.opportunities.PerformanceQueries.Span;
import com.hs6tools.crm.platform.clock.DaySpan;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.settings.Settings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together how selling went. */
@Component
class PerformanceAnswer {
    private static final int DAYS_BACK = 365;

    /** Who and what it asks. */
    @Component
    record Means(
            PerformanceQueries queries,
            ForecastQueries forecasts,
            OpportunityList list,
            Staff staff,
            Territories territories) {}

    private final Means means;
    private final Settings settings;
    private final UnitClock clock;

    PerformanceAnswer(Means means, Settings settings, UnitClock clock) {
        this.means = means;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param from absent: 365 days before {@code to}, which absent means today */
    Performance between(@Nullable LocalDate from, @Nullable LocalDate to, DealsOf of) {
        var days = DaySpan.of(from, to, clock.today(), DAYS_BACK).withinTenYears();
        var span = new Span(days.from(), days.to(), of);
        var queries = means.queries();
        var closed = queries.closed(span, OPPORTUNITY.OWNER_ID);
        var won = new Performance.Closed(closed.stream().mapToLong(Closed::won).sum(), sum(closed, Closed::wonValue));
        var lost =
                new Performance.Closed(closed.stream().mapToLong(Closed::lost).sum(), sum(closed, Closed::lostValue));
        return new Performance(
                days.from(),
                days.to(),
                settings.current().currency(),
                won,
                lost,
                share(won.count(), won.count() + lost.count()),
                won.count() == 0
                        ? null
                        : Amounts.plain(won.value().divide(BigDecimal.valueOf(won.count()), 2, RoundingMode.HALF_UP)),
                cycle(closed),
                days(queries.medianCycle(span)),
                queries.losses(span),
                queries.rivals(span),
                queries.flows(span),
                leaders(closed, queries.open(of, OPPORTUNITY.OWNER_ID), queries.targetsOfPeople(span)),
                areas(span),
                stalled(of));
    }

    /** Put together as the leader board is. */
    private List<Area> areas(Span span) {
        var by = OPPORTUNITY.TERRITORY_ID;
        var closed = means.queries().closed(span, by);
        var open = means.queries().open(span.of(), by);
        var targets = means.queries().targetsOfTerritories(span);
        var ids = ids(closed, open, targets);
        return board(closed, open, targets, means.territories().names(ids)).stream()
                .map(l -> new Area(
                        l.ownerId(),
                        l.ownerName(),
                        l.won(),
                        l.wonValue(),
                        l.lost(),
                        l.winRate(),
                        l.cycleDays(),
                        l.openDeals(),
                        l.open(),
                        l.weighted(),
                        l.target(),
                        l.attainment()))
                .toList();
    }

    private Forecast.Sum stalled(DealsOf of) {
        return means.forecasts().open(of, means.list().stalledNow());
    }

    private List<Leader> leaders(List<Closed> closed, List<Open> open, Map<UUID, BigDecimal> targets) {
        return board(closed, open, targets, means.staff().names(ids(closed, open, targets)));
    }

    private static List<UUID> ids(List<Closed> closed, List<Open> open, Map<UUID, BigDecimal> targets) {
        return Stream.of(closed.stream().map(Closed::owner), open.stream().map(Open::owner), targets.keySet().stream())
                .flatMap(all -> all)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<Leader> board(
            List<Closed> closed, List<Open> open, Map<UUID, BigDecimal> targets, Map<UUID, String> names) {
        var ids = new HashSet<@Nullable UUID>(ids(closed, open, targets));
        closed.forEach(c -> ids.add(c.owner()));
        open.forEach(o -> ids.add(o.owner()));
        return ids.stream()
                .map(id -> leader(
                        id,
                        id == null ? null : names.get(id),
                        closed.stream()
                                .filter(c -> Objects.equals(c.owner(), id))
                                .findFirst()
                                .orElse(null),
                        open.stream()
                                .filter(o -> Objects.equals(o.owner(), id))
                                .findFirst()
                                .orElse(null),
                        id == null ? null : targets.get(id)))
                .sorted(Comparator.comparing(Leader::wonValue)
                        .thenComparing(Leader::open)
                        .reversed())
                .toList();
    }

    private static Leader leader(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable Closed closed,
            @Nullable Open open,
            @Nullable BigDecimal target) {
        var did = closed == null ? new Closed(id, 0, BigDecimal.ZERO, 0, BigDecimal.ZERO, null) : closed;
        var does = open == null ? new Open(id, 0, BigDecimal.ZERO, BigDecimal.ZERO) : open;
        return new Leader(
                id,
                name,
                did.won(),
                did.wonValue(),
                did.lost(),
                share(did.won(), did.won() + did.lost()),
                days(did.cycle()),
                does.count(),
                does.value(),
                does.weighted(),
                target,
                target == null ? null : did.wonValue().divide(target, 3, RoundingMode.HALF_UP));
    }

    private static @Nullable BigDecimal cycle(List<Closed> closed) {
        var count = closed.stream()
                .filter(c -> c.cycle() != null)
                .mapToLong(Closed::won)
                .sum();
        var total =
                sum(closed, c -> c.cycle() == null ? BigDecimal.ZERO : c.cycle().multiply(BigDecimal.valueOf(c.won())));
        return count == 0 ? null : days(total.divide(BigDecimal.valueOf(count), 4, RoundingMode.HALF_UP));
    }

    /** Days with one digit. */
    static @Nullable BigDecimal days(@Nullable BigDecimal days) {
        return days == null ? null : Amounts.plain(days.setScale(1, RoundingMode.HALF_UP));
    }

    private static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 3, RoundingMode.HALF_UP);
    }

    private static <T> BigDecimal sum(List<T> parts, Function<T, BigDecimal> amount) {
        return Amounts.plain(parts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
