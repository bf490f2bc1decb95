package com.hs6tools.crm.commerce;

import java.math.BigDecimal;

/** Amounts as they are shown: exact, without zeros that say nothing. */
final class Money {
    private Money() {}

    static BigDecimal plain(BigDecimal amount) {
        var bare = amount.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
