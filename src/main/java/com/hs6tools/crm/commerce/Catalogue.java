package com.hs6tools.crm.commerce;

import static com.hs6tools.crmdb.commerce.Tables.PRODUCT;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The few questions other modules may ask about products. */
@Component
public class Catalogue {
    /**
     * @param price, cost per piece, in {@code currency}; null where nobody has said it
     * @param currency null for the business unit's own
     */
    public record Item(
            UUID id,
            String sku,
            String name,
            @Nullable BigDecimal price,
            @Nullable BigDecimal cost,
            @Nullable String currency) {

        /** Its price, where that is in this currency. */
        public @Nullable BigDecimal priceIn(String asked, String unitCurrency) {
            return isIn(asked, unitCurrency) ? price : null;
        }

        /** What a piece costs us, where that is known in this currency. */
        public @Nullable BigDecimal costIn(String asked, String unitCurrency) {
            return isIn(asked, unitCurrency) ? cost : null;
        }

        private boolean isIn(String asked, String unitCurrency) {
            return asked.equals(currency == null ? unitCurrency : currency);
        }
    }

    private final DSLContext sql;

    Catalogue(DSLContext sql) {
        this.sql = sql;
    }

    /** The products among these that exist, deleted ones too: what was quoted or sold once keeps its name. */
    public Map<UUID, Item> byId(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : read(PRODUCT.ID.in(ids), PRODUCT.ID);
    }

    /** The products in the catalogue with these stock codes. */
    public Map<String, Item> bySku(Collection<String> skus) {
        return skus.isEmpty() ? Map.of() : read(PRODUCT.SKU.in(skus).and(PRODUCT.DELETED_AT.isNull()), PRODUCT.SKU);
    }

    private <K> Map<K, Item> read(Condition which, Field<K> key) {
        return sql.select(PRODUCT.ID, PRODUCT.SKU, PRODUCT.NAME, PRODUCT.PRICE, PRODUCT.COST, PRODUCT.CURRENCY)
                .from(PRODUCT)
                .where(PRODUCT.TENANT_ID.eq(Acting.tenant()), which)
                .fetchMap(
                        r -> r.get(key),
                        r -> new Item(r.value1(), r.value2(), r.value3(), r.value4(), r.value5(), r.value6()));
    }
}
