package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.BUNDLE;
import static com.hs6tools.crmdb.quotes.Tables.BUNDLE_LINE;

import com.hs6tools.crm.commerce.Catalogue;
import com.hs6tools.crm.commerce.Catalogue.Item;
import com.hs6tools.crm.platform.events.DomainEvent;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.text.SearchText;
import com.hs6tools.crm.quotes.QuoteBundleInput.BundleLineInput;
import com.hs6tools.crmdb.quotes.tables.records.BundleRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes, changes and deletes bundles. Quotes keep the lines they took. */
@Component
class KeepBundle {
    /** {@code quote_bundle.created}, {@code .updated}, {@code .deleted} */
    record BundleChanged(String type, UUID subjectId, String subjectLabel) implements DomainEvent {
        @Override
        public String subjectKind() {
            return "quote_bundle";
        }
    }

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final QuoteDefaults defaults;
    private final Events events;

    KeepBundle(DSLContext sql, Catalogue catalogue, QuoteDefaults defaults, Events events) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.defaults = defaults;
        this.events = events;
    }

    @Transactional
    public UUID make(QuoteBundleInput input) {
        var bundle = sql.newRecord(BUNDLE);
        bundle.setTenantId(Acting.tenant());
        bundle.setId(Ids.next());
        bundle.setVersion(1L);
        var products = fill(bundle, input);
        bundle.setCreatedAt(bundle.getUpdatedAt());
        sql.executeInsert(bundle);
        write(bundle.getId(), products, Objects.requireNonNull(input.lines()));
        tell("created", bundle);
        return bundle.getId();
    }

    @Transactional
    public void change(UUID id, QuoteBundleInput input, @Nullable Long expectedVersion) {
        var bundle = lock(id);
        ExpectedVersion.check(expectedVersion, bundle.getVersion());
        var products = fill(bundle, input);
        bundle.setVersion(bundle.getVersion() + 1);
        sql.executeUpdate(bundle);
        write(id, products, Objects.requireNonNull(input.lines()));
        tell("updated", bundle);
    }

    @Transactional
    public void delete(UUID id) {
        var bundle = lock(id);
        sql.executeDelete(bundle);
        tell("deleted", bundle);
    }

    private BundleRecord lock(UUID id) {
        return sql.selectFrom(BUNDLE)
                .where(BUNDLE.TENANT_ID.eq(Acting.tenant()), BUNDLE.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This bundle"));
    }

    /** @return the product of each line */
    private List<Item> fill(BundleRecord bundle, QuoteBundleInput input) {
        var currency = input.currency() == null ? defaults.currency() : input.currency();
        var wrong = input.check(defaults.currency());
        wrong.throwIfAny();
        var name = Objects.requireNonNull(input.name()).strip();
        checkName(bundle.getId(), name, wrong);
        var products = products(Objects.requireNonNull(input.lines()), wrong);
        wrong.throwIfAny();
        bundle.setName(name);
        bundle.setNameKey(SearchText.of(name));
        bundle.setPrice(input.price());
        bundle.setCurrency(input.price() == null ? null : currency);
        bundle.setActive(!Boolean.FALSE.equals(input.active()));
        bundle.setUpdatedAt(defaults.now());
        return products;
    }

    private void checkName(UUID id, String name, Violations wrong) {
        var others = BUNDLE.TENANT_ID.eq(Acting.tenant()).and(BUNDLE.ID.ne(id));
        wrong.check(
                !sql.fetchExists(BUNDLE, others.and(BUNDLE.NAME_KEY.eq(SearchText.of(name)))),
                "name",
                "Another bundle has this name.",
                "already_exists");
        wrong.check(
                sql.fetchCount(BUNDLE, others) < QuoteBundles.MOST,
                "name",
                "There are " + QuoteBundles.MOST + " bundles already; delete one.",
                "too_many",
                Map.of("most", QuoteBundles.MOST));
    }

    private List<Item> products(List<BundleLineInput> lines, Violations wrong) {
        var byId = catalogue.byId(lines.stream()
                .map(BundleLineInput::productId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var bySku = catalogue.bySku(lines.stream()
                .map(l -> QuoteLines.blankToNull(l.sku()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var found = new ArrayList<Item>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var item = line.productId() != null
                    ? byId.get(line.productId())
                    : bySku.get(QuoteLines.blankToNull(line.sku()));
            if (item == null) {
                wrong.add("lines[" + i + "].productId", "The catalogue has no such product.", "unknown_product");
            } else {
                found.add(item);
            }
        }
        return found;
    }

    private void write(UUID bundle, List<Item> products, List<BundleLineInput> lines) {
        sql.deleteFrom(BUNDLE_LINE)
                .where(BUNDLE_LINE.TENANT_ID.eq(Acting.tenant()), BUNDLE_LINE.BUNDLE_ID.eq(bundle))
                .execute();
        for (int i = 0; i < lines.size(); i++) {
            sql.insertInto(BUNDLE_LINE)
                    .set(BUNDLE_LINE.TENANT_ID, Acting.tenant())
                    .set(BUNDLE_LINE.BUNDLE_ID, bundle)
                    .set(BUNDLE_LINE.POSITION, i + 1)
                    .set(BUNDLE_LINE.PRODUCT_ID, products.get(i).id())
                    .set(BUNDLE_LINE.QUANTITY, lines.get(i).quantity())
                    .execute();
        }
    }

    private void tell(String what, BundleRecord bundle) {
        events.publish(new BundleChanged("quote_bundle." + what, bundle.getId(), bundle.getName()));
    }
}
