package com.hs6tools.crm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestUnits;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** Walks the catalogue: whatever carries a tenant is guarded, whatever is not guarded is named here. */
@IntegrationTest
class IsolationIntegrationTests {
    private final DSLContext sql;
    private final TestUnits units;
    private final Settings settings;

    IsolationIntegrationTests(DSLContext sql, TestUnits units, Settings settings) {
        this.sql = sql;
        this.units = units;
        this.settings = settings;
    }

    @Test
    void everyTableWithATenantIsGuardedAlsoFromItsOwner() {
        var unguarded = sql.fetchValues("""
                select format('%I.%I', n.nspname, c.relname)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
                where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                  and n.nspname !~ '^pg_' and (not c.relrowsecurity or not c.relforcerowsecurity
                    or not exists (select from pg_policy p where p.polrelid = c.oid))
                """);
        assertThat(unguarded).isEmpty();
    }

    @Test
    void tablesWithoutATenantAreOnlyThese() {
        var without = sql.fetchValues("""
                select format('%s.%s', n.nspname, c.relname)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
                  and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
                """);
        assertThat(without.stream().map(Object::toString))
                .containsExactlyInAnyOrder(
                        "flyway.flyway_schema_history",
                        "identity.business_unit",
                        "platform.monthly_log",
                        "platform.scheduled_tasks");
    }

    @Test
    void theTenantComesFirstInEveryKey() {
        var wrong = sql.fetchValues("""
                select format('%s.%s', n.nspname, c.relname)
                from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id'
                where i.indisprimary and i.indkey[0] <> t.attnum and n.nspname !~ '^pg_'
                """);
        assertThat(wrong).isEmpty();
    }

    @Test
    void publishedViewsAskTheRightsOfWhoeverReadsThem() {
        var open = sql.fetchValues("""
                select format('%s.%s', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'v' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_' and n.nspname <> 'extensions'
                  and not coalesce(c.reloptions::text[] @> array['security_invoker=true'], false)
                """);
        assertThat(open).isEmpty();
    }

    @Test
    void aUnitSeesOnlyItsOwnRowsAndNobodySeesNone() {
        var one = units.newUnit();
        var other = units.newUnit();
        var rows = "select count(*) from platform.setting where tenant_id = '" + one.tenant() + "'";
        assertThat(Acting.call(one, () -> sql.fetchValue(rows))).isEqualTo(1L);
        assertThat(Acting.call(other, () -> sql.fetchValue(rows))).isEqualTo(0L);
        assertThat(sql.fetchValue(rows)).isEqualTo(0L);
        assertThatThrownBy(settings::current).hasMessageContaining("nobody is acting");
    }

    @Test
    void aRowOfAnotherUnitCannotBeWritten() {
        var one = units.newUnit();
        var other = units.newUnit();
        var insert = "insert into platform.setting (tenant_id, name, value) values ('" + one.tenant() + "', 'x', '1')";
        assertThatThrownBy(() -> Acting.call(other, () -> sql.execute(insert)))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void theProgramConnectsWithoutSpecialRights() {
        var special = sql.fetchValue(
                "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user");
        assertThat(special).isEqualTo(false);
    }
}
