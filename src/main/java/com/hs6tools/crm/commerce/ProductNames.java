package com.hs6tools.crm.commerce;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names products that order lines made after the most frequent description among all their lines, wherever these came
 * from; so the order in which files come makes no difference. Called where lines have been staged.
 */
@Component
class ProductNames {
    private final DSLContext sql;
    private final JsonMapper json;

    ProductNames(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Looks at the products that existed before this file and are named in it. */
    void refresh() {
        var rows = json.createArrayNode();
        sql.resultQuery(FREQUENT, Acting.tenant(), Acting.tenant()).forEach(r -> {
            var name = r.get(2, String.class);
            rows.addObject()
                    .put("id", r.get(0, UUID.class).toString())
                    .put("name", name)
                    .put("search_text", SearchText.join(r.get(1, String.class), name));
        });
        if (!rows.isEmpty()) {
            sql.execute(REMEMBER, rows.toString(), Acting.tenant());
            sql.execute(RENAME, rows.toString(), Acting.tenant());
        }
    }

    private static final String FREQUENT = """
            select id, sku, frequent from (
                select distinct on (p.id) p.id, p.sku, p.name, l.name as frequent
                from stage_product s
                join commerce.product p on p.tenant_id = ? and p.id = s.id and p.named_by_lines
                join lateral (
                    select name, count(*) as times from commerce.purchase_line l
                    where l.tenant_id = ? and l.product_id = p.id and l.name is not null
                    group by name
                ) l on true
                where s.existed
                order by p.id, l.times desc, length(l.name) desc, l.name collate "C"
            ) f
            where name is distinct from frequent
            """;

    private static final String REMEMBER = """
            insert into batch_touched (entity, entity_id, version, before)
            select 'PRODUCT', p.id, p.version + 1, to_jsonb(p)
            from jsonb_to_recordset(?::jsonb) as n(id uuid)
            join commerce.product p on p.tenant_id = ? and p.id = n.id
            """;

    private static final String RENAME = """
            update commerce.product p
            set name = n.name, search_text = n.search_text, version = p.version + 1, updated_at = now()
            from jsonb_to_recordset(?::jsonb) as n(id uuid, name text, search_text text)
            where p.tenant_id = ? and p.id = n.id
            """;
}
