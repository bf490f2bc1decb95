package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE_LINE;

import com.hs6tools.crm.commerce.Catalogue;
import com.hs6tools.crm.commerce.Catalogue.Item;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.prices.PriceFound;
import com.hs6tools.crm.prices.Prices;
import com.hs6tools.crmdb.quotes.tables.records.QuoteLineRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what was said of the lines into lines: names, prices and costs come from the catalogue where nothing was said. */
@Component
class QuoteLines {
    private static final String NO_PRICE =
            "Neither a price list nor the catalogue has a price for this in this currency; name one.";

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final Prices prices;
    private final Settings settings;

    QuoteLines(DSLContext sql, Catalogue catalogue, Prices prices, Settings settings) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.prices = prices;
        this.settings = settings;
    }

    /**
     * @param said lines that have passed {@link QuoteRules}
     * @param customer whose price lists hold
     */
    List<QuoteLineRecord> of(List<QuoteInput.Line> said, @Nullable UUID customer, String currency, Violations wrong) {
        if (said.stream().anyMatch(l -> l.unitCost() != null)) {
            QuotesPermissions.requireMargins();
        }
        var products = new Products(said);
        var items = new ArrayList<@Nullable Item>();
        for (var line : said) {
            items.add(products.of("lines[" + items.size() + "]", line, wrong));
        }
        var found = prices(said, items, customer, currency);
        var lines = new ArrayList<QuoteLineRecord>();
        for (int i = 0; i < said.size(); i++) {
            lines.add(line(said.get(i), items.get(i), currency));
            price("lines[" + i + "]", lines.get(i), said.get(i).unitPrice(), found.get(i), wrong);
        }
        return lines;
    }

    /**
     * For another customer: what was typed stays, beside what it would be for him; what came from a list or the catalogue
     * is asked for anew, and stays as if it had been typed where there is no price for him.
     *
     * @param missing hears of those
     */
    void reprice(List<QuoteLineRecord> lines, UUID customer, String currency, Violations missing) {
        var listed = lines.stream().filter(l -> l.getProductId() != null).toList();
        var found = prices.of(
                customer,
                currency,
                listed.stream()
                        .map(l -> new Prices.Asked(l.getProductId(), l.getQuantity()))
                        .toList());
        for (int i = 0; i < listed.size(); i++) {
            var line = listed.get(i);
            var price = found.get(i);
            var typed = QuoteLine.Source.TYPED.name().equals(line.getPriceSource());
            var known = price != null && price.unitPrice() != null;
            missing.check(typed || known, "lines[" + (line.getPosition() - 1) + "].unitPrice", NO_PRICE, "no_price");
            price("", line, typed || !known ? line.getUnitPrice() : null, price, new Violations());
        }
    }

    /** What the price lists say of each line's product; null of a line without one. */
    private Map<Integer, PriceFound> prices(
            List<QuoteInput.Line> said, List<@Nullable Item> items, @Nullable UUID customer, String currency) {
        var asked = new LinkedHashMap<Integer, Prices.Asked>();
        for (int i = 0; i < said.size(); i++) {
            var item = items.get(i);
            if (item != null) {
                asked.put(
                        i,
                        new Prices.Asked(
                                item.id(), Objects.requireNonNull(said.get(i).quantity())));
            }
        }
        var found = prices.of(customer, currency, List.copyOf(asked.values()));
        var byLine = new HashMap<Integer, PriceFound>();
        var at = 0;
        for (var line : asked.keySet()) {
            var price = found.get(at++);
            if (price != null) {
                byLine.put(line, price);
            }
        }
        return byLine;
    }

    /** A price that was said stays; beside it stands what it would have been. */
    private static void price(
            String at, QuoteLineRecord line, @Nullable BigDecimal said, @Nullable PriceFound found, Violations wrong) {
        var listed = found == null ? null : found.unitPrice();
        var price = said == null ? listed : said;
        wrong.check(price != null, at + ".unitPrice", NO_PRICE, "no_price");
        line.setUnitPrice(price == null ? BigDecimal.ZERO : price);
        line.setListPrice(listed);
        var offer = found == null || said != null ? null : found.offer();
        line.setPriceSource(source(said != null || found == null, offer != null).name());
        line.setPriceListId(offer == null ? null : offer.listId());
        line.setPriceListName(offer == null ? null : offer.listName());
        line.setPriceFrom(offer == null ? null : offer.from());
    }

    private static QuoteLine.Source source(boolean typed, boolean ofList) {
        if (typed) {
            return QuoteLine.Source.TYPED;
        }
        return ofList ? QuoteLine.Source.LIST : QuoteLine.Source.CATALOGUE;
    }

    private QuoteLineRecord line(QuoteInput.Line said, @Nullable Item product, String currency) {
        var line = sql.newRecord(QUOTE_LINE);
        line.setTenantId(Acting.tenant());
        line.setProductId(product == null ? null : product.id());
        line.setSku(product == null ? null : product.sku());
        line.setName(name(said, product));
        line.setDescription(blankToNull(said.description()));
        line.setQuantity(said.quantity());
        line.setUnitCost(
                said.unitCost() != null || product == null
                        ? said.unitCost()
                        : product.costIn(currency, settings.current().currency()));
        var discount = Objects.requireNonNullElse(said.discount(), Reduction.NONE);
        line.setDiscountPercent(discount.percent());
        line.setDiscountAmount(discount.amount());
        line.setTaxRate(Objects.requireNonNullElse(said.taxRate(), BigDecimal.ZERO));
        return line;
    }

    private static String name(QuoteInput.Line said, @Nullable Item product) {
        var name = blankToNull(said.name());
        if (name != null) {
            return name;
        }
        return product == null ? String.valueOf(said.sku()) : product.name();
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The products that lines name, looked up together. */
    private final class Products {
        private final Map<UUID, Item> byId;
        private final Map<String, Item> bySku;

        Products(List<QuoteInput.Line> lines) {
            byId = catalogue.byId(lines.stream()
                    .map(QuoteInput.Line::productId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList());
            bySku = catalogue.bySku(lines.stream()
                    .map(l -> blankToNull(l.sku()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList());
        }

        @Nullable
        Item of(String at, QuoteInput.Line line, Violations wrong) {
            var sku = blankToNull(line.sku());
            if (line.productId() != null) {
                var item = byId.get(line.productId());
                wrong.check(item != null, at + ".productId", "There is no such product.", "unknown_product");
                return item;
            }
            var item = sku == null ? null : bySku.get(sku);
            wrong.check(
                    sku == null || item != null,
                    at + ".sku",
                    "The catalogue has no product with this stock code. Leave it out for a line outside the catalogue.",
                    "unknown_product");
            return item;
        }
    }
}
