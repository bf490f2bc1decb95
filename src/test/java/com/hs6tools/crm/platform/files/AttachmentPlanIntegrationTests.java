package com.hs6tools.crm.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.Superuser;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

/** The files of a customer as the program's own role reads them, among 100,000 of a unit. */
@IntegrationTest
class AttachmentPlanIntegrationTests {
    private final TestUnits units;
    private final DSLContext sql;
    private final AttachedFiles files;

    AttachmentPlanIntegrationTests(TestUnits units, DSLContext sql, AttachedFiles files) {
        this.units = units;
        this.sql = sql;
        this.files = files;
    }

    @Test
    void readsTheFilesOfThreeHundredRecordsFromTheIndexOfRecords() {
        var unit = units.newUnit();
        var customer = Ids.next();
        Acting.run(unit, () -> {
            fill(unit.tenant(), customer);
            Superuser.run(
                    "analyze customers.customer, customers.interaction, platform.stored_file, platform.attachment");
            var asked = new LinkedMultiValueMap<String, String>();
            assertThat(files.plan(interactions(unit.tenant(), customer), asked))
                    .contains("attachment_of_record", "interaction_timeline")
                    .doesNotContain("Seq Scan on attachment", "Seq Scan on interaction", "Seq Scan on stored_file");
            assertThat(files.page(interactions(unit.tenant(), customer), asked).items())
                    .hasSize(50);
        });
    }

    private static Select<Record4<String, UUID, String, Integer>> interactions(UUID tenant, UUID customer) {
        return DSL.select(
                        DSL.inline("interaction"),
                        DSL.field("id", UUID.class),
                        DSL.field("subject", String.class),
                        DSL.inline(2))
                .from("customers.interaction")
                .where("tenant_id = ? and customer_id = ?", tenant, customer);
    }

    private void fill(UUID tenant, UUID customer) {
        sql.execute(
                "insert into customers.customer (tenant_id, id, name, name_key, search_text) values (?, ?, 'A', 'a', 'a')",
                tenant,
                customer);
        sql.execute("""
                insert into customers.customer (tenant_id, id, name, name_key, search_text)
                select ?, platform.new_id(), 'C', 'c', 'c' from generate_series(1, 1000)
                """, tenant);
        sql.execute("""
                insert into customers.interaction (tenant_id, id, customer_id, type, subject, occurred_at)
                select tenant_id, platform.new_id(), id, 'NOTE', 'A note', now() - n * interval '1 hour'
                from customers.customer cross join generate_series(1, 300) n
                where tenant_id = ? and (id = ? or n <= 100)
                """, tenant, customer);
        sql.execute("""
                insert into platform.stored_file (tenant_id, id, name, media_type, size, sha256)
                select tenant_id, id, 'a.txt', 'text/plain', 1, '' from customers.interaction where tenant_id = ?
                """, tenant);
        sql.execute("""
                insert into platform.attachment (tenant_id, id, record_kind, record_id, file_id, name, attached_by_name)
                select tenant_id, platform.new_id(), 'interaction', id, id, 'a.txt', 'A' from customers.interaction where tenant_id = ?
                """, tenant);
    }
}
