package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.FORM_RECEIPT;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.crypto.Secrets;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Sees to it that nobody can have a form write to a stranger again and again: once a day for each address. */
@Component
class FormReceipts {
    private static final Duration PER = Duration.ofDays(1);
    private static final int SWEPT_AT_ONCE = 50;

    private final DSLContext sql;
    private final UnitClock clock;

    FormReceipts(DSLContext sql, UnitClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @return whether this address may be written to now; it is then noted as written to. Two at once wait for each other. */
    boolean take(UUID form, String email) {
        var now = clock.realNow();
        var over = now.minus(PER);
        var taken = sql.insertInto(FORM_RECEIPT)
                .set(FORM_RECEIPT.TENANT_ID, Acting.tenant())
                .set(FORM_RECEIPT.FORM_ID, form)
                .set(FORM_RECEIPT.EMAIL_HASH, Secrets.hash(email.strip().toLowerCase(Locale.ROOT)))
                .set(FORM_RECEIPT.SENT_AT, now)
                .onConflict(FORM_RECEIPT.TENANT_ID, FORM_RECEIPT.FORM_ID, FORM_RECEIPT.EMAIL_HASH)
                .doUpdate()
                .set(FORM_RECEIPT.SENT_AT, now)
                .where(FORM_RECEIPT.SENT_AT.le(over))
                .execute();
        if (taken > 0) {
            sweep(over);
        }
        return taken > 0;
    }

    /** What is older says nothing any more. Rows that others work on are left to the next. */
    private void sweep(OffsetDateTime over) {
        sql.deleteFrom(FORM_RECEIPT)
                .where(
                        FORM_RECEIPT.TENANT_ID.eq(Acting.tenant()),
                        row(FORM_RECEIPT.FORM_ID, FORM_RECEIPT.EMAIL_HASH)
                                .in(select(FORM_RECEIPT.FORM_ID, FORM_RECEIPT.EMAIL_HASH)
                                        .from(FORM_RECEIPT)
                                        .where(
                                                FORM_RECEIPT.TENANT_ID.eq(Acting.tenant()),
                                                FORM_RECEIPT.SENT_AT.le(over))
                                        .orderBy(FORM_RECEIPT.SENT_AT)
                                        .limit(SWEPT_AT_ONCE)
                                        .forUpdate()
                                        .skipLocked()))
                .execute();
    }
}
