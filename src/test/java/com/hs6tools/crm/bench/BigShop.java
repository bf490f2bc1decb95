package com.hs6tools.crm.bench;

import com.hs6tools.crm.demo.ShopLanguage;
import com.hs6tools.crm.demo.ShopPlan;
import com.hs6tools.crm.demo.ShopSize;
import com.hs6tools.crm.demo.ShopWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A shop of any size, made once in its data folder and used again by later runs. */
final class BigShop {
    private static final List<String> STAFF = List.of("Sara Karimi", "Amir Hosseini", "Kaveh Rostami", "Mina Sadeghi");
    private static final List<String> TABLES = List.of(
            "customers.customer",
            "customers.standing",
            "customers.address",
            "customers.customer_label",
            "customers.label",
            "customers.interaction",
            "customers.task",
            "customers.record_change",
            "customers.standing_change",
            "commerce.product",
            "commerce.category",
            "commerce.purchase",
            "commerce.purchase_line");

    private BigShop() {}

    /** @return false where the shop was there already */
    static boolean fill(Database database, UUID unit, int customers) throws SQLException {
        try (var connection = database.app(unit)) {
            if (number(connection, "select count(*) from platform.setting where name = 'bench'") > 0) {
                return false;
            }
            connection.setAutoCommit(false);
            var begun = System.nanoTime();
            var size = write(connection, unit, customers);
            run(
                    connection,
                    "insert into platform.setting (tenant_id, name, value) values ('" + unit + "', 'bench', '1')");
            connection.commit();
            System.out.printf("  made in %.0f s: %s%n", (System.nanoTime() - begun) / 1e9, size);
        }
        tidy(database);
        return true;
    }

    private static ShopSize write(Connection connection, UUID unit, int customers) throws SQLException {
        var plan = new ShopPlan(
                unit,
                "Bench",
                42,
                customers,
                ShopLanguage.FA,
                "IRR",
                ZoneId.of("Asia/Tehran"),
                Instant.now(),
                staff(connection, unit));
        return new ShopWriter(plan).write(connection, n -> {
            if (n % 100_000 == 0) {
                System.out.println("  " + n + " customers");
            }
        });
    }

    private static List<ShopPlan.Colleague> staff(Connection connection, UUID unit) throws SQLException {
        var staff = new ArrayList<ShopPlan.Colleague>();
        var insert = "insert into identity.person (tenant_id, id, email, email_hash, name) values (?, ?, ?, ?, ?)";
        try (var statement = connection.prepareStatement(insert)) {
            for (var name : STAFF) {
                var person = new ShopPlan.Colleague(new UUID(0x7000, staff.size()), name);
                statement.setObject(1, unit);
                statement.setObject(2, person.id());
                statement.setString(3, person.id() + "@bench.example");
                statement.setString(4, "no sign-in " + person.id());
                statement.setString(5, name);
                statement.executeUpdate();
                staff.add(person);
            }
        }
        return staff;
    }

    /** What autovacuum would have done by the next day. */
    static void tidy(Database database) throws SQLException {
        try (var connection = database.owner()) {
            for (var table : TABLES) {
                run(connection, "vacuum analyze " + table);
            }
            run(connection, "checkpoint");
        } catch (SQLException e) {
            if (!"42501".equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
