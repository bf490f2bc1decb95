package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.tenancy.Acting;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * A business unit's series of quote numbers. The counter's row is held until the transaction ends, so two never get the
 * same number, and a number whose quote was not saved is given out again.
 */
@Component
class QuoteNumbers {
    private final DSLContext sql;

    QuoteNumbers(DSLContext sql) {
        this.sql = sql;
    }

    long next() {
        return sql.resultQuery("""
                        insert into quotes.number_series (tenant_id, last) values (?, 1)
                        on conflict (tenant_id) do update set last = number_series.last + 1
                        returning last
                        """, Acting.tenant()).fetchSingle(0, Long.class);
    }

    static String written(long series, int revision) {
        var number = "Q-%06d".formatted(series);
        return revision == 1 ? number : number + "-" + revision;
    }
}
