package com.hs6tools.crm.quotes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A discount, as a share of what it is given on or as an amount; never both.
 *
 * @param percent from 0 to 100
 * @param amount in the quote's currency
 */
@Schema(name = "QuoteDiscount")
record Reduction(@Nullable BigDecimal percent, @Nullable BigDecimal amount) {
    static final Reduction NONE = new Reduction(null, null);

    static @Nullable Reduction orNull(@Nullable BigDecimal percent, @Nullable BigDecimal amount) {
        return percent == null && amount == null ? null : new Reduction(percent, amount);
    }
}
