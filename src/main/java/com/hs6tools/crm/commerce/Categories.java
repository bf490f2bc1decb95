package com.hs6tools.crm.commerce;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The categories of products, by name. A name not known yet becomes one. */
@Component
class Categories {
    private final DSLContext sql;
    private final JsonMapper json;

    Categories(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** @return ids by the name's comparable form, {@link SearchText#of} */
    Map<String, UUID> ids(Collection<String> names) {
        var byKey = new TreeMap<String, String>();
        names.stream()
                .filter(n -> !SearchText.of(n).isEmpty())
                .forEach(n -> byKey.putIfAbsent(SearchText.of(n), n.strip()));
        if (byKey.isEmpty()) {
            return Map.of();
        }
        var rows = json.createArrayNode();
        byKey.forEach((key, name) -> rows.addObject()
                .put("id", Ids.next().toString())
                .put("name", name)
                .put("name_key", key));
        sql.execute("""
                insert into commerce.category (tenant_id, id, name, name_key)
                select ?, id, name, name_key from jsonb_to_recordset(?::jsonb) as n(id uuid, name text, name_key text)
                on conflict do nothing
                """, Acting.tenant(), rows.toString());
        return known(byKey.values());
    }

    /** As {@link #ids}, but names not known yet are left out. */
    Map<String, UUID> known(Collection<String> names) {
        var ids = new HashMap<String, UUID>();
        sql.resultQuery(
                        "select name_key, id from commerce.category where tenant_id = ? and name_key = any(?)",
                        Acting.tenant(),
                        names.stream().map(SearchText::of).toArray(String[]::new))
                .forEach(r -> ids.put(r.get(0, String.class), r.get(1, UUID.class)));
        return ids;
    }
}
