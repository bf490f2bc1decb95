package com.hs6tools.crm.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class KeptSettingsIntegrationTests {
    private final TestUnits units;
    private final Settings settings;
    private final DSLContext sql;
    private final TransactionTemplate snapshot;

    KeptSettingsIntegrationTests(
            TestUnits units, Settings settings, DSLContext sql, PlatformTransactionManager transactions) {
        this.units = units;
        this.settings = settings;
        this.sql = sql;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Test
    void whatALongTransactionStillSeesIsNotKeptForOthers() throws Exception {
        var admin = units.newUnit();
        try (var others = Executors.newSingleThreadExecutor()) {
            Acting.run(
                    admin,
                    () -> snapshot.executeWithoutResult(status -> {
                        sql.execute("select count(*) from platform.setting");
                        try {
                            others.submit(() -> Acting.run(
                                            admin, () -> settings.save(UnitSettings.initial("Another name"))))
                                    .get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                        assertThat(settings.current().unitName()).isEqualTo("Test shop");
                    }));
            Acting.run(admin, () -> assertThat(settings.current().unitName()).isEqualTo("Another name"));
        }
    }
}
