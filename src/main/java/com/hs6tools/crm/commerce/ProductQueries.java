package com.hs6tools.crm.commerce;

import static com.hs6tools.crmdb.commerce.Tables.CATEGORY;
import static com.hs6tools.crmdb.commerce.Tables.PRODUCT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListRequest;
import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.query.Listed;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.SearchText;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads products and their categories. */
@Component
class ProductQueries implements Listed {
    /** @param products how many products it holds */
    record CategoryRow(UUID id, String name, int products) {}

    private static final Field<String> CATEGORY_NAME = field(select(CATEGORY.NAME)
                    .from(CATEGORY)
                    .where(CATEGORY.TENANT_ID.eq(PRODUCT.TENANT_ID), CATEGORY.ID.eq(PRODUCT.CATEGORY_ID)))
            .as("category_name");

    private static final List<SelectField<?>> ROW = List.of(
            PRODUCT.ID,
            PRODUCT.VERSION,
            PRODUCT.EXTERNAL_ID,
            PRODUCT.SKU,
            PRODUCT.NAME,
            CATEGORY_NAME,
            PRODUCT.PRICE,
            PRODUCT.COST,
            PRODUCT.STOCK,
            PRODUCT.CURRENCY,
            PRODUCT.ACTIVE,
            PRODUCT.CREATED_AT,
            PRODUCT.UPDATED_AT);

    private static final ListSpec SPEC = ListSpec.by(PRODUCT.ID)
            .filter("q", ProductWords::filter)
            .filter("sku", Filters.text(PRODUCT.SKU))
            .filter("externalId", Filters.text(PRODUCT.EXTERNAL_ID))
            .filter(
                    "category",
                    (name, operator, values) -> PRODUCT.CATEGORY_ID.in(select(CATEGORY.ID)
                            .from(CATEGORY)
                            .where(
                                    CATEGORY.TENANT_ID.eq(Acting.tenant()),
                                    CATEGORY.NAME_KEY.in(
                                            values.stream().map(SearchText::of).toList()))))
            .filter("active", Filters.yesOrNo(condition(PRODUCT.ACTIVE)))
            .filter("price", Filters.number(PRODUCT.PRICE))
            .filter("stock", Filters.number(PRODUCT.STOCK))
            .sort("name", PRODUCT.SEARCH_TEXT)
            .sort("sku", PRODUCT.SKU)
            .sort("price", coalesce(PRODUCT.PRICE, inline(BigDecimal.ZERO)))
            .sort("createdAt", PRODUCT.CREATED_AT)
            .sortedBy("name");

    private final DSLContext sql;

    ProductQueries(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public ListSpec spec() {
        return SPEC;
    }

    Page<Product> page(MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(SPEC, parameters);
        var sortedBy = request.sortField().as("sorted_by");
        var withCost = CommercePermissions.mayKnowCosts();
        var rows = sql.select(ROW)
                .select(sortedBy)
                .from(PRODUCT)
                .where(there(), request.page())
                .orderBy(request.orderBy())
                .limit(request.fetch())
                .fetch(r -> new Page.Sorted<>(row(r, withCost), r.get(sortedBy)));
        var total = request.counted() ? (Long) (long) sql.fetchCount(PRODUCT, there().and(request.filters())) : null;
        return Page.of(request, rows, Product::id, total);
    }

    Stream<Product> stream(MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(SPEC, parameters);
        var withCost = CommercePermissions.mayKnowCosts();
        return sql.select(ROW)
                .from(PRODUCT)
                .where(there(), request.filters())
                .orderBy(request.orderBy())
                .fetchSize(500)
                .fetchStream()
                .map(r -> row(r, withCost));
    }

    Product find(UUID id) {
        var withCost = CommercePermissions.mayKnowCosts();
        return sql.select(ROW)
                .from(PRODUCT)
                .where(there(), PRODUCT.ID.eq(id))
                .fetchOptional(r -> row(r, withCost))
                .orElseThrow(() -> new NotFound("This product"));
    }

    List<CategoryRow> categories() {
        return sql.resultQuery("""
                        select c.id, c.name, count(p.id)::int from commerce.category c
                        left join commerce.product p on p.tenant_id = c.tenant_id and p.category_id = c.id and p.deleted_at is null
                        where c.tenant_id = ?
                        group by c.id, c.name, c.name_key
                        order by c.name_key
                        """, Acting.tenant())
                .fetch(r -> new CategoryRow(r.get(0, UUID.class), r.get(1, String.class), r.get(2, Integer.class)));
    }

    private static Condition there() {
        return PRODUCT.TENANT_ID.eq(Acting.tenant()).and(PRODUCT.DELETED_AT.isNull());
    }

    /** What it costs the shop is told only to those who may know that. */
    private static Product row(Record r, boolean withCost) {
        return new Product(
                r.get(PRODUCT.ID),
                r.get(PRODUCT.VERSION),
                r.get(PRODUCT.EXTERNAL_ID),
                r.get(PRODUCT.SKU),
                r.get(PRODUCT.NAME),
                r.get(CATEGORY_NAME),
                plain(r.get(PRODUCT.PRICE)),
                withCost ? plain(r.get(PRODUCT.COST)) : null,
                plain(r.get(PRODUCT.STOCK)),
                r.get(PRODUCT.CURRENCY),
                r.get(PRODUCT.ACTIVE),
                r.get(PRODUCT.CREATED_AT),
                r.get(PRODUCT.UPDATED_AT));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.plain(amount);
    }
}
