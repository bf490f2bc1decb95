package com.hs6tools.crm.commerce;

import static com.hs6tools.crmdb.commerce.Tables.PURCHASE;
import static com.hs6tools.crmdb.commerce.Tables.PURCHASE_LINE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonEntry;
import static org.jooq.impl.DSL.jsonbObject;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.stringAgg;

import com.hs6tools.crm.customers.spi.TimelineKind;
import com.hs6tools.crm.customers.spi.TimelineRequest;
import com.hs6tools.crm.customers.spi.TimelineSource;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record8;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** Orders and returns on a customer's timeline. */
@Component
class PurchaseTimeline implements TimelineSource {
    private static final Set<TimelineKind> KINDS = EnumSet.of(TimelineKind.ORDER, TimelineKind.RETURN);
    private static final int NAMED = 3;

    private final DSLContext sql;

    PurchaseTimeline(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Set<TimelineKind> kinds() {
        return KINDS;
    }

    @Override
    public String permission() {
        return "orders:read";
    }

    @Override
    public Select<Record8<OffsetDateTime, UUID, String, String, String, String, JSONB, UUID>> entries(
            TimelineRequest request) {
        var kinds = KINDS.stream().filter(request::wants).map(Enum::name).toList();
        return sql.select(
                        PURCHASE.PLACED_AT,
                        PURCHASE.ID,
                        PURCHASE.KIND,
                        PURCHASE.NUMBER,
                        firstNames(),
                        inline((String) null).cast(String.class),
                        jsonbObject(
                                jsonEntry("total", PURCHASE.TOTAL),
                                jsonEntry("currency", PURCHASE.CURRENCY),
                                jsonEntry("status", PURCHASE.STATUS),
                                jsonEntry("paymentStatus", PURCHASE.PAYMENT_STATUS),
                                jsonEntry("lineCount", PURCHASE.LINE_COUNT)),
                        PURCHASE.ID)
                .from(PURCHASE)
                .where(
                        PURCHASE.TENANT_ID.eq(Acting.tenant()),
                        PURCHASE.CUSTOMER_ID.eq(request.customer()),
                        PURCHASE.KIND.in(kinds),
                        request.older(PURCHASE.PLACED_AT, PURCHASE.ID))
                .orderBy(PURCHASE.PLACED_AT.desc(), PURCHASE.ID.desc())
                .limit(request.most());
    }

    private static Field<String> firstNames() {
        var l = PURCHASE_LINE;
        return field(select(stringAgg(l.NAME, ", ").orderBy(l.NUMBER))
                .from(l)
                .where(l.TENANT_ID.eq(PURCHASE.TENANT_ID), l.PURCHASE_ID.eq(PURCHASE.ID), l.NUMBER.le(NAMED)));
    }
}
