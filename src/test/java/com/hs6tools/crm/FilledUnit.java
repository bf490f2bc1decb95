package com.hs6tools.crm;

import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A business unit with a record of as many kinds as the API can make, for somebody else to ask for. */
final class FilledUnit {
    private static final String TABLES = """
            select a.table_schema || '.' || a.table_name from information_schema.columns a
            join information_schema.columns b using (table_schema, table_name)
            join information_schema.tables t using (table_schema, table_name)
            where a.column_name = 'tenant_id' and b.column_name = 'id' and b.data_type = 'uuid'
              and t.table_type = 'BASE TABLE' and a.table_name !~ '_([0-9]{6}|default)$'
            """;

    private FilledUnit() {}

    static void fill(TestCaller admin) {
        var customer = admin.post("/api/crm/customers", Map.of("firstName", "Ada", "externalId", "A-1"))
                .json();
        var id = customer.get("id").asString();
        admin.post("/api/crm/customers/" + id + "/interactions", Map.of("type", "NOTE", "content", "Hello"));
        var lead = admin.post("/api/crm/leads", Map.of("lastName", "Bea", "email", "bea@example.org"))
                .json();
        admin.post(
                "/api/crm/leads/" + lead.get("id").asString() + "/interactions",
                Map.of("type", "NOTE", "content", "Hello"));
        admin.post(
                "/api/crm/lead-forms",
                Map.of(
                        "name",
                        "Form",
                        "fields",
                        List.of(Map.of(
                                "name", "email", "kind", "EMAIL", "required", true, "labels", Map.of("en", "E"))),
                        "texts",
                        Map.of("en", Map.of("title", "T", "button", "B", "thanks", "T"))));
        admin.post("/api/crm/tasks", Map.of("customerId", id, "title", "Call back"));
        admin.post("/api/crm/opportunities", Map.of("title", "Saws", "customerId", id, "value", 100));
        admin.post("/api/crm/tags", Map.of("name", "vip"));
        admin.post("/api/crm/categories", Map.of("name", "wood"));
        admin.post("/api/crm/industries", Map.of("name", "joinery"));
        admin.post("/api/crm/products", Map.of("sku", "S-1", "name", "Saw", "price", 10));
        var line = Map.of("sku", "S-1", "name", "Saw", "quantity", 1, "unitPrice", 10);
        var order = Map.of(
                "externalId",
                "O-1",
                "number",
                "O-1",
                "customerId",
                id,
                "status",
                "COMPLETED",
                "currency",
                "USD",
                "placedAt",
                "2026-01-01T00:00:00Z",
                "lines",
                List.of(line));
        admin.post("/api/crm/orders/bulk", Map.of("orders", List.of(order)));
        admin.post("/api/crm/quotes", Map.of("customerId", id, "lines", List.of(Map.of("sku", "S-1", "quantity", 2))));
        admin.put("/api/crm/quote-limits", Map.of("wholeDiscount", 90));
        var content = Map.of("terms", "Cash", "lines", List.of());
        admin.post("/api/crm/quote-templates", Map.of("name", "Own", "content", content));
        admin.post(
                "/api/crm/quote-bundles", Map.of("name", "Set", "lines", List.of(Map.of("sku", "S-1", "quantity", 1))));
        var list = admin.post(
                        "/api/crm/price-lists",
                        Map.of("name", "Own", "currency", "USD", "audience", "CUSTOMERS", "customerIds", List.of(id)))
                .json()
                .get("id")
                .asString();
        admin.put(
                "/api/crm/price-lists/" + list + "/items",
                Map.of("sku", "S-1", "steps", List.of(Map.of("unitPrice", 9))));
        admin.post("/api/crm/views", Map.of("list", "customers", "name", "mine", "query", Map.of("filters", Map.of())));
        var rule = Map.of("field", "tier", "operator", "IS", "value", "BRONZE");
        var definition = Map.of("match", "ALL", "rules", List.of(rule));
        admin.post("/api/crm/segments", Map.of("name", "Bronze", "definition", definition));
        admin.upload(
                "/api/crm/leads/" + lead.get("id").asString() + "/files",
                "l.txt",
                "hello".getBytes(StandardCharsets.UTF_8),
                null);
        admin.upload("/api/crm/files", "a.txt", "hello".getBytes(StandardCharsets.UTF_8), null);
        admin.post("/api/admin/teams", Map.of("name", "North"));
        admin.post("/api/admin/roles", Map.of("name", "Own", "scope", "ALL", "permissions", List.of("audit:read")));
        admin.post("/api/admin/tokens", Map.of("name", "t", "scopes", List.of("audit:read")));
        admin.post(
                "/api/admin/people",
                Map.of("email", Ids.next() + "@example.org", "name", "P", "roles", List.of("Own")));
        admin.post("/api/admin/audit/verify", null);
    }

    /** One id of each table in which the unit has a row. */
    static Map<String, UUID> ids(UUID unit) {
        var server = TestPostgres.server();
        var login = server.superuser();
        var ids = new TreeMap<String, UUID>();
        try (var connection = DriverManager.getConnection(server.jdbcUrl("crm"), login.name(), login.password());
                var names = connection.createStatement().executeQuery(TABLES)) {
            while (names.next()) {
                var table = names.getString(1);
                try (var rows = connection
                        .createStatement()
                        .executeQuery("select id from " + table + " where tenant_id = '" + unit + "' limit 1")) {
                    if (rows.next()) {
                        ids.put(table, rows.getObject(1, UUID.class));
                    }
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
