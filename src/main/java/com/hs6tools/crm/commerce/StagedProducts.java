package com.hs6tools.crm.commerce;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.text.SearchText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Products as files name them, taken over set by set; found again by stock code. */
@Component
public class StagedProducts {
    /** What is null says nothing. */
    public record Draft(
            String sku,
            @Nullable String externalId,
            @Nullable String name,
            @Nullable String category,
            @Nullable BigDecimal price,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal stock,
            @Nullable String currency,
            @Nullable Boolean active) {}

    private static final String COLUMNS =
            "external_id, sku, name, named_by_lines, category_id, price, cost, stock, currency, active, search_text, deleted_at";

    private final DSLContext sql;
    private final JsonMapper json;
    private final Categories categories;

    StagedProducts(DSLContext sql, JsonMapper json, Categories categories) {
        this.sql = sql;
        this.json = json;
        this.categories = categories;
    }

    /** @param write false to see only what would come of it */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Merged> merge(List<Draft> drafts, boolean write) {
        var names = drafts.stream()
                .map(Draft::category)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var known = known(drafts);
        var groups = write ? categories.ids(names) : categories.known(names);
        var rows = new ArrayList<RowMerge>();
        for (var draft : drafts) {
            var row = known.computeIfAbsent(draft.sku(), sku -> new RowMerge(null, fresh(sku)));
            take(draft, row, groups);
            rows.add(row);
        }
        if (write) {
            insert(rows.stream().filter(RowMerge::isNew).distinct().toList());
            update(
                    rows.stream()
                            .filter(RowMerge::isChanged)
                            .distinct()
                            .map(RowMerge::now)
                            .toList(),
                    "");
        }
        return rows.stream().map(RowMerge::merged).toList();
    }

    /** Takes back products an import made, where they are as it left them and no order names them. @return those gone */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> unmake(Map<UUID, Long> versions) {
        return sql.resultQuery(
                        """
                        delete from commerce.product p
                        using unnest(?, ?) as w(id, version)
                        where p.tenant_id = ? and p.id = w.id and p.version = w.version
                            and not exists (select from commerce.purchase_line l where l.tenant_id = p.tenant_id and l.product_id = p.id)
                        returning p.id
                        """,
                        versions.keySet().toArray(UUID[]::new),
                        versions.values().toArray(Long[]::new),
                        Acting.tenant())
                .fetch(0, UUID.class);
    }

    /** @param rows as {@link Merged#before} gave them, each with the version the import left. @return those restored */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> restore(Map<String, Long> rows) {
        var back = rows.entrySet().stream()
                .map(e -> ((ObjectNode) json.readTree(e.getKey())).put("version", e.getValue()))
                .toList();
        return update(back, " and p.version = n.version");
    }

    private Map<String, RowMerge> known(List<Draft> drafts) {
        var known = new HashMap<String, RowMerge>();
        sql.resultQuery(
                        "select to_jsonb(p) from commerce.product p where tenant_id = ? and sku = any(?) order by id for no key update",
                        Acting.tenant(),
                        drafts.stream().map(Draft::sku).distinct().toArray(String[]::new))
                .forEach(r -> {
                    var row = (ObjectNode) json.readTree(r.get(0, String.class));
                    known.put(row.get("sku").asString(), new RowMerge(row, row.deepCopy()));
                });
        return known;
    }

    private ObjectNode fresh(String sku) {
        return json.createObjectNode()
                .put("id", Ids.next().toString())
                .put("version", 1)
                .put("sku", sku)
                .put("name", sku)
                .put("named_by_lines", true)
                .put("active", true);
    }

    private void take(Draft draft, RowMerge row, Map<String, UUID> groups) {
        var category = draft.category() == null ? null : groups.get(SearchText.of(draft.category()));
        row.say("external_id", text(draft.externalId()));
        row.say("name", text(draft.name()));
        row.say("category_id", text(category == null ? null : category.toString()));
        row.say("price", number(draft.price()));
        row.say("cost", number(draft.cost()));
        row.say("stock", number(draft.stock()));
        row.say("currency", text(draft.currency()));
        if (draft.active() != null) {
            row.say("active", json.getNodeFactory().booleanNode(draft.active()));
        }
        if (draft.name() != null) {
            row.say("named_by_lines", json.getNodeFactory().booleanNode(false));
        }
        if (row.now().hasNonNull("deleted_at")) {
            row.now().putNull("deleted_at");
        }
        var external = row.now().hasNonNull("external_id")
                ? row.now().get("external_id").asString()
                : null;
        row.say(
                "search_text",
                text(SearchText.join(draft.sku(), row.now().get("name").asString(), external)));
    }

    private void insert(Collection<RowMerge> rows) {
        if (!rows.isEmpty()) {
            var all = json.createArrayNode();
            rows.forEach(r -> all.add(r.now()));
            sql.execute(
                    "insert into commerce.product (tenant_id, id, " + COLUMNS + ") select ?, id, " + COLUMNS
                            + " from jsonb_populate_recordset(null::commerce.product, ?::jsonb)",
                    Acting.tenant(),
                    all.toString());
        }
    }

    private List<UUID> update(Collection<ObjectNode> rows, String only) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var all = json.createArrayNode();
        rows.forEach(all::add);
        return sql.resultQuery("""
                        update commerce.product p
                        set external_id = n.external_id, sku = n.sku, name = n.name, named_by_lines = n.named_by_lines,
                            category_id = n.category_id, price = n.price, cost = n.cost, stock = n.stock, currency = n.currency,
                            active = n.active, search_text = n.search_text, deleted_at = n.deleted_at,
                            version = p.version + 1, updated_at = now()
                        from jsonb_populate_recordset(null::commerce.product, ?::jsonb) n
                        where p.tenant_id = ? and p.id = n.id
                        """ + only + " returning p.id", all.toString(), Acting.tenant())
                .fetch(0, UUID.class);
    }

    private @Nullable JsonNode text(@Nullable String value) {
        return value == null ? null : json.getNodeFactory().stringNode(value);
    }

    private @Nullable JsonNode number(@Nullable BigDecimal value) {
        return value == null ? null : json.getNodeFactory().numberNode(value);
    }
}
