package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;

import com.hs6tools.crm.customers.LeadSource;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.notifications.Notifications;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.ContactKeys;
import com.hs6tools.crmdb.leads.tables.records.LeadRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a lead of what a form says, or puts it to the open lead of the same person. */
@Component
class CaptureLead {
    /** @param isNew whether the lead was made of it */
    record Taken(UUID lead, boolean isNew) {}

    private final DSLContext sql;
    private final Settings settings;
    private final LeadStore store;
    private final RegisterLead registration;
    private final Notifications notifications;
    private final UnitClock clock;
    private final ReferralStore referrals;

    CaptureLead(
            DSLContext sql,
            Settings settings,
            LeadStore store,
            ReferralStore referrals,
            RegisterLead registration,
            Notifications notifications,
            UnitClock clock) {
        this.sql = sql;
        this.settings = settings;
        this.store = store;
        this.registration = registration;
        this.notifications = notifications;
        this.clock = clock;
        this.referrals = referrals;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Taken take(LeadForm form, Map<String, Object> said, @Nullable String referral, @Nullable String language) {
        var input = input(form, said, referral, language);
        var how = new LinkedHashMap<String, Object>();
        how.put("form", form.name());
        how.put("formId", form.id());
        var recommended = referrals.referral(referral);
        var known = open(input.email(), input.phone());
        if (known.isPresent()) {
            attach(known.get(), input, recommended, how);
            return new Taken(known.get().getId(), false);
        }
        return new Taken(registration.take(input, recommended, how), true);
    }

    /** The open lead with this address or number, locked. Two submissions of one person wait for each other. */
    Optional<LeadRecord> open(@Nullable String email, @Nullable String phone) {
        var emailKey = ContactKeys.email(email);
        var phoneKey = ContactKeys.phone(phone, settings.current().phoneRegion());
        Stream.of(emailKey, phoneKey)
                .filter(Objects::nonNull)
                .sorted()
                .forEach(key -> sql.execute(
                        "select pg_advisory_xact_lock(hashtextextended(?, 1))", Acting.tenant() + "\n" + key));
        return sql.selectFrom(LEAD)
                .where(
                        LEAD.TENANT_ID.eq(Acting.tenant()),
                        LEAD.DELETED_AT.isNull(),
                        LEAD.STATUS.in(LeadList.OPEN),
                        (emailKey == null ? DSL.falseCondition() : LEAD.EMAIL_KEY.eq(emailKey))
                                .or(phoneKey == null ? DSL.falseCondition() : LEAD.PHONE.eq(phoneKey)))
                .orderBy(LEAD.CREATED_AT.desc(), LEAD.ID.desc())
                .limit(1)
                .forNoKeyUpdate()
                .fetchOptional();
    }

    /** What the lead does not say yet is filled in; what was asked is kept in its history and told to its owner. */
    private void attach(LeadRecord lead, LeadInput input, @Nullable Referral referral, Map<String, Object> how) {
        var before = lead.into(LEAD);
        if (referral != null && lead.getReferral() == null && lead.getReferredBy() == null) {
            lead.setReferralLinkId(referral.link());
            lead.setReferredBy(referral.customer());
        }
        LeadField.ALL.stream()
                .filter(f -> lead.get(f.column()) == null && f.said().apply(input) != null)
                .forEach(f -> f.take(input, lead));
        store.derive(lead);
        lead.setLastInteractionAt(clock.now());
        Map<String, Change> changes = LeadField.changes(before, lead);
        store.update(lead);
        if (input.message() != null) {
            how.put("message", input.message());
        }
        registration.told().changes().add(lead.getId(), LeadChanges.Kind.ASKED_AGAIN, how);
        registration.told().events().publish(new LeadUpdated(lead.getId(), lead.getName(), changes));
        if (lead.getOwnerId() != null) {
            notifications.tell(
                    lead.getOwnerId(), "lead.asked_again", Map.of("name", lead.getName()), "/leads/" + lead.getId());
        }
    }

    private static LeadInput input(
            LeadForm form, Map<String, Object> said, @Nullable String referral, @Nullable String language) {
        var own = new LinkedHashMap<>(said);
        own.keySet().removeAll(FormField.KNOWN);
        return new LeadInput(
                null,
                text(said, "firstName"),
                text(said, "lastName"),
                text(said, "company"),
                text(said, "email"),
                text(said, "phone"),
                referral == null ? form.source() : LeadSource.REFERRAL,
                referral,
                null,
                null,
                null,
                text(said, "industry"),
                null,
                text(said, "country"),
                text(said, "city"),
                language,
                text(said, "message"),
                null,
                null,
                null,
                form.ownerId(),
                form.tags(),
                own.isEmpty() ? null : own,
                null,
                null,
                null);
    }

    private static @Nullable String text(Map<String, Object> said, String name) {
        return said.get(name) instanceof String s ? s : null;
    }
}
