package com.hs6tools.crm.customers.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hs6tools.crm.platform.jobs.JobRun;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A search that is stopped goes on from the last batch committed, and finds what it would have found. */
@IntegrationTest
class InterruptedSearchIntegrationTests {
    private final DuplicateSearch search;
    private final TestUnits units;
    private final DSLContext sql;
    private final JsonMapper json;

    InterruptedSearchIntegrationTests(DuplicateSearch search, TestUnits units, DSLContext sql, JsonMapper json) {
        this.search = search;
        this.units = units;
        this.sql = sql;
        this.json = json;
    }

    @Test
    void goesOnWhereItWasStopped() throws Exception {
        var unit = units.newUnit();
        Acting.run(unit, () -> manyAlike(unit));
        var run = new StoppedOnce(json);
        assertThatThrownBy(() -> Acting.call(unit, () -> search.run(run))).isInstanceOf(JobRun.StopAsked.class);
        assertThat(run.place).isNotNull();
        assertThat(count(unit)).as("what was committed stays").isBetween(1L, 11_399L);
        var result = Acting.call(unit, () -> search.run(run));
        assertThat(result.customers()).isEqualTo(1_200);
        assertThat(result.compared()).isEqualTo(11_400);
        assertThat(result.found()).isEqualTo(11_400).isEqualTo(count(unit));
    }

    private long count(Actor unit) {
        return Acting.call(
                unit,
                () -> sql.fetchSingle(
                                "select count(*) from customers.duplicate_pair where tenant_id = ?", unit.tenant())
                        .get(0, Long.class));
    }

    /** Sixty times twenty of the same name. */
    private void manyAlike(Actor unit) {
        sql.execute("""
                insert into customers.customer (tenant_id, id, first_name, last_name, name, name_key, search_text)
                select ?, platform.new_id(), 'Ada', w, 'Ada ' || w, 'ada ' || w, 'ada ' || w
                from (select translate(n % 60 / 10 || 'a' || n % 10 || 'o', '0123456789', 'bdfgklmnrs') as w from generate_series(0, 1199) n) names
                """, unit.tenant());
    }

    /** Stopped after the second batch of its first run. */
    private static final class StoppedOnce implements JobRun {
        private final UUID id = Ids.next();
        private final JsonMapper json;
        private @Nullable Object place;
        private int batches;

        StoppedOnce(JsonMapper json) {
            this.json = json;
        }

        @Override
        public UUID id() {
            return id;
        }

        @Override
        public <T> T input(Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> @Nullable T resumePoint(Class<T> type) {
            return place == null ? null : json.convertValue(place, type);
        }

        @Override
        public void progress(long processed, @Nullable Long total, @Nullable Object resumePoint) {
            if (resumePoint != null && total != null) {
                if (++batches == 2) {
                    throw new StopAsked();
                }
                place = resumePoint;
            }
        }
    }
}
