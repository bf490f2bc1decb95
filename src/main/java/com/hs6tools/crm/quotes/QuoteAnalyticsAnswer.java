package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE;

import com.hs6tools.crm.commerce.Catalogue;
import com.hs6tools.crm.identity.Staff;
import com.hs6tools.crm.platform.clock.DaySpan;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.query.Operator;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.quotes.QuoteAnalytics.ByMonth;
import com.hs6tools.crm.quotes.QuoteAnalytics.ByProduct;
import com.hs6tools.crm.quotes.QuoteAnalytics.ByRep;
import com.hs6tools.crm.quotes.QuoteAnalytics.ByStatus;
import com.hs6tools.crm.quotes.QuoteAnalytics.Figures;
import com.hs6tools.crm.quotes.QuoteAnalyticsQueries.Group;
import com.hs6tools.crm.quotes.QuoteAnalyticsQueries.OfProduct;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together how quotes went. */
@Component
class QuoteAnalyticsAnswer {
    private static final int DAYS_BACK = 365;

    /** What names people and products in the answer. */
    @Component
    record Words(Staff staff, Catalogue catalogue) {}

    private record Span(
            LocalDate from, LocalDate to, @Nullable String owner) {
        Map<String, String> opens(Map<String, String> more) {
            return opens(from, to, more);
        }

        /** The list of quotes with the same that was counted. */
        Map<String, String> opens(LocalDate first, LocalDate last, Map<String, String> more) {
            var filter = new LinkedHashMap<String, String>();
            filter.put("sentAt.gte", first.toString());
            filter.put("sentAt.lt", last.plusDays(1).toString());
            filter.put("revised", "false");
            if (owner != null) {
                filter.put("owner", owner);
            }
            filter.putAll(more);
            return filter;
        }
    }

    private final QuoteAnalyticsQueries queries;
    private final Words words;
    private final Settings settings;
    private final UnitClock clock;

    QuoteAnalyticsAnswer(QuoteAnalyticsQueries queries, Words words, Settings settings, UnitClock clock) {
        this.queries = queries;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param from absent: 365 days before {@code to}, which absent means today */
    QuoteAnalytics between(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String owner) {
        var days = DaySpan.of(from, to, clock.today(), DAYS_BACK).withinTenYears();
        var span = new Span(days.from(), days.to(), owner == null || owner.isEmpty() ? null : owner);
        var currency = settings.current().currency();
        var which = which(span);
        var groups = queries.groups(which, currency);
        var accepted = of(groups, QuoteStatus.ACCEPTED);
        var sent = count(groups);
        var answered =
                count(accepted) + count(of(groups, QuoteStatus.REJECTED)) + count(of(groups, QuoteStatus.EXPIRED));
        return new QuoteAnalytics(
                days.from(),
                days.to(),
                currency,
                new Figures(sent, value(groups), span.opens(Map.of())),
                new Figures(count(accepted), value(accepted), span.opens(Map.of("status", "ACCEPTED"))),
                share(count(accepted), sent),
                share(count(accepted), answered),
                days(accepted),
                rounded(queries.medianDays(which)),
                statuses(groups, span),
                months(groups, span),
                reps(groups, span),
                products(queries.products(which, currency), span));
    }

    private Condition which(Span span) {
        var zone = clock.zone();
        var which = QuoteScope.visible()
                .and(QUOTE.DELETED_AT.isNull())
                .and(QUOTE.REVISED_BY.isNull())
                .and(QUOTE.SENT_AT.ge(span.from().atStartOfDay(zone).toOffsetDateTime()))
                .and(QUOTE.SENT_AT.lt(span.to().plusDays(1).atStartOfDay(zone).toOffsetDateTime()));
        return span.owner() == null
                ? which
                : which.and(QuoteOwner.condition("owner", Operator.EQ, List.of(span.owner())));
    }

    private static List<ByStatus> statuses(List<Group> groups, Span span) {
        return Arrays.stream(QuoteStatus.values())
                .filter(s -> s != QuoteStatus.DRAFT)
                .map(s -> new ByStatus(
                        s, count(of(groups, s)), value(of(groups, s)), span.opens(Map.of("status", s.name()))))
                .toList();
    }

    /** Months without a quote are there too, so that a gap is seen as one. */
    private static List<ByMonth> months(List<Group> groups, Span span) {
        var byMonth = groups.stream().collect(Collectors.groupingBy(Group::month));
        return YearMonth.from(span.from())
                .atDay(1)
                .datesUntil(span.to().plusDays(1), Period.ofMonths(1))
                .map(YearMonth::from)
                .map(m -> month(m, byMonth.getOrDefault(m.toString(), List.of()), span))
                .toList();
    }

    private static ByMonth month(YearMonth month, List<Group> groups, Span span) {
        var accepted = of(groups, QuoteStatus.ACCEPTED);
        var first = month.atDay(1).isBefore(span.from()) ? span.from() : month.atDay(1);
        var last = month.atEndOfMonth().isAfter(span.to()) ? span.to() : month.atEndOfMonth();
        return new ByMonth(
                month.toString(),
                count(groups),
                count(of(groups, QuoteStatus.SENT)) + count(of(groups, QuoteStatus.VIEWED)),
                count(accepted),
                count(of(groups, QuoteStatus.REJECTED)),
                count(of(groups, QuoteStatus.EXPIRED)),
                value(groups),
                value(accepted),
                share(count(accepted), count(groups)),
                span.opens(first, last, Map.of()));
    }

    private List<ByRep> reps(List<Group> groups, Span span) {
        var byOwner = groups.stream().collect(Collectors.groupingBy(g -> Optional.ofNullable(g.owner())));
        var names = words.staff()
                .names(byOwner.keySet().stream().flatMap(Optional::stream).toList());
        return byOwner.entrySet().stream()
                .map(e -> rep(e.getKey().orElse(null), names, e.getValue(), span))
                .sorted(Comparator.comparing(ByRep::acceptedValue)
                        .thenComparing(ByRep::value)
                        .reversed())
                .toList();
    }

    private static ByRep rep(@Nullable UUID owner, Map<UUID, String> names, List<Group> groups, Span span) {
        var accepted = of(groups, QuoteStatus.ACCEPTED);
        return new ByRep(
                owner,
                owner == null ? null : names.get(owner),
                count(groups),
                count(accepted),
                value(groups),
                value(accepted),
                share(count(accepted), count(groups)),
                days(accepted),
                span.opens(Map.of("owner", owner == null ? "none" : owner.toString())));
    }

    private List<ByProduct> products(List<OfProduct> found, Span span) {
        var items =
                words.catalogue().byId(found.stream().map(OfProduct::product).toList());
        var rows = new ArrayList<ByProduct>();
        for (var p : found) {
            var item = items.get(p.product());
            if (item != null) {
                rows.add(new ByProduct(
                        p.product(),
                        item.sku(),
                        item.name(),
                        p.sent(),
                        p.accepted(),
                        p.value(),
                        p.acceptedValue(),
                        share(p.accepted(), p.sent()),
                        span.opens(Map.of("productId", p.product().toString()))));
            }
        }
        return rows;
    }

    private static List<Group> of(List<Group> groups, QuoteStatus status) {
        return groups.stream().filter(g -> g.status() == status).toList();
    }

    private static long count(List<Group> groups) {
        return groups.stream().mapToLong(Group::quotes).sum();
    }

    private static BigDecimal value(List<Group> groups) {
        return Amounts.plain(groups.stream().map(Group::value).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static @Nullable BigDecimal days(List<Group> accepted) {
        var count = count(accepted);
        var days = accepted.stream().map(Group::days).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        return count == 0 ? null : rounded(days.divide(BigDecimal.valueOf(count), 4, RoundingMode.HALF_UP));
    }

    /** Days with one digit. */
    private static @Nullable BigDecimal rounded(@Nullable BigDecimal days) {
        return days == null ? null : Amounts.plain(days.setScale(1, RoundingMode.HALF_UP));
    }

    private static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 3, RoundingMode.HALF_UP);
    }
}
