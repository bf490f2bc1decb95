package com.hs6tools.crm.commerce;

import static com.hs6tools.crmdb.commerce.Tables.PRODUCT;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.NotAllowed;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.text.SearchText;
import com.hs6tools.crmdb.commerce.tables.records.ProductRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes, changes and deletes products one by one. */
@Component
class KeepProduct {
    private record Column<V>(
            String name, TableField<ProductRecord, V> column, Function<ProductInput, @Nullable V> said) {
        void take(ProductInput from, ProductRecord to) {
            to.set(column, said.apply(from));
        }
    }

    private static final List<Column<?>> COLUMNS = List.of(
            new Column<>("externalId", PRODUCT.EXTERNAL_ID, i -> plain(i.externalId())),
            new Column<>("sku", PRODUCT.SKU, i -> plain(i.sku())),
            new Column<>("name", PRODUCT.NAME, i -> plain(i.name())),
            new Column<>("price", PRODUCT.PRICE, ProductInput::price),
            new Column<>("cost", PRODUCT.COST, ProductInput::cost),
            new Column<>("stock", PRODUCT.STOCK, ProductInput::stock),
            new Column<>("currency", PRODUCT.CURRENCY, i -> plain(i.currency())),
            new Column<>("active", PRODUCT.ACTIVE, i -> i.active() == null || i.active()));

    private final DSLContext sql;
    private final Categories categories;
    private final Events events;

    KeepProduct(DSLContext sql, Categories categories, Events events) {
        this.sql = sql;
        this.categories = categories;
        this.events = events;
    }

    @Transactional
    public UUID make(ProductInput input) {
        var record = sql.newRecord(PRODUCT);
        record.setTenantId(Acting.tenant());
        record.setId(Ids.next());
        var all = COLUMNS.stream().map(Column::name).collect(java.util.stream.Collectors.toSet());
        all.add("category");
        if (input.cost() == null) {
            all.remove("cost");
        }
        apply(input, all, record);
        record.insert();
        events.publish(new ProductChanged("product.created", record.getId(), record.getName(), Map.of()));
        return record.getId();
    }

    @Transactional
    public void change(UUID id, Patch<ProductInput> patch, @Nullable Long expectedVersion) {
        var record = lock(id);
        ExpectedVersion.check(expectedVersion, record.getVersion());
        var before = record.into(PRODUCT);
        apply(patch.value(), patch.named(), record);
        var changes = changes(before, record);
        if (changes.isEmpty()) {
            return;
        }
        record.setVersion(record.getVersion() + 1);
        record.set(PRODUCT.UPDATED_AT, java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC));
        record.update();
        events.publish(new ProductChanged("product.updated", id, record.getName(), changes));
    }

    @Transactional
    public void delete(UUID id, @Nullable Long expectedVersion) {
        var record = lock(id);
        ExpectedVersion.check(expectedVersion, record.getVersion());
        sql.update(PRODUCT)
                .set(PRODUCT.DELETED_AT, currentOffsetDateTime())
                .set(PRODUCT.VERSION, PRODUCT.VERSION.plus(1))
                .where(PRODUCT.TENANT_ID.eq(Acting.tenant()), PRODUCT.ID.eq(id))
                .execute();
        events.publish(new ProductChanged("product.deleted", id, record.getName(), Map.of()));
    }

    private void apply(ProductInput input, Set<String> named, ProductRecord record) {
        var wrong = input.check();
        if (named.contains("cost") && !CommercePermissions.mayKnowCosts()) {
            throw new NotAllowed(CommercePermissions.COST);
        }
        COLUMNS.stream().filter(c -> named.contains(c.name())).forEach(c -> c.take(input, record));
        if (named.contains("name") && record.getName() != null) {
            record.setNamedByLines(false);
        }
        wrong.required("sku", record.getSku());
        wrong.throwIfAny();
        if (named.contains("category")) {
            record.setCategoryId(category(input.category()));
        }
        record.setName(Objects.requireNonNullElse(record.getName(), record.getSku()));
        record.setSearchText(SearchText.join(record.getSku(), record.getName(), record.getExternalId()));
    }

    private @Nullable UUID category(@Nullable String name) {
        return name == null || name.isBlank()
                ? null
                : categories.ids(List.of(name)).get(SearchText.of(name));
    }

    private static Map<String, Change> changes(ProductRecord before, ProductRecord after) {
        var changes = new LinkedHashMap<String, Change>();
        for (var column : COLUMNS) {
            var was = before.get(column.column());
            var is = after.get(column.column());
            if (!same(was, is)) {
                changes.put(column.name(), new Change(was, is));
            }
        }
        if (!Objects.equals(before.getCategoryId(), after.getCategoryId())) {
            changes.put("category", new Change(before.getCategoryId(), after.getCategoryId()));
        }
        return changes;
    }

    private static boolean same(@Nullable Object was, @Nullable Object is) {
        return was instanceof java.math.BigDecimal a && is instanceof java.math.BigDecimal b
                ? a.compareTo(b) == 0
                : Objects.equals(was, is);
    }

    private ProductRecord lock(UUID id) {
        return sql.selectFrom(PRODUCT)
                .where(PRODUCT.TENANT_ID.eq(Acting.tenant()), PRODUCT.ID.eq(id), PRODUCT.DELETED_AT.isNull())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This product"));
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
