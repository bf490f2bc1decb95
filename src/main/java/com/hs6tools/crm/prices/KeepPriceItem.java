package com.hs6tools.crm.prices;

import static com.hs6tools.crmdb.commerce.Tables.PUB_CATEGORY;
import static com.hs6tools.crmdb.prices.Tables.PRICE_ITEM;
import static com.hs6tools.crmdb.prices.Tables.PRICE_STEP;

import com.hs6tools.crm.commerce.Catalogue;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.prices.PriceItemInput.StepInput;
import com.hs6tools.crmdb.prices.tables.records.PriceItemRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a list says of a product or a category. */
@Component
class KeepPriceItem {
    private record Of(@Nullable UUID product, @Nullable UUID category, String name) {
        Condition is() {
            return product == null ? PRICE_ITEM.CATEGORY_ID.eq(category) : PRICE_ITEM.PRODUCT_ID.eq(product);
        }
    }

    private final DSLContext sql;
    private final KeepPriceList lists;
    private final Catalogue catalogue;
    private final Events events;

    KeepPriceItem(DSLContext sql, KeepPriceList lists, Catalogue catalogue, Events events) {
        this.sql = sql;
        this.lists = lists;
        this.catalogue = catalogue;
        this.events = events;
    }

    @Transactional
    UUID put(UUID listId, PriceItemInput input) {
        var steps = input.steps() == null ? List.<StepInput>of() : input.steps();
        PriceStepRules.check(steps, input.categoryId() != null).throwIfAny();
        var list = lists.lock(listId);
        var of = of(input);
        var item = known(listId, of);
        var before = item == null ? List.of() : steps(item.getId());
        if (item == null) {
            item = sql.newRecord(PRICE_ITEM);
            item.setTenantId(Acting.tenant());
            item.setId(Ids.next());
            item.setListId(listId);
            item.setProductId(of.product());
            item.setCategoryId(of.category());
            sql.executeInsert(item);
        } else {
            sql.deleteFrom(PRICE_STEP)
                    .where(PRICE_STEP.TENANT_ID.eq(Acting.tenant()), PRICE_STEP.ITEM_ID.eq(item.getId()))
                    .execute();
        }
        insert(item.getId(), steps);
        lists.touch(list);
        var change = Map.of(of.name(), new Change(before, steps(item.getId())));
        events.publish(new PriceListChanged("price_list.priced", listId, list.getName(), change));
        return item.getId();
    }

    @Transactional
    void remove(UUID listId, UUID itemId) {
        var list = lists.lock(listId);
        var before = steps(itemId);
        var gone = sql.deleteFrom(PRICE_ITEM)
                .where(
                        PRICE_ITEM.TENANT_ID.eq(Acting.tenant()),
                        PRICE_ITEM.LIST_ID.eq(listId),
                        PRICE_ITEM.ID.eq(itemId))
                .execute();
        if (gone == 0) {
            throw new NotFound("This item of the price list");
        }
        lists.touch(list);
        var change = Map.of("item", new Change(before, null));
        events.publish(new PriceListChanged("price_list.priced", listId, list.getName(), change));
    }

    private Of of(PriceItemInput input) {
        var sku = input.sku() == null || input.sku().isBlank()
                ? null
                : input.sku().strip();
        new Violations().length("sku", sku, 200).throwIfAny();
        var said = (input.productId() == null ? 0 : 1) + (sku == null ? 0 : 1) + (input.categoryId() == null ? 0 : 1);
        if (said != 1) {
            throw InvalidInput.field(
                    "productId", "Name one product, by id or stock code, or one category.", "ambiguous");
        }
        if (input.categoryId() != null) {
            var name = sql.select(PUB_CATEGORY.NAME)
                    .from(PUB_CATEGORY)
                    .where(PUB_CATEGORY.TENANT_ID.eq(Acting.tenant()), PUB_CATEGORY.ID.eq(input.categoryId()))
                    .fetchOptional(PUB_CATEGORY.NAME)
                    .orElseThrow(
                            () -> InvalidInput.field("categoryId", "There is no such category.", "unknown_category"));
            return new Of(null, input.categoryId(), name);
        }
        var product = sku == null
                ? catalogue
                        .byId(List.of(Objects.requireNonNull(input.productId())))
                        .get(input.productId())
                : catalogue.bySku(List.of(sku)).get(sku);
        if (product == null) {
            throw InvalidInput.field(
                    sku == null ? "productId" : "sku", "The catalogue has no such product.", "unknown_product");
        }
        return new Of(product.id(), null, product.sku());
    }

    private @Nullable PriceItemRecord known(UUID list, Of of) {
        return sql.selectFrom(PRICE_ITEM)
                .where(PRICE_ITEM.TENANT_ID.eq(Acting.tenant()), PRICE_ITEM.LIST_ID.eq(list), of.is())
                .fetchOne();
    }

    private List<PriceSteps.Step> steps(UUID item) {
        return sql.select(PRICE_STEP.FROM_QUANTITY, PRICE_STEP.UNIT_PRICE, PRICE_STEP.PERCENT)
                .from(PRICE_STEP)
                .where(PRICE_STEP.TENANT_ID.eq(Acting.tenant()), PRICE_STEP.ITEM_ID.eq(item))
                .orderBy(PRICE_STEP.FROM_QUANTITY)
                .fetch(r -> new PriceSteps.Step(PriceAmounts.plain(r.value1()), plain(r.value2()), plain(r.value3())));
    }

    private void insert(UUID item, List<StepInput> steps) {
        sql.batchInsert(steps.stream()
                        .map(s -> {
                            var row = sql.newRecord(PRICE_STEP);
                            row.setTenantId(Acting.tenant());
                            row.setItemId(item);
                            row.setFromQuantity(Objects.requireNonNullElse(s.from(), BigDecimal.ZERO));
                            row.setUnitPrice(s.unitPrice());
                            row.setPercent(s.percent());
                            return row;
                        })
                        .toList())
                .execute();
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        return amount == null ? null : PriceAmounts.plain(amount);
    }
}
