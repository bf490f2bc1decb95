package com.hs6tools.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.jobs.Job;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The real file of a real shop; the figures are those its publisher and an independent count give. */
@IntegrationTest
class OnlineRetailIntegrationTests {
    private final ImportTrial trial;
    private final Actor admin;

    OnlineRetailIntegrationTests(ImportTrial trial, TestUnits units) {
        this.trial = trial;
        this.admin = units.newUnit();
    }

    @Test
    void answersTheKnownFiguresAndChangesNothingTheSecondTime() throws IOException {
        var file = TestData.file("online-retail.csv.gz");
        var started = System.nanoTime();
        var job = trial.take(admin, file, ImportTrial.retail(ImportTrial.london()));
        System.out.printf("first import: %.1f s%n", (System.nanoTime() - started) / 1e9);
        assertThat(job.state()).as(String.valueOf(job.error())).isEqualTo(Job.State.SUCCEEDED);
        assertThat(trial.found(admin, job.id()).result()).isEqualTo(new FileImport.Counts(541909, 0, 0, 0, 0));
        figures();
        started = System.nanoTime();
        var again = trial.take(admin, file, ImportTrial.retail(ImportTrial.london()));
        System.out.printf("second import: %.1f s%n", (System.nanoTime() - started) / 1e9);
        assertThat(trial.found(admin, again.id()).result()).isEqualTo(new FileImport.Counts(0, 0, 541909, 0, 0));
        figures();
    }

    private void figures() {
        assertThat(
                        trial.row(
                                admin,
                                "select count(*), count(*) filter (where kind = 'RETURN'), count(*) filter (where kind = 'ORDER' and customer_id is not null and counted) from commerce.purchase"))
                .isEqualTo("25900 3836 18532");
        assertThat(trial.row(admin, "select count(*), count(distinct purchase_id) from commerce.purchase_line"))
                .isEqualTo("541909 25900");
        assertThat(trial.row(admin, "select count(*) from customers.customer")).isEqualTo("4372");
        assertThat(trial.row(admin, "select count(*) from commerce.product")).isEqualTo("4070");
        assertThat(
                        trial.row(
                                admin,
                                "select sum(gross)::numeric(18,2), count(distinct customer_id) from commerce.purchase where kind = 'ORDER' and customer_id is not null"))
                .isEqualTo("8911407.90 4338");
        assertThat(trial.row(admin, "select sum(quantity * unit_price)::numeric(18,2) from commerce.purchase_line"))
                .isEqualTo("9747747.93");
    }
}
