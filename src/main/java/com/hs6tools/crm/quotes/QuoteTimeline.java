package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE;
import static com.hs6tools.crmdb.quotes.Tables.QUOTE_ENTRY;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonEntry;
import static org.jooq.impl.DSL.jsonbObject;

import com.hs6tools.crm.customers.spi.TimelineKind;
import com.hs6tools.crm.customers.spi.TimelineRequest;
import com.hs6tools.crm.customers.spi.TimelineSource;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record8;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** What happened with quotes, on their customer's timeline: made, sent, seen, answered, asked about. */
@Component
class QuoteTimeline implements TimelineSource {
    private static final Set<TimelineKind> KINDS = EnumSet.of(TimelineKind.QUOTE);

    private final DSLContext sql;

    QuoteTimeline(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Set<TimelineKind> kinds() {
        return KINDS;
    }

    @Override
    public String permission() {
        return "quotes:read";
    }

    @Override
    public Select<Record8<OffsetDateTime, UUID, String, String, String, String, JSONB, UUID>> entries(
            TimelineRequest request) {
        return sql.select(
                        QUOTE_ENTRY.AT,
                        QUOTE_ENTRY.ID,
                        inline(TimelineKind.QUOTE.name()),
                        QUOTE.NUMBER,
                        QUOTE_ENTRY.TEXT,
                        QUOTE_ENTRY.ACTOR_NAME,
                        jsonbObject(
                                jsonEntry("event", QUOTE_ENTRY.KIND),
                                jsonEntry("total", QUOTE.TOTAL),
                                jsonEntry("currency", QUOTE.CURRENCY)),
                        QUOTE.ID)
                .from(QUOTE_ENTRY)
                .join(QUOTE)
                .on(QUOTE.TENANT_ID.eq(QUOTE_ENTRY.TENANT_ID), QUOTE.ID.eq(QUOTE_ENTRY.QUOTE_ID))
                .where(
                        QUOTE_ENTRY.TENANT_ID.eq(Acting.tenant()),
                        QUOTE_ENTRY.CUSTOMER_ID.eq(request.customer()),
                        QuoteScope.visible(),
                        QUOTE.DELETED_AT.isNull(),
                        request.older(QUOTE_ENTRY.AT, QUOTE_ENTRY.ID))
                .orderBy(QUOTE_ENTRY.AT.desc(), QUOTE_ENTRY.ID.desc())
                .limit(request.most());
    }
}
