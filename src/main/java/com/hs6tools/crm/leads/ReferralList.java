package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.REFERRAL_LINK;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.query.Listed;
import org.springframework.stereotype.Component;

/** What the list of referral links can be filtered and sorted by. */
@Component
class ReferralList implements Listed {
    private final ListSpec spec;

    ReferralList(UnitClock clock) {
        this.spec = ListSpec.by(REFERRAL_LINK.ID)
                .filter("customerId", Filters.id(REFERRAL_LINK.CUSTOMER_ID))
                .filter("formId", Filters.id(REFERRAL_LINK.FORM_ID))
                .filter("partner", Filters.text(REFERRAL_LINK.PARTNER))
                .filter("active", Filters.yesOrNo(REFERRAL_LINK.REVOKED_AT.isNull()))
                .filter("createdAt", Filters.moment(REFERRAL_LINK.CREATED_AT, clock::zone))
                .sort("createdAt", REFERRAL_LINK.CREATED_AT)
                .sort("visits", REFERRAL_LINK.VISITS)
                .sortedBy("-createdAt");
    }

    @Override
    public ListSpec spec() {
        return spec;
    }
}
