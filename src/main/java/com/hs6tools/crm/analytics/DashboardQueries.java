package com.hs6tools.crm.analytics;

import com.hs6tools.crm.analytics.CustomerAnalytics.RevenueInMonth;
import com.hs6tools.crm.analytics.Dashboard.InMonth;
import com.hs6tools.crm.platform.clock.UnitClock;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the dashboard together: the figures of the two analytics, and what happened since, from the rows themselves. */
@Component
class DashboardQueries {
    private static final int MONTHS = 12;

    private final AnalyticsAnswers answers;
    private final CustomerAnalyticsSource customers;
    private final HealthQueries health;
    private final Lately lately;
    private final UnitClock clock;

    DashboardQueries(
            AnalyticsAnswers answers,
            CustomerAnalyticsSource customers,
            HealthQueries health,
            Lately lately,
            UnitClock clock) {
        this.answers = answers;
        this.customers = customers;
        this.health = health;
        this.lately = lately;
        this.clock = clock;
    }

    Dashboard now() {
        var figures = answers.at(null, customers, CustomerAnalytics.class);
        var well = health.at(null);
        var series = series(figures.revenuePerMonth());
        var totals = figures.totals();
        return lately.noted(new Dashboard(
                figures.asOf(),
                figures.computedAt(),
                figures.currency(),
                new Dashboard.Health(
                        well.average(),
                        well.atRisk().count(),
                        well.fresh().count(),
                        well.loyal().count(),
                        well.trend(),
                        new Dashboard.HealthFilters(
                                well.atRisk().filter(),
                                well.fresh().filter(),
                                well.loyal().filter())),
                new Dashboard.Revenue(
                        series.getLast().revenue(), series.get(MONTHS - 2).revenue(), series),
                lately.tasks(),
                new Dashboard.Counts(totals.customers(), totals.buyers(), totals.orders() + totals.guestOrders()),
                lately.orders(),
                lately.interactions(),
                lately.customers(figures.currency())));
    }

    /** Twelve months up to this one, those without a purchase too. */
    private List<InMonth> series(List<RevenueInMonth> months) {
        var known = new HashMap<String, RevenueInMonth>();
        months.forEach(m -> known.put(m.month(), m));
        var series = new ArrayList<InMonth>();
        var month = YearMonth.from(clock.today());
        for (int i = 0; i < MONTHS; i++, month = month.minusMonths(1)) {
            var found = known.get(month.toString());
            var filter = Opens.month("placedAt", month);
            series.add(
                    found == null
                            ? new InMonth(month.toString(), new BigDecimal("0.00"), 0, filter)
                            : new InMonth(
                                    month.toString(),
                                    found.revenue().add(found.guestRevenue()),
                                    found.orders() + found.guestOrders(),
                                    filter));
        }
        Collections.reverse(series);
        return series;
    }
}
