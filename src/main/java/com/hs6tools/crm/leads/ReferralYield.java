package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;
import static com.hs6tools.crmdb.leads.Tables.REFERRAL_LINK;
import static com.hs6tools.crmdb.opportunities.Tables.PUB_OPPORTUNITY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.opportunities.tables.PubOpportunity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What came of leads that somebody recommended: of those that the acting person may see and that are not deleted. */
@Component
class ReferralYield {
    private static final PubOpportunity DEAL = PUB_OPPORTUNITY;
    private static final Field<Integer> CONVERTED = count().filterWhere(LEAD.STATUS.eq(LeadStatus.CONVERTED.name()));
    private static final Field<BigDecimal> WON = coalesce(sum(DEAL.VALUE), BigDecimal.ZERO);

    /** @param wonValue of the deals the leads began with; null for who may not see deals */
    record Of(int leads, int converted, @Nullable BigDecimal wonValue) {}

    private final DSLContext sql;
    private final Referrers referrers;

    ReferralYield(DSLContext sql, Referrers referrers) {
        this.sql = sql;
        this.referrers = referrers;
    }

    static Of none() {
        return new Of(0, 0, shown(BigDecimal.ZERO));
    }

    /** @param by the column of the lead that they are told apart by */
    Map<UUID, Of> by(Field<UUID> by, Condition which, String currency) {
        return sql.select(by, count(), CONVERTED, WON)
                .from(LEAD)
                .leftJoin(DEAL)
                .on(won(currency))
                .where(LeadScope.visible(), LEAD.DELETED_AT.isNull(), which)
                .groupBy(by)
                .fetchMap(by, r -> new Of(r.value2(), r.value3(), shown(r.value4())));
    }

    /** Who recommended the most. */
    List<LeadReport.Referrer> referrers(Condition which, String currency, int most) {
        var found = sql.select(LEAD.REFERRED_BY, REFERRAL_LINK.PARTNER, count(), CONVERTED, WON)
                .from(LEAD)
                .leftJoin(REFERRAL_LINK)
                .on(REFERRAL_LINK.TENANT_ID.eq(LEAD.TENANT_ID), REFERRAL_LINK.ID.eq(LEAD.REFERRAL_LINK_ID))
                .leftJoin(DEAL)
                .on(won(currency))
                .where(which, LEAD.REFERRED_BY.isNotNull().or(REFERRAL_LINK.PARTNER.isNotNull()))
                .groupBy(LEAD.REFERRED_BY, REFERRAL_LINK.PARTNER)
                .orderBy(count().desc(), LEAD.REFERRED_BY, REFERRAL_LINK.PARTNER)
                .limit(most)
                .fetch();
        var names = referrers.names(found.getValues(LEAD.REFERRED_BY));
        return found.map(r -> new LeadReport.Referrer(
                r.value1(),
                r.value1() == null ? r.value2() : names.get(r.value1()),
                r.value3(),
                r.value4(),
                shown(r.value5())));
    }

    private static Condition won(String currency) {
        return DEAL.TENANT_ID
                .eq(LEAD.TENANT_ID)
                .and(DEAL.ID.eq(LEAD.OPPORTUNITY_ID))
                .and(DEAL.STANDARD_STAGE.eq(inline("CLOSED_WON")))
                .and(DEAL.CURRENCY.eq(currency));
    }

    private static @Nullable BigDecimal shown(BigDecimal value) {
        return Acting.now().may("opportunities:read") ? value : null;
    }
}
