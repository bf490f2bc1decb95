package com.hs6tools.crm.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is asked for in the bench: customers here and there, fragments of names. The same for program and bare SQL. */
record Samples(UUID unit, List<UUID> customers, List<String> fragments, List<String> cities) {
    private static final int MANY = 4_000;

    static Samples of(Database database, UUID unit) throws SQLException {
        try (var connection = database.app(unit)) {
            var ids =
                    strings(connection, "select id::text from customers.customer order by md5(id::text) limit " + MANY);
            return new Samples(
                    unit,
                    ids.stream().map(UUID::fromString).toList(),
                    strings(connection, """
                            select distinct substr(word, 1 + abs(hashtext(word)) % greatest(1, length(word) - 4), 5) from (
                                select split_part(name_key, ' ', 2) word from customers.customer
                                order by md5(id::text) limit 2000) w
                            where length(word) >= 5 order by 1 limit 300"""),
                    strings(
                            connection,
                            "select city from customers.customer group by city order by count(*) desc limit 12"));
        }
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        var all = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    UUID customer(int n) {
        return customers.get(Math.floorMod(n, customers.size()));
    }

    String fragment(int n) {
        return fragments.get(Math.floorMod(n, fragments.size()));
    }

    String city(int n) {
        return cities.get(Math.floorMod(n, cities.size()));
    }
}
