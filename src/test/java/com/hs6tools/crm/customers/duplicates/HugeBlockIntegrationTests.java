package com.hs6tools.crm.customers.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.jobs.JobRun;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What too many share is no reason to compare them, and hides nobody who shares more. */
@IntegrationTest
class HugeBlockIntegrationTests {
    private final DuplicateSearch search;
    private final TestUnits units;
    private final DSLContext sql;

    HugeBlockIntegrationTests(DuplicateSearch search, TestUnits units, DSLContext sql) {
        this.search = search;
        this.units = units;
        this.sql = sql;
    }

    @Test
    void findsTheOnePhoneAmongThousandsOfOneSurnameInOneCity() throws Exception {
        var unit = units.newUnit();
        Acting.run(unit, () -> sql.execute("""
                insert into customers.customer (tenant_id, id, first_name, last_name, name, name_key, search_text, city, phone_key)
                select ?, platform.new_id(), first, 'Karimi', first || ' Karimi', lower(first) || ' karimi',
                    lower(first) || ' karimi', 'Tehran', '+98912' || lpad((case n when 4327 then 17 else n end)::text, 7, '0')
                from (select n, (array['Ali', 'Maryam', 'Reza', 'Sara', 'Omid', 'Leila', 'Nader', 'Kaveh', 'Peyman', 'Farid'])[1 + n % 10] as first
                    from generate_series(1, 5000) n) people
                """, unit.tenant()));
        var result = Acting.call(unit, () -> search.run(new Once()));
        assertThat(result.customers()).isEqualTo(5_000);
        assertThat(result.compared()).isEqualTo(1);
        assertThat(result.found()).isEqualTo(1);
        var phones = Acting.call(unit, () -> sql.fetchValues("""
                select c.phone_key from customers.duplicate_pair p
                join customers.customer c on c.tenant_id = p.tenant_id and c.id in (p.first_id, p.second_id)
                where p.tenant_id = ?
                """, unit.tenant()));
        assertThat(phones).hasSize(2).allMatch("+989120000017"::equals);
    }

    private static final class Once implements JobRun {
        private final UUID id = Ids.next();

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
            return null;
        }

        @Override
        public void progress(long processed, @Nullable Long total, @Nullable Object resumePoint) {
            assertThat(total == null || processed <= total).isTrue();
        }
    }
}
