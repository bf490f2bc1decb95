package com.hs6tools.crm.quotes;

import com.hs6tools.crm.customers.CompanyGroups;
import com.hs6tools.crm.customers.spi.Customer360Part;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The quotes that a company and all below it have not answered yet. */
@Component
class GroupQuotesPart implements Customer360Part {
    private static final String OPEN = """
            select count(*)::int, coalesce(sum(total) filter (where currency = ?), 0)
            from quotes.quote
            where tenant_id = ? and customer_id = any(?) and deleted_at is null and revised_by is null
                and status in ('SENT', 'VIEWED')
            """;

    record Of(GroupQuotes groupQuotes) {}

    /** @param value of those in the unit's currency */
    @Schema(name = "GroupQuotes")
    record GroupQuotes(int open, BigDecimal value, String currency) {}

    private final DSLContext sql;
    private final CompanyGroups groups;
    private final Settings settings;

    GroupQuotesPart(DSLContext sql, CompanyGroups groups, Settings settings) {
        this.sql = sql;
        this.groups = groups;
        this.settings = settings;
    }

    @Override
    public String permission() {
        return "quotes:read";
    }

    @Override
    public Of value(UUID customer) {
        var currency = settings.current().currency();
        var members = groups.members(customer).toArray(UUID[]::new);
        return sql.resultQuery(OPEN, currency, Acting.tenant(), members)
                .fetchSingle(r -> new Of(
                        new GroupQuotes(r.get(0, Integer.class), Amounts.plain(r.get(1, BigDecimal.class)), currency)));
    }
}
