package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.DEAL_PRODUCT;
import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;

import com.hs6tools.crm.commerce.Catalogue;
import com.hs6tools.crm.opportunities.DealProducts.Input;
import com.hs6tools.crm.opportunities.DealProducts.Line;
import com.hs6tools.crm.opportunities.DealProducts.LineInput;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.settings.UnitSettings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.opportunities.tables.records.DealProductRecord;
import com.hs6tools.crmdb.opportunities.tables.records.OpportunityRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what a deal is about, as a whole; its value follows where that is wished. */
@Component
class KeepDealProducts {
    /** What the lines are looked up and reckoned with. */
    @Component
    record Means(Catalogue catalogue, Settings settings) {}

    private final DSLContext sql;
    private final OpportunityStore store;
    private final Means means;
    private final DealChanges trace;
    private final Events events;

    KeepDealProducts(DSLContext sql, OpportunityStore store, Means means, DealChanges trace, Events events) {
        this.sql = sql;
        this.store = store;
        this.means = means;
        this.trace = trace;
        this.events = events;
    }

    @Transactional
    public void keep(UUID id, Input input) {
        DealProductRules.check(input.lines()).throwIfAny();
        var deal = store.lock(id);
        ExpectedVersion.check(input.version(), deal.getVersion());
        var before = deal.into(OPPORTUNITY);
        var was = DealProductQueries.lines(sql, id);
        var lines = lines(Objects.requireNonNull(input.lines()), deal.getCurrency());
        var total = lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var wrong = new Violations();
        OpportunityRules.amount(wrong, "lines", total);
        wrong.throwIfAny();
        if (input.valueFromProducts() != null) {
            deal.setValueFromProducts(input.valueFromProducts());
        }
        if (deal.getValueFromProducts()) {
            deal.setValue(total);
        }
        write(id, lines);
        tell(before, deal, was, lines);
    }

    private void tell(OpportunityRecord before, OpportunityRecord deal, List<Line> was, List<Line> lines) {
        var changes = new LinkedHashMap<String, Change>(DealField.changes(before, deal));
        if (!was.equals(lines)) {
            changes.put("products", new Change(said(was), said(lines)));
        }
        if (!before.getValueFromProducts().equals(deal.getValueFromProducts())) {
            changes.put("valueFromProducts", new Change(before.getValueFromProducts(), deal.getValueFromProducts()));
        }
        if (changes.isEmpty()) {
            return;
        }
        store.update(deal);
        if (changes.containsKey("value")) {
            trace.add(DealChanges.Kind.REVISED, deal);
        }
        events.publish(DealEvents.updated(deal, changes));
    }

    private static @Nullable List<String> said(List<Line> lines) {
        return lines.isEmpty()
                ? null
                : lines.stream()
                        .map(l -> l.quantity().toPlainString() + " × " + l.name() + " @ "
                                + l.unitPrice().toPlainString())
                        .toList();
    }

    private List<Line> lines(List<LineInput> said, String currency) {
        var products = means.catalogue()
                .byId(said.stream()
                        .map(LineInput::productId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        var wrong = new Violations();
        var lines = new ArrayList<Line>();
        for (int i = 0; i < said.size(); i++) {
            var line = line("lines[" + i + "]", said.get(i), products, currency, wrong);
            if (line != null) {
                lines.add(line);
            }
        }
        wrong.throwIfAny();
        return lines;
    }

    private @Nullable Line line(
            String at, LineInput said, Map<UUID, Catalogue.Item> products, String currency, Violations wrong) {
        var product = said.productId() == null ? null : products.get(said.productId());
        if (said.productId() != null && product == null) {
            wrong.add(at + ".productId", "There is no such product.", "unknown_product");
            return null;
        }
        var listed = product == null
                ? null
                : product.priceIn(currency, means.settings().current().currency());
        var price = said.unitPrice() == null ? listed : said.unitPrice();
        if (price == null) {
            wrong.add(at + ".unitPrice", "The catalogue knows no price in " + currency + ". Name one.", "no_price");
            return null;
        }
        var name = said.name() == null || said.name().isBlank()
                ? Objects.requireNonNull(product).name()
                : said.name().strip();
        var quantity = Amounts.plain(said.quantity());
        return new Line(
                said.productId(),
                product == null ? null : product.sku(),
                name.length() <= 300 ? name : name.substring(0, 300),
                quantity,
                Amounts.plain(price),
                Amounts.plain(DealProductRules.amount(quantity, price, UnitSettings.digitsOf(currency))));
    }

    private void write(UUID deal, List<Line> lines) {
        sql.deleteFrom(DEAL_PRODUCT)
                .where(DEAL_PRODUCT.TENANT_ID.eq(Acting.tenant()), DEAL_PRODUCT.OPPORTUNITY_ID.eq(deal))
                .execute();
        var rows = new ArrayList<DealProductRecord>();
        for (var line : lines) {
            var row = sql.newRecord(DEAL_PRODUCT);
            row.setTenantId(Acting.tenant());
            row.setOpportunityId(deal);
            row.setPosition((short) (rows.size() + 1));
            row.setProductId(line.productId());
            row.setSku(line.sku());
            row.setName(line.name());
            row.setQuantity(line.quantity());
            row.setUnitPrice(line.unitPrice());
            row.setAmount(line.amount());
            rows.add(row);
        }
        sql.batchInsert(rows).execute();
    }
}
