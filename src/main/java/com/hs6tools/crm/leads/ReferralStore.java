package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD_FORM;
import static com.hs6tools.crmdb.leads.Tables.REFERRAL_LINK;
import static com.hs6tools.crmdb.leads.Tables.REFERRAL_VISIT;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.crypto.Secrets;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crmdb.leads.tables.records.ReferralLinkRecord;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps referral links and counts who comes by them. */
@Component
class ReferralStore {
    /** 96 random bits: nobody guesses one, and it is still read out over the phone. */
    private static final int CODE = 16;

    private final DSLContext sql;
    private final UnitClock clock;

    ReferralStore(DSLContext sql, UnitClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** By its code, before it is known to which business unit it belongs. Empty for one that was revoked, too. */
    Optional<UUID> unitOf(String code) {
        var hash = hash(code);
        try {
            return Acting.presenting(
                    hash,
                    () -> sql.select(REFERRAL_LINK.TENANT_ID)
                            .from(REFERRAL_LINK)
                            .where(REFERRAL_LINK.CODE_HASH.eq(hash), REFERRAL_LINK.REVOKED_AT.isNull())
                            .fetchOptional(REFERRAL_LINK.TENANT_ID));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the acting unit: the key of the form a link leads to, while both work. */
    Optional<String> formOf(String code) {
        return sql.select(LEAD_FORM.KEY)
                .from(REFERRAL_LINK)
                .join(LEAD_FORM)
                .on(LEAD_FORM.TENANT_ID.eq(REFERRAL_LINK.TENANT_ID), LEAD_FORM.ID.eq(REFERRAL_LINK.FORM_ID))
                .where(
                        REFERRAL_LINK.TENANT_ID.eq(Acting.tenant()),
                        REFERRAL_LINK.CODE_HASH.eq(hash(code)),
                        REFERRAL_LINK.REVOKED_AT.isNull(),
                        LEAD_FORM.ACTIVE.isTrue(),
                        LEAD_FORM.DELETED_AT.isNull())
                .fetchOptional(LEAD_FORM.KEY);
    }

    /** Who recommended a lead that came with this code; null where it is no link of this unit that works. */
    @Nullable
    Referral referral(@Nullable String code) {
        return code == null
                ? null
                : sql.select(REFERRAL_LINK.ID, REFERRAL_LINK.CUSTOMER_ID)
                        .from(REFERRAL_LINK)
                        .where(
                                REFERRAL_LINK.TENANT_ID.eq(Acting.tenant()),
                                REFERRAL_LINK.CODE_HASH.eq(hash(code)),
                                REFERRAL_LINK.REVOKED_AT.isNull())
                        .fetchOne(r -> new Referral(r.value1(), r.value2()));
    }

    /** @param network where the visit came from; once a day each */
    @Transactional
    void count(UUID link, String network) {
        var today = clock.today();
        var visitor = Secrets.hash(link + " " + today + " " + network);
        var isNew = sql.insertInto(REFERRAL_VISIT)
                        .set(REFERRAL_VISIT.TENANT_ID, Acting.tenant())
                        .set(REFERRAL_VISIT.LINK_ID, link)
                        .set(REFERRAL_VISIT.DAY, today)
                        .set(REFERRAL_VISIT.VISITOR, visitor)
                        .onConflictDoNothing()
                        .execute()
                == 1;
        if (isNew) {
            sql.update(REFERRAL_LINK)
                    .set(REFERRAL_LINK.VISITS, REFERRAL_LINK.VISITS.plus(1))
                    .set(REFERRAL_LINK.VISITED_AT, clock.now())
                    .where(REFERRAL_LINK.TENANT_ID.eq(Acting.tenant()), REFERRAL_LINK.ID.eq(link))
                    .execute();
            sql.deleteFrom(REFERRAL_VISIT)
                    .where(
                            REFERRAL_VISIT.TENANT_ID.eq(Acting.tenant()),
                            REFERRAL_VISIT.LINK_ID.eq(link),
                            REFERRAL_VISIT.DAY.lt(today))
                    .execute();
        }
    }

    UUID insert(UUID form, @Nullable UUID customer, @Nullable String partner) {
        var row = sql.newRecord(REFERRAL_LINK);
        row.setTenantId(Acting.tenant());
        row.setId(Ids.next());
        row.setCode(Secrets.random().substring(0, CODE));
        row.setCodeHash(hash(row.getCode()));
        row.setFormId(form);
        row.setCustomerId(customer);
        row.setPartner(partner);
        row.setOwnerId(Acting.now().id());
        row.setCreatedAt(clock.now());
        sql.executeInsert(row);
        return row.getId();
    }

    /** @throws NotFound when it is absent or outside what the acting person may see */
    ReferralLinkRecord lock(UUID id) {
        return sql.selectFrom(REFERRAL_LINK)
                .where(ReferralScope.visible(), REFERRAL_LINK.ID.eq(id))
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This referral link"));
    }

    void revoked(UUID id, @Nullable OffsetDateTime at) {
        sql.update(REFERRAL_LINK)
                .set(REFERRAL_LINK.REVOKED_AT, at)
                .set(REFERRAL_LINK.VERSION, REFERRAL_LINK.VERSION.plus(1))
                .set(REFERRAL_LINK.UPDATED_AT, clock.realNow())
                .where(REFERRAL_LINK.TENANT_ID.eq(Acting.tenant()), REFERRAL_LINK.ID.eq(id))
                .execute();
    }

    private static String hash(String code) {
        return Secrets.hash("referral-link " + code);
    }
}
