package com.hs6tools.crm.prices;

import static com.hs6tools.crmdb.commerce.Tables.PUB_CATEGORY;
import static com.hs6tools.crmdb.commerce.Tables.PUB_PRODUCT;
import static com.hs6tools.crmdb.prices.Tables.PRICE_ITEM;
import static com.hs6tools.crmdb.prices.Tables.PRICE_LIST;
import static com.hs6tools.crmdb.prices.Tables.PRICE_STEP;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import com.hs6tools.crm.commerce.Catalogue;
import com.hs6tools.crm.commerce.Catalogue.Item;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.query.ListRequest;
import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.query.Listed;
import com.hs6tools.crm.platform.query.Operator;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.SearchText;
import com.hs6tools.crm.prices.PriceItemRow.StepRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads what price lists say. */
@Component
class PriceItemQueries implements Listed {
    private static final Field<String> NAME = coalesce(PUB_PRODUCT.NAME, PUB_CATEGORY.NAME, inline(""));
    private static final ListSpec SPEC = ListSpec.by(PRICE_ITEM.ID)
            .filter("q", PriceItemQueries::named)
            .sort("name", NAME)
            .sortedBy("name");

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final Settings settings;

    PriceItemQueries(DSLContext sql, Catalogue catalogue, Settings settings) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.settings = settings;
    }

    @Override
    public ListSpec spec() {
        return SPEC;
    }

    /** @throws NotFound when there is no such list */
    Page<PriceItemRow> page(UUID list, MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(SPEC, parameters);
        var currency = currencyOf(list);
        var sortedBy = request.sortField().as("sorted_by");
        var found = sql.select(
                        PRICE_ITEM.ID, PRICE_ITEM.PRODUCT_ID, PUB_PRODUCT.SKU, PRICE_ITEM.CATEGORY_ID, NAME.as("name"))
                .select(sortedBy)
                .from(PRICE_ITEM)
                .leftJoin(PUB_PRODUCT)
                .on(PUB_PRODUCT.TENANT_ID.eq(PRICE_ITEM.TENANT_ID), PUB_PRODUCT.ID.eq(PRICE_ITEM.PRODUCT_ID))
                .leftJoin(PUB_CATEGORY)
                .on(PUB_CATEGORY.TENANT_ID.eq(PRICE_ITEM.TENANT_ID), PUB_CATEGORY.ID.eq(PRICE_ITEM.CATEGORY_ID))
                .where(of(list), request.page())
                .orderBy(request.orderBy())
                .limit(request.fetch())
                .fetch();
        var steps = steps(found.map(r -> r.get(PRICE_ITEM.ID)));
        var products = catalogue.byId(found.stream()
                .map(r -> r.get(PRICE_ITEM.PRODUCT_ID))
                .filter(Objects::nonNull)
                .toList());
        var rows = found.map(r -> new Page.Sorted<>(
                row(r, steps, products.get(r.get(PRICE_ITEM.PRODUCT_ID)), currency), r.get(sortedBy)));
        return Page.of(request, rows, PriceItemRow::id, request.counted() ? count(list, request) : null);
    }

    private Long count(UUID list, ListRequest request) {
        return sql.selectCount()
                .from(PRICE_ITEM)
                .leftJoin(PUB_PRODUCT)
                .on(PUB_PRODUCT.TENANT_ID.eq(PRICE_ITEM.TENANT_ID), PUB_PRODUCT.ID.eq(PRICE_ITEM.PRODUCT_ID))
                .leftJoin(PUB_CATEGORY)
                .on(PUB_CATEGORY.TENANT_ID.eq(PRICE_ITEM.TENANT_ID), PUB_CATEGORY.ID.eq(PRICE_ITEM.CATEGORY_ID))
                .where(of(list), request.filters())
                .fetchSingle(0, Long.class);
    }

    private PriceItemRow row(Record r, Map<UUID, List<StepRow>> steps, @Nullable Item product, String currency) {
        var price = product == null
                ? null
                : product.priceIn(currency, settings.current().currency());
        return new PriceItemRow(
                r.get(PRICE_ITEM.ID),
                r.get(PRICE_ITEM.PRODUCT_ID),
                r.get(PUB_PRODUCT.SKU),
                r.get(PRICE_ITEM.CATEGORY_ID),
                r.get("name", String.class),
                plain(price),
                steps.getOrDefault(r.get(PRICE_ITEM.ID), List.of()));
    }

    private Map<UUID, List<StepRow>> steps(List<UUID> items) {
        return sql.select(PRICE_STEP.ITEM_ID, PRICE_STEP.FROM_QUANTITY, PRICE_STEP.UNIT_PRICE, PRICE_STEP.PERCENT)
                .from(PRICE_STEP)
                .where(PRICE_STEP.TENANT_ID.eq(Acting.tenant()), PRICE_STEP.ITEM_ID.in(items))
                .orderBy(PRICE_STEP.ITEM_ID, PRICE_STEP.FROM_QUANTITY)
                .fetchGroups(
                        r -> r.value1(),
                        r -> new StepRow(PriceAmounts.plain(r.value2()), plain(r.value3()), plain(r.value4())));
    }

    private String currencyOf(UUID list) {
        return sql.select(PRICE_LIST.CURRENCY)
                .from(PRICE_LIST)
                .where(PRICE_LIST.TENANT_ID.eq(Acting.tenant()), PRICE_LIST.ID.eq(list))
                .fetchOptional(PRICE_LIST.CURRENCY)
                .orElseThrow(() -> new NotFound("This price list"));
    }

    private static Condition of(UUID list) {
        return PRICE_ITEM.TENANT_ID.eq(Acting.tenant()).and(PRICE_ITEM.LIST_ID.eq(list));
    }

    private static Condition named(String name, Operator operator, List<String> values) {
        return values.stream()
                .map(v -> "%" + SearchText.escapeLike(v.strip()) + "%")
                .<Condition>map(v -> NAME.likeIgnoreCase(v).or(PUB_PRODUCT.SKU.likeIgnoreCase(v)))
                .reduce(DSL.falseCondition(), Condition::or);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        return amount == null ? null : PriceAmounts.plain(amount);
    }
}
