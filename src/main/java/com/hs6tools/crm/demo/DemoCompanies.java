package com.hs6tools.crm.demo;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.SearchText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** People at the companies among the customers, a few groups of companies, and how each pays. */
@Component
class DemoCompanies {
    private static final int MOST = 2_000;
    private static final int GROUP = 5;
    private static final List<String> ROLES = List.of("BUYER", "ACCOUNTING", "TECHNICAL");
    private static final List<String> TERMS = List.of("PREPAID", "NET", "NET", "CHEQUE", "END_OF_MONTH");

    private record Firm(UUID id, String country, String email) {}

    private final DSLContext sql;

    DemoCompanies(DSLContext sql) {
        this.sql = sql;
    }

    /** In the transaction that fills the shop, behind its customers. */
    void write(ShopPlan plan) {
        var draws = new Draws(plan.seed() ^ 0xC0);
        var ids = new DemoIds(plan.seed() ^ 0xC01, plan.now());
        var firms = sql.resultQuery("""
                        select id, coalesce(country, 'IR'), coalesce(email, 'info@firm.example') from customers.customer
                        where tenant_id = ? and type = 'B2B' and company is not null and deleted_at is null order by id limit ?
                        """, Acting.tenant(), MOST)
                .fetch(r -> new Firm(r.get(0, UUID.class), r.get(1, String.class), r.get(2, String.class)));
        sql.connection(connection -> {
            contacts(connection, plan, firms, draws, ids);
            companies(connection, plan, firms, draws);
        });
    }

    private static void contacts(Connection connection, ShopPlan plan, List<Firm> firms, Draws draws, DemoIds ids)
            throws SQLException {
        var people = new People(plan.language());
        try (var insert = connection.prepareStatement("""
                insert into customers.contact (tenant_id, id, customer_id, name, name_key, roles, emails, phones, keys, search_text, created_at, updated_at)
                values (?, ?, ?, ?, ?, array[?], array[?], array[?], array[?, ?], ?, ?, ?)
                """)) {
            for (var firm : firms) {
                var many = 1 + draws.below(ROLES.size());
                for (int n = 0; n < many; n++) {
                    var culture = Culture.of(firm.country());
                    contact(insert, plan, firm, people.draw(culture, false, draws), n, draws, ids);
                }
            }
            insert.executeBatch();
        }
    }

    private static void contact(
            PreparedStatement insert, ShopPlan plan, Firm firm, People.Name who, int n, Draws draws, DemoIds ids)
            throws SQLException {
        var name = who.first() + " " + who.last();
        var mailbox = who.latinFirst().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + n;
        var email = mailbox + firm.email().substring(firm.email().indexOf('@'));
        var phone = "+98912%07d".formatted(draws.below(10_000_000));
        var at = plan.now().atOffset(ZoneOffset.UTC);
        insert.setObject(1, plan.tenant());
        insert.setObject(2, ids.get());
        insert.setObject(3, firm.id());
        insert.setString(4, name);
        insert.setString(5, SearchText.of(name));
        insert.setString(6, ROLES.get(n));
        insert.setString(7, email);
        insert.setString(8, phone);
        insert.setString(9, email);
        insert.setString(10, phone);
        insert.setString(11, SearchText.join(name, email, phone));
        insert.setObject(12, at);
        insert.setObject(13, at);
        insert.addBatch();
    }

    /** Every fifth firm stands above the next two, and the first of those above one more. */
    private static void companies(Connection connection, ShopPlan plan, List<Firm> firms, Draws draws)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into customers.company (tenant_id, customer_id, parent_id, payment_terms, payment_days)
                values (?, ?, ?, ?, ?)
                """)) {
            for (int i = 0; i < firms.size(); i++) {
                var place = i % GROUP;
                var parent = place == 1 || place == 2 ? i - place : place == 3 ? i - 2 : -1;
                var terms = draws.oneOf(TERMS);
                insert.setObject(1, plan.tenant());
                insert.setObject(2, firms.get(i).id());
                insert.setObject(3, parent < 0 ? null : firms.get(parent).id());
                insert.setString(4, terms);
                insert.setObject(5, terms.equals("PREPAID") ? null : 30 * (1 + draws.below(3)));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
