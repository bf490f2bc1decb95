package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.customers.Tables.PUB_PROFILE;
import static com.hs6tools.crmdb.leads.Tables.REFERRAL_LINK;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.query.Listed;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What the list of referral links can be filtered and sorted by. */
@Component
class ReferralList implements Listed {
    private static final int WORDS = 8;

    /** As the words searched for are: in Persian letters, Latin digits, small. A unit has few partners. */
    private static final Field<String> PARTNER_FOLDED =
            DSL.field("fields.fold({0})", String.class, REFERRAL_LINK.PARTNER);

    private final ListSpec spec;

    ReferralList(UnitClock clock) {
        this.spec = ListSpec.by(REFERRAL_LINK.ID)
                .filter("q", (name, operator, values) -> fragments(values))
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

    /** Every word is somewhere in the partner's or the customer's name. */
    private static Condition fragments(List<String> values) {
        return values.stream()
                .flatMap(v -> Arrays.stream(SearchText.of(v).split(" ")))
                .filter(w -> !w.isEmpty())
                .distinct()
                .limit(WORDS)
                .map(w -> "%" + SearchText.escapeLike(w) + "%")
                .<Condition>map(w -> PARTNER_FOLDED
                        .like(w)
                        .or(exists(selectOne()
                                .from(PUB_PROFILE)
                                .where(
                                        PUB_PROFILE.TENANT_ID.eq(REFERRAL_LINK.TENANT_ID),
                                        PUB_PROFILE.ID.eq(REFERRAL_LINK.CUSTOMER_ID),
                                        PUB_PROFILE.SEARCH_TEXT.like(w)))))
                .reduce(DSL.noCondition(), Condition::and);
    }
}
