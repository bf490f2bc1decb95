package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD_FORM;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.leads.tables.records.ReferralLinkRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes referral links, and takes them back. */
@Component
class KeepReferralLink {
    private final DSLContext sql;
    private final ReferralStore store;
    private final Customers customers;
    private final Events events;
    private final UnitClock clock;

    KeepReferralLink(DSLContext sql, ReferralStore store, Customers customers, Events events, UnitClock clock) {
        this.sql = sql;
        this.store = store;
        this.customers = customers;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    UUID make(ReferralLink.Input input) {
        var partner = input.partner() == null || input.partner().isBlank()
                ? null
                : PlainText.of(input.partner()).strip();
        new Violations()
                .check(
                        (input.customerId() == null) != (partner == null),
                        "customerId",
                        "Name who recommends: a customer, or a partner.",
                        "required")
                .length("partner", partner, 200)
                .throwIfAny();
        var label = input.customerId() == null
                ? Objects.requireNonNull(partner)
                : customers.requireForWriting(input.customerId());
        var form = form(input.formId());
        var id = store.insert(form, input.customerId(), partner);
        events.publish(new ReferralLinkChanged("referral_link.created", id, label, Map.of()));
        return id;
    }

    @Transactional
    void revoke(UUID id) {
        var link = store.lock(id);
        if (link.getRevokedAt() != null) {
            throw new StateConflict("This link was revoked already.", "REVOKED", List.of("reinstate"), "link_revoked");
        }
        var now = clock.now();
        store.revoked(id, now);
        events.publish(new ReferralLinkChanged(
                "referral_link.revoked", id, label(link), Map.of("revokedAt", new Change(null, now))));
    }

    @Transactional
    void reinstate(UUID id) {
        var link = store.lock(id);
        if (link.getRevokedAt() == null) {
            throw new StateConflict("This link works.", "ACTIVE", List.of("revoke"), "link_works");
        }
        store.revoked(id, null);
        events.publish(new ReferralLinkChanged(
                "referral_link.reinstated",
                id,
                label(link),
                Map.of("revokedAt", new Change(link.getRevokedAt(), null))));
    }

    private String label(ReferralLinkRecord link) {
        var customer = link.getCustomerId();
        return customer == null
                ? link.getPartner()
                : customers.names(List.of(customer)).getOrDefault(customer, link.getCode());
    }

    private UUID form(@Nullable UUID wanted) {
        return sql.select(LEAD_FORM.ID)
                .from(LEAD_FORM)
                .where(
                        LEAD_FORM.TENANT_ID.eq(Acting.tenant()),
                        LEAD_FORM.DELETED_AT.isNull(),
                        LEAD_FORM.ACTIVE.isTrue(),
                        wanted == null ? DSL.noCondition() : LEAD_FORM.ID.eq(wanted))
                .orderBy(LEAD_FORM.CREATED_AT, LEAD_FORM.ID)
                .limit(1)
                .fetchOptional(LEAD_FORM.ID)
                .orElseThrow(() -> InvalidInput.field(
                        "formId",
                        wanted == null
                                ? "There is no form open to visitors that the link could lead to. Make one first."
                                : "There is no such form that is open to visitors.",
                        "unknown_form"));
    }
}
