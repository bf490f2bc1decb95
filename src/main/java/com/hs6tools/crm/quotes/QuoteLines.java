package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE_LINE;

import com.hs6tools.crm.commerce.Catalogue;
import com.hs6tools.crm.commerce.Catalogue.Item;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.quotes.tables.records.QuoteLineRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
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
    private final DSLContext sql;
    private final Catalogue catalogue;
    private final Settings settings;

    QuoteLines(DSLContext sql, Catalogue catalogue, Settings settings) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.settings = settings;
    }

    /** @param said lines that have passed {@link QuoteRules} */
    List<QuoteLineRecord> of(List<QuoteInput.Line> said, String currency, Violations wrong) {
        var products = new Products(said);
        var lines = new ArrayList<QuoteLineRecord>();
        for (var line : said) {
            var at = "lines[" + lines.size() + "]";
            lines.add(line(at, line, products.of(at, line, wrong), currency, wrong));
        }
        return lines;
    }

    private QuoteLineRecord line(
            String at, QuoteInput.Line said, @Nullable Item product, String currency, Violations wrong) {
        var line = sql.newRecord(QUOTE_LINE);
        line.setTenantId(Acting.tenant());
        line.setProductId(product == null ? null : product.id());
        line.setSku(product == null ? null : product.sku());
        line.setName(name(said, product));
        line.setDescription(blankToNull(said.description()));
        line.setQuantity(said.quantity());
        var priced = product != null && currency.equals(currencyOf(product)) ? product : null;
        var price = said.unitPrice() != null || priced == null ? said.unitPrice() : priced.price();
        wrong.check(
                price != null,
                at + ".unitPrice",
                "The catalogue has no price in " + currency + " for this; name one.",
                "required");
        line.setUnitPrice(price == null ? BigDecimal.ZERO : price);
        line.setUnitCost(said.unitCost() != null || priced == null ? said.unitCost() : priced.cost());
        var discount = Objects.requireNonNullElse(said.discount(), Reduction.NONE);
        line.setDiscountPercent(discount.percent());
        line.setDiscountAmount(discount.amount());
        line.setTaxRate(Objects.requireNonNullElse(said.taxRate(), BigDecimal.ZERO));
        return line;
    }

    private String currencyOf(Item product) {
        return product.currency() == null ? settings.current().currency() : product.currency();
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
