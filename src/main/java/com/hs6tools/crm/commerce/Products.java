package com.hs6tools.crm.commerce;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Products as order lines name them: by stock code. One not known yet is made, and named after its lines. */
@Component
class Products {
    /** A stock code and what a line calls it. */
    record Named(String sku, @Nullable String name) {}

    private final DSLContext sql;
    private final JsonMapper json;

    Products(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Map<String, UUID> idsBySku(Collection<Named> named) {
        var wanted = new LinkedHashMap<String, Named>();
        named.forEach(n -> wanted.merge(n.sku(), n, (a, b) -> a.name() == null ? b : a));
        var ids = read(wanted.keySet());
        var missing =
                wanted.values().stream().filter(n -> !ids.containsKey(n.sku())).toList();
        if (!missing.isEmpty()) {
            add(missing);
            ids.putAll(read(missing.stream().map(Named::sku).toList()));
        }
        return ids;
    }

    /** @return how many did not exist before */
    int add(Collection<Named> missing) {
        var rows = json.createArrayNode();
        missing.stream().sorted((a, b) -> a.sku().compareTo(b.sku())).forEach(n -> {
            var name =
                    n.name() == null || n.name().isBlank() ? n.sku() : n.name().strip();
            rows.addObject()
                    .put("id", Ids.next().toString())
                    .put("sku", n.sku())
                    .put("name", name)
                    .put("search_text", SearchText.join(n.sku(), name));
        });
        return sql.execute("""
                insert into commerce.product (tenant_id, id, sku, name, named_by_lines, search_text)
                select ?, id, sku, name, true, search_text
                from jsonb_to_recordset(?::jsonb) as n(id uuid, sku text, name text, search_text text)
                on conflict do nothing
                """, Acting.tenant(), rows.toString());
    }

    private Map<String, UUID> read(Collection<String> skus) {
        var ids = new HashMap<String, UUID>();
        sql.resultQuery(
                        "select sku, id from commerce.product where tenant_id = ? and sku = any(?)",
                        Acting.tenant(),
                        skus.toArray(String[]::new))
                .forEach(r -> ids.put(r.get(0, String.class), r.get(1, UUID.class)));
        return ids;
    }
}
