package com.hs6tools.crm.commerce;

import static com.hs6tools.crmdb.commerce.Tables.PURCHASE;
import static com.hs6tools.crmdb.customers.Tables.PUB_MERGED;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;

import com.hs6tools.crm.customers.Standings;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record8;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** What the purchases of some customers add up to, told to whoever keeps their standing. */
@Component
class PurchaseFacts {
    private final DSLContext sql;
    private final Standings standings;
    private final UnitClock clock;

    PurchaseFacts(DSLContext sql, Standings standings, UnitClock clock) {
        this.sql = sql;
        this.standings = standings;
        this.clock = clock;
    }

    void changed(Collection<UUID> customers) {
        if (!customers.isEmpty()) {
            changed(sql.select(field("unnest(?)", UUID.class, (Object) customers.toArray(UUID[]::new))));
        }
    }

    void changed(Select<Record1<UUID>> customers) {
        sendOn(customers);
        standings.purchasesChanged(facts(customers));
    }

    /** Purchases that were on their way to a customer while he was merged into another one go to that one. */
    private void sendOn(Select<Record1<UUID>> customers) {
        var strays = sql.update(PURCHASE)
                .set(PURCHASE.CUSTOMER_ID, PUB_MERGED.MERGED_INTO)
                .from(PUB_MERGED)
                .where(
                        PURCHASE.TENANT_ID.eq(Acting.tenant()),
                        PUB_MERGED.TENANT_ID.eq(Acting.tenant()),
                        PURCHASE.CUSTOMER_ID.eq(PUB_MERGED.ID),
                        PURCHASE.CUSTOMER_ID.in(customers))
                .returning(PURCHASE.CUSTOMER_ID)
                .fetchSet(PURCHASE.CUSTOMER_ID);
        if (!strays.isEmpty()) {
            standings.purchasesChanged(
                    facts(sql.select(field("unnest(?)", UUID.class, (Object) strays.toArray(UUID[]::new)))));
        }
    }

    private Select<Record8<UUID, Integer, BigDecimal, BigDecimal, OffsetDateTime, OffsetDateTime, Integer, BigDecimal>>
            facts(Select<Record1<UUID>> customers) {
        var who = customers.asTable("who", "customer_id");
        var id = who.field("customer_id", UUID.class);
        var day = field(
                "({0} at time zone {1})::date",
                LocalDate.class, PURCHASE.PLACED_AT, inline(clock.zone().getId()));
        var days = countDistinct(day).filterWhere(PURCHASE.COUNTED);
        var span = field(
                "({0} - {1})",
                Integer.class, max(day).filterWhere(PURCHASE.COUNTED), min(day).filterWhere(PURCHASE.COUNTED));
        return sql.select(
                        id,
                        count().filterWhere(PURCHASE.COUNTED),
                        coalesce(sum(PURCHASE.GROSS), inline(BigDecimal.ZERO)),
                        coalesce(sum(PURCHASE.RETURNED), inline(BigDecimal.ZERO)),
                        min(PURCHASE.PLACED_AT).filterWhere(PURCHASE.COUNTED),
                        max(PURCHASE.PLACED_AT).filterWhere(PURCHASE.COUNTED),
                        days,
                        case_().when(days.ge(2), field("{0}::numeric / ({1} - 1)", BigDecimal.class, span, days)))
                .from(who)
                .leftJoin(PURCHASE)
                .on(PURCHASE.TENANT_ID.eq(Acting.tenant()), PURCHASE.CUSTOMER_ID.eq(id))
                .groupBy(id);
    }
}
