package com.hs6tools.crm.quotes;

import com.hs6tools.crmdb.quotes.tables.records.QuoteLineRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a price without tax once the goods are paid. For those who may see it, where the cost is known.
 *
 * @param percent of net, with one digit; null where net is 0
 */
@Schema(name = "QuoteMargin")
record Margin(BigDecimal cost, BigDecimal amount, @Nullable BigDecimal percent) {

    static Margin of(BigDecimal net, BigDecimal cost) {
        var amount = net.subtract(cost);
        var percent = net.signum() == 0 ? null : amount.movePointRight(2).divide(net, 1, RoundingMode.HALF_UP);
        return new Margin(Amounts.plain(cost), Amounts.plain(amount), percent);
    }

    /** @param digits behind the decimal point of the currency */
    static @Nullable Margin of(QuoteLineRecord line, int digits) {
        return line.getUnitCost() == null ? null : of(line.getNet(), QuoteSums.cost(line, digits));
    }
}
