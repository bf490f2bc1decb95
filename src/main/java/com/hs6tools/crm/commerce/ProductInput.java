package com.hs6tools.crm.commerce;

import com.hs6tools.crm.platform.http.Violations;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people and programs may say of a product. In a change, fields not named stay and null clears.
 *
 * @param cost what a piece costs the shop; to say it takes the permission {@code products:cost}
 * @param category by name; a name not known yet becomes a category
 * @param version the version the caller has seen; a change of another one is refused
 */
record ProductInput(
        @Nullable String externalId,
        @Nullable String sku,
        @Nullable String name,
        @Nullable String category,
        @Nullable BigDecimal price,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal stock,
        @Nullable String currency,
        @Nullable Boolean active,
        @Nullable Long version) {

    Violations check() {
        var wrong = new Violations()
                .length("externalId", externalId, 200)
                .length("sku", sku, 200)
                .length("name", name, 500)
                .length("category", category, 200);
        OrderRules.amount(wrong, "price", price);
        OrderRules.amount(wrong, "cost", cost);
        OrderRules.currency(wrong, "currency", currency);
        if (stock != null) {
            wrong.check(
                    OrderRules.storable(stock),
                    "stock",
                    "At most 14 digits before the decimal point.",
                    "number_too_large",
                    Map.of("digits", 14));
        }
        return wrong;
    }
}
