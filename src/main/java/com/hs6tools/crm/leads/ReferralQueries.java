package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;
import static com.hs6tools.crmdb.leads.Tables.LEAD_FORM;
import static com.hs6tools.crmdb.leads.Tables.REFERRAL_LINK;
import static org.jooq.impl.DSL.inline;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.query.Count;
import com.hs6tools.crm.platform.query.ListRequest;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.settings.Settings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads referral links with what came of them. */
@Component
class ReferralQueries {
    private final DSLContext sql;
    private final ReferralList list;
    private final ReferralYield yields;
    private final Names names;

    /** Whose words stand beside a link's ids. */
    @Component
    record Names(Customers customers, LeadOwners owners, Settings settings) {}

    ReferralQueries(DSLContext sql, ReferralList list, ReferralYield yields, Names names) {
        this.sql = sql;
        this.list = list;
        this.yields = yields;
        this.names = names;
    }

    Page<ReferralLink> page(MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(list.spec(), parameters);
        var sorted = request.sortField().as("sorted_by");
        var found = sql.select(REFERRAL_LINK.fields())
                .select(LEAD_FORM.NAME, sorted)
                .from(REFERRAL_LINK)
                .join(LEAD_FORM)
                .on(LEAD_FORM.TENANT_ID.eq(REFERRAL_LINK.TENANT_ID), LEAD_FORM.ID.eq(REFERRAL_LINK.FORM_ID))
                .where(ReferralScope.visible(), request.page())
                .orderBy(request.orderBy())
                .limit(request.fetch())
                .fetch();
        var links = read(found);
        var rows = new ArrayList<Page.Sorted<ReferralLink>>();
        for (int n = 0; n < links.size(); n++) {
            rows.add(new Page.Sorted<>(links.get(n), found.get(n).get(sorted)));
        }
        var visible = ReferralScope.visible();
        return Page.of(
                request,
                rows,
                ReferralLink::id,
                request.counted() ? Count.of(sql, REFERRAL_LINK, visible.and(request.filters())) : null);
    }

    /** @throws NotFound when it is absent or outside what the acting person may see */
    ReferralLink find(UUID id) {
        return read(select(REFERRAL_LINK.ID.eq(id)).fetch()).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("This referral link"));
    }

    /** The newest links of a customer. */
    List<ReferralLink> of(UUID customer, int most) {
        return read(select(REFERRAL_LINK.CUSTOMER_ID.eq(customer))
                .orderBy(REFERRAL_LINK.CREATED_AT.desc(), REFERRAL_LINK.ID.desc())
                .limit(inline(most))
                .fetch());
    }

    private SelectConditionStep<Record> select(Condition which) {
        return sql.select(REFERRAL_LINK.fields())
                .select(LEAD_FORM.NAME)
                .from(REFERRAL_LINK)
                .join(LEAD_FORM)
                .on(LEAD_FORM.TENANT_ID.eq(REFERRAL_LINK.TENANT_ID), LEAD_FORM.ID.eq(REFERRAL_LINK.FORM_ID))
                .where(ReferralScope.visible(), which);
    }

    private List<ReferralLink> read(Result<? extends Record> rows) {
        var ids = new HashSet<>(rows.getValues(REFERRAL_LINK.ID));
        var customers = new HashSet<>(rows.getValues(REFERRAL_LINK.CUSTOMER_ID));
        customers.remove(null);
        var owners = new HashSet<>(rows.getValues(REFERRAL_LINK.OWNER_ID));
        owners.remove(null);
        var customerNames = names.customers().visibleNames(customers);
        var ownerNames = names.owners().names(owners);
        var currency = names.settings().current().currency();
        var came = ids.isEmpty()
                ? Map.<UUID, ReferralYield.Of>of()
                : yields.by(LEAD.REFERRAL_LINK_ID, LEAD.REFERRAL_LINK_ID.in(ids), currency);
        return rows.map(r -> {
            var link = r.into(REFERRAL_LINK);
            var of = came.getOrDefault(link.getId(), ReferralYield.none());
            return new ReferralLink(
                    link.getId(),
                    link.getVersion(),
                    link.getCode(),
                    "/r/" + link.getCode(),
                    link.getCustomerId(),
                    link.getCustomerId() == null ? null : customerNames.get(link.getCustomerId()),
                    link.getPartner(),
                    link.getFormId(),
                    r.get(LEAD_FORM.NAME),
                    link.getOwnerId(),
                    link.getOwnerId() == null ? null : ownerNames.get(link.getOwnerId()),
                    link.getVisits(),
                    link.getVisitedAt(),
                    of.leads(),
                    of.converted(),
                    of.wonValue(),
                    currency,
                    link.getCreatedAt(),
                    link.getRevokedAt(),
                    List.of(link.getRevokedAt() == null ? "revoke" : "reinstate"));
        });
    }
}
