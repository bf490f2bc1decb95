package com.hs6tools.crm.opportunities;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts as they are shown: exact, without zeros that say nothing. */
final class Amounts {
    private Amounts() {}

    static BigDecimal plain(@Nullable BigDecimal amount) {
        if (amount == null || amount.signum() == 0) {
            return BigDecimal.ZERO;
        }
        var bare = amount.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
