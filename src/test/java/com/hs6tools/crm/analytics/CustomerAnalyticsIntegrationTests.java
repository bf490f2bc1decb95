package com.hs6tools.crm.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestUnits;
import com.hs6tools.crm.scoring.OnlineRetail;
import com.hs6tools.crm.scoring.Shop;
import com.hs6tools.crm.scoring.TestSettings;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@IntegrationTest
class CustomerAnalyticsIntegrationTests {
    private final AnalyticsController analytics;
    private final Shop shop;
    private final TestUnits units;

    CustomerAnalyticsIntegrationTests(AnalyticsController analytics, Shop shop, TestUnits units) {
        this.analytics = analytics;
        this.shop = shop;
        this.units = units;
    }

    @Test
    void countsARealShopExactly() throws Exception {
        var file = OnlineRetail.file();
        assumeTrue(file.isPresent(), "online-retail.csv.gz is not here: set HS6_TEST_DATA to its folder");
        var purchases = OnlineRetail.read(file.get());
        var names = new TreeSet<String>();
        purchases.stream().map(p -> p.customer()).filter(Objects::nonNull).forEach(names::add);
        Acting.run(units.newUnit(s -> TestSettings.in(s, OnlineRetail.ZONE, "10000")), () -> {
            shop.purchases(purchases, shop.customers(names));
            var answer = analytics.customerAnalytics("2011-12-10");
            assertThat(answer.totals().customers()).isEqualTo(4372);
            assertThat(answer.totals().buyers()).isEqualTo(4338);
            assertThat(answer.totals().orders()).isEqualTo(18532);
            assertThat(answer.totals().gross()).isEqualByComparingTo("8911407.90");
            assertThat(answer.stages().stream().mapToLong(s -> s.customers()).sum())
                    .isEqualTo(4372);
            assertThat(answer.rfm().stream().mapToLong(s -> s.customers()).sum())
                    .isEqualTo(4338);
            assertThat(answer.cohorts()).hasSize(13);
            assertThat(answer.cohorts().getFirst().retained()).hasSize(13);
            assertThat(answer.newPerMonth().stream()
                            .mapToLong(m -> m.customers())
                            .sum())
                    .isEqualTo(4338);
            var months =
                    answer.revenuePerMonth().stream().map(m -> m.revenue()).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(months).isEqualByComparingTo(answer.totals().revenue());
            assertThat(answer.totals().revenue().add(answer.totals().guestRevenue()))
                    .isEqualByComparingTo("9758809.99");
        });
    }
}
