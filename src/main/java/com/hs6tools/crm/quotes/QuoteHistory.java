package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE_ENTRY;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what happened with a quote, for its page and its customer's timeline. */
@Component
class QuoteHistory {
    @Schema(name = "QuoteEntryKind")
    enum Kind {
        CREATED,
        SENT,
        VIEWED,
        ACCEPTED,
        REJECTED,
        EXPIRED,
        QUESTION,
        REVISED,
        /** The draft that was to replace it is deleted: it holds again. */
        REVISION_DROPPED,
        CONVERTED,
        REVOKED,
        APPROVAL_ASKED,
        APPROVED,
        REFUSED,
        APPROVAL_VOID,
        REMINDED
    }

    private final DSLContext sql;
    private final UnitClock clock;

    QuoteHistory(DSLContext sql, UnitClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(QuoteRecord quote, Kind kind, @Nullable String text) {
        sql.insertInto(QUOTE_ENTRY)
                .set(QUOTE_ENTRY.TENANT_ID, quote.getTenantId())
                .set(QUOTE_ENTRY.ID, Ids.next())
                .set(QUOTE_ENTRY.QUOTE_ID, quote.getId())
                .set(QUOTE_ENTRY.CUSTOMER_ID, quote.getCustomerId())
                .set(QUOTE_ENTRY.AT, clock.now())
                .set(QUOTE_ENTRY.KIND, kind.name())
                .set(QUOTE_ENTRY.ACTOR_NAME, nameOfStaff())
                .set(QUOTE_ENTRY.TEXT, text)
                .execute();
    }

    /** What customers and the program itself do needs no name: the kind of the entry says who. */
    private static @Nullable String nameOfStaff() {
        var actor = Acting.now();
        return actor.kind() == Actor.Kind.PUBLIC || actor.kind() == Actor.Kind.SYSTEM ? null : actor.name();
    }

    int count(QuoteRecord quote, Kind kind) {
        return sql.fetchCount(
                QUOTE_ENTRY,
                QUOTE_ENTRY.TENANT_ID.eq(quote.getTenantId()),
                QUOTE_ENTRY.QUOTE_ID.eq(quote.getId()),
                QUOTE_ENTRY.KIND.eq(kind.name()));
    }
}
