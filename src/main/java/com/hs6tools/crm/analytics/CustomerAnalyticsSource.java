package com.hs6tools.crm.analytics;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.scoring.Scored;
import com.hs6tools.crm.scoring.SummarySource;
import org.springframework.stereotype.Component;

/** Puts the customer analytics together out of one computation of the scores. */
@Component
class CustomerAnalyticsSource implements SummarySource {
    static final String NAME = "customers";

    private final Settings settings;
    private final UnitClock clock;

    CustomerAnalyticsSource(Settings settings, UnitClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CustomerAnalytics summarise(Scored scored) {
        var months = CustomerMonths.of(scored);
        var grid = CustomerSlices.grid(scored);
        var cohorts = months.cohorts();
        return new CustomerAnalytics(
                scored.rules().asOf(),
                clock.realNow(),
                settings.current().currency(),
                CustomerTotals.of(scored),
                CustomerSlices.of(scored, "segment", CustomerSlices.SEGMENTS, "shopSegment"),
                CustomerSlices.of(scored, "tier", CustomerSlices.TIERS, "tier"),
                CustomerSlices.of(scored, "stage", CustomerSlices.STAGES, "lifecycleStage"),
                CustomerSlices.rfm(grid),
                grid,
                CustomerSlices.countries(scored),
                CustomerSlices.cities(scored),
                CustomerMonths.newcomers(cohorts),
                months.revenue(),
                cohorts,
                RevenueConcentration.of(scored));
    }
}
