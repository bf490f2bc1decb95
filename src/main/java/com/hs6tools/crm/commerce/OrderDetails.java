package com.hs6tools.crm.commerce;

import static com.hs6tools.crmdb.commerce.Tables.PURCHASE;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One order, return or adjustment with its lines.
 *
 * @param counted whether the rules take it as an order
 */
record OrderDetails(
        @JsonUnwrapped OrderRow row,
        long version,
        boolean counted,
        BigDecimal discount,
        BigDecimal shipping,
        @Nullable String country,
        OrderInput.@Nullable ShippingAddress shippingAddress,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        List<Line> lines) {

    /** @param adjustment kept, but without revenue: given away, or a correction of stock */
    record Line(
            int number,
            UUID productId,
            String sku,
            String name,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal discount,
            BigDecimal tax,
            BigDecimal amount,
            boolean adjustment) {}

    static OrderDetails of(OrderRow row, Record r, JsonMapper json, List<Line> lines) {
        var address = r.get(PURCHASE.SHIPPING_ADDRESS);
        return new OrderDetails(
                row,
                r.get(PURCHASE.VERSION),
                r.get(PURCHASE.COUNTED),
                Money.plain(r.get(PURCHASE.DISCOUNT)),
                Money.plain(r.get(PURCHASE.SHIPPING)),
                r.get(PURCHASE.COUNTRY),
                address == null ? null : json.readValue(address.data(), OrderInput.ShippingAddress.class),
                r.get(PURCHASE.CREATED_AT),
                r.get(PURCHASE.UPDATED_AT),
                lines);
    }
}
