package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.DEAL_PRODUCT;
import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;

import com.hs6tools.crm.opportunities.DealProducts.Line;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads what a deal is about. */
@Component
class DealProductQueries {
    private final DSLContext sql;

    DealProductQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** @throws NotFound when the deal is absent, deleted, or outside what the acting person may see */
    DealProducts of(UUID id) {
        var deal = sql.selectFrom(OPPORTUNITY)
                .where(OpportunityScope.visible(), OPPORTUNITY.ID.eq(id), OPPORTUNITY.DELETED_AT.isNull())
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This opportunity"));
        var lines = lines(sql, id);
        var total = lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new DealProducts(
                deal.getVersion(), deal.getCurrency(), Amounts.plain(total), deal.getValueFromProducts(), lines);
    }

    static List<Line> lines(DSLContext sql, UUID deal) {
        return sql.selectFrom(DEAL_PRODUCT)
                .where(DEAL_PRODUCT.TENANT_ID.eq(Acting.tenant()), DEAL_PRODUCT.OPPORTUNITY_ID.eq(deal))
                .orderBy(DEAL_PRODUCT.POSITION)
                .fetch(r -> new Line(
                        r.getProductId(),
                        r.getSku(),
                        r.getName(),
                        Amounts.plain(r.getQuantity()),
                        Amounts.plain(r.getUnitPrice()),
                        Amounts.plain(r.getAmount())));
    }
}
