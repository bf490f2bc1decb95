package com.hs6tools.crm.intake;

import com.hs6tools.crm.commerce.StagedProducts;
import com.hs6tools.crm.commerce.StagedProducts.Draft;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Products, found again by stock code. */
final class ProductTarget extends RecordTarget<Draft> {
    private static final Map<String, String> YES_NO = Choices.values(
            List.of("true", "false"),
            "yes",
            "true",
            "no",
            "false",
            "1",
            "true",
            "0",
            "false",
            "y",
            "true",
            "n",
            "false",
            "on",
            "true",
            "off",
            "false",
            "active",
            "true",
            "inactive",
            "false",
            "published",
            "true",
            "draft",
            "false",
            "بله",
            "true",
            "خیر",
            "false",
            "فعال",
            "true",
            "غیرفعال",
            "false",
            "نعم",
            "true",
            "لا",
            "false");

    private final StagedProducts products;
    private final Cells cells;
    private final boolean dryRun;

    ProductTarget(DSLContext sql, JsonMapper json, StagedProducts products, Cells cells, boolean dryRun) {
        super(sql, json, Draft.class);
        this.products = products;
        this.cells = cells;
        this.dryRun = dryRun;
    }

    @Override
    Draft read(Row row) throws BadCell {
        var active = cells.choice(row, "active", YES_NO);
        return new Draft(
                cells.neededId(row, "sku", 200),
                cells.id(row, "externalId", 200),
                cells.text(row, "name", 500),
                cells.text(row, "category", 200),
                positive(row, "price"),
                positive(row, "cost"),
                number(cells.amount(row, "stock")),
                cells.currency(row, "currency"),
                active == null ? null : Boolean.valueOf(active));
    }

    private @Nullable BigDecimal positive(Row row, String field) throws BadCell {
        var number = number(cells.amount(row, field));
        if (number != null && number.signum() < 0) {
            throw new BadCell(field, "negative", "This cannot be negative.");
        }
        return number;
    }

    private static @Nullable BigDecimal number(@Nullable String amount) {
        return amount == null ? null : new BigDecimal(amount);
    }

    @Override
    String key(Draft said) {
        return said.sku();
    }

    @Override
    Brought bring(List<Staged<Draft>> rows) {
        var brought = new Brought();
        for (var one : products.merge(rows.stream().map(Staged::said).toList(), !dryRun)) {
            brought.add(Outcome.valueOf(one.outcome().name()));
            if (!dryRun && one.outcome() != com.hs6tools.crm.commerce.Merged.Outcome.UNCHANGED) {
                brought.touch("PRODUCT", one.id(), one.version(), one.before());
            }
        }
        return brought;
    }
}
