package com.hs6tools.crm.customers;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.TestPostgres;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** A business unit with many customers, made once for all tests of plans. */
@Component
public class ManyCustomers {
    private final Map<Integer, Actor> made = new HashMap<>();
    private final TestUnits units;
    private final DSLContext sql;

    ManyCustomers(TestUnits units, DSLContext sql) {
        this.units = units;
        this.sql = sql;
    }

    public synchronized Actor unit(int customers) {
        return made.computeIfAbsent(customers, this::fill);
    }

    private Actor fill(int customers) {
        var actor = units.newUnit();
        Acting.run(actor, () -> {
            sql.execute("""
                    insert into customers.customer (tenant_id, id, external_id, name, name_key, first_name, last_name, email, email_key, phone,
                        phone_key, country, city, industry, search_text, created_at)
                    select ?, platform.new_id(), 'ext-' || n, name, lower(name), split_part(name, ' ', 1), split_part(name, ' ', 2), mail, mail, phone, phone,
                        (array['IR', 'TR', 'DE', 'FR'])[1 + n % 4], 'City ' || n % 97, 'Industry ' || n % 23,
                        lower(name) || ' ext-' || n || ' ' || mail || ' ' || phone, now() - n * interval '1 minute'
                    from (select n,
                            (array['Ali', 'Maryam', 'Reza', 'Sara', 'Hossein', 'Fatima', 'Omid', 'Leila', 'Hans', 'Claire'])[1 + (n * 7919) % 10]
                                || ' ' || initcap(translate(md5((n * 31)::text), '0123456789', 'aeiourlmns')) as name,
                            'person' || n || '@shop' || n % 50 || '.example' as mail, '+98912' || lpad(n::text, 7, '0') as phone
                        from generate_series(1, ?) n) people
                    """, actor.tenant(), customers);
            sql.execute("""
                    insert into customers.standing (tenant_id, customer_id, order_count, gross, lifetime_value, first_order_at, last_order_at,
                        last_interaction_at, next_follow_up_at, health_score, stage, tier, shop_segment, rfm_recency, rfm_frequency,
                        rfm_monetary, rfm_group)
                    select tenant_id, id, r % 13, r, r, case when r % 3 > 0 then now() - r * interval '5 minute' end,
                        case when r % 3 > 0 then now() - r * interval '1 minute' end, case when r % 20 = 0 then now() - r * interval '1 minute' end,
                        case when r % 50 = 0 then now() + r * interval '1 minute' end, r % 101,
                        (array['LEAD', 'CUSTOMER', 'AT_RISK', 'CHURNED', 'LOYAL_CUSTOMER'])[1 + r % 5],
                        case when r % 20 = 0 then 'PLATINUM' when r % 7 = 0 then 'GOLD' when r % 3 = 0 then 'SILVER' else 'BRONZE' end, 'REGULAR', 1, 1, 1, 'LOST'
                    from (select tenant_id, id, hashtext(id::text) & 1048575 as r from customers.customer where tenant_id = ?) c
                    """, actor.tenant());
            sql.execute("""
                    insert into customers.label (tenant_id, id, kind, name, name_key)
                    select ?, platform.new_id(), 'TAG', 'tag ' || n, 'tag ' || n from generate_series(1, 200) n
                    """, actor.tenant());
            sql.execute("""
                    insert into customers.customer_label (tenant_id, customer_id, label_id)
                    select c.tenant_id, c.id, l.id
                    from customers.customer c
                    join customers.label l on l.tenant_id = c.tenant_id and l.name = 'tag ' || 1 + (hashtext(c.id::text) & 1023)
                    where c.tenant_id = ?
                    """, actor.tenant());
        });
        analyze();
        return actor;
    }

    private static void analyze() {
        var server = TestPostgres.server();
        var superuser = server.superuser();
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl("crm"), superuser.name(), superuser.password());
                var statement = connection.createStatement()) {
            statement.execute(
                    "vacuum analyze customers.customer, customers.standing, customers.customer_label, customers.label, customers.name_word");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
