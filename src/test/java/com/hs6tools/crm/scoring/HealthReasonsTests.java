package com.hs6tools.crm.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.settings.UnitSettings;
import com.hs6tools.crm.scoring.CustomerHealth.Components;
import com.hs6tools.crm.scoring.CustomerHealth.Reason;
import com.hs6tools.crm.scoring.HealthReasons.Facts;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthReasonsTests {
    private static final HealthReasons REASONS =
            new HealthReasons(UnitSettings.initial("x").weights(), "EUR");

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(r -> r.code() + " " + r.impact()).toList();
    }

    @Test
    void saysTheThreeStrongestFirst() {
        var facts =
                new Facts(new Components(n("10"), n("90"), n("60"), n("20"), n("100")), 7, 95, 30.4, 6, n("512.50"), 1);
        var reasons = REASONS.of(facts);
        assertThat(codes(reasons)).containsExactly("order_overdue -14.0", "orders_often 8.0", "in_touch -4.5");
        assertThat(reasons.getFirst().params()).containsEntry("days", 95).containsEntry("usualDays", 30L);
    }

    @Test
    void saysOneThingOfACustomerWhoNeverOrdered() {
        var facts = new Facts(new Components(n("0"), n("0"), n("0"), n("0"), n("100")), 0, null, 90, 0, n("0"), 0);
        assertThat(codes(REASONS.of(facts))).containsExactly("no_orders -37.5", "no_touch -7.5");
    }

    @Test
    void saysOnceThatAYearPassedWithoutAnOrder() {
        var facts = new Facts(new Components(n("1"), n("0"), n("0"), n("60"), n("100")), 3, 500, 40, 0, n("0"), 3);
        assertThat(codes(REASONS.of(facts)))
                .containsExactly("no_orders_in_year -20.0", "order_overdue -17.2", "in_touch 1.5");
    }
}
