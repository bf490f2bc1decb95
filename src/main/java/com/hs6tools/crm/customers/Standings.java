package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.STANDING;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record8;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the facts the rules stand on: what a customer's purchases add up to. */
@Component
public class Standings {
    /** For {@code standing.changed_in}, so that scores of older facts are not written over what is written now. */
    static final Field<Long> THIS_TRANSACTION = DSL.field("pg_current_xact_id()::text::bigint", Long.class);

    private final DSLContext sql;

    Standings(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Takes over what the purchases of some customers add up to now. Belongs to the transaction that changed them; rows
     * that say the same as before are left alone.
     *
     * @param facts one row per customer: customer_id, order_count, gross, returned, first_order_at, last_order_at,
     *     order_days, gap_days
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void purchasesChanged(
            Select<Record8<UUID, Integer, BigDecimal, BigDecimal, OffsetDateTime, OffsetDateTime, Integer, BigDecimal>>
                    facts) {
        var f = facts.asTable(
                "f", "customer_id", "order_count", "gross", "returned", "first_at", "last_at", "days", "gap");
        var gross = f.field("gross", BigDecimal.class);
        var returned = f.field("returned", BigDecimal.class);
        sql.insertInto(
                        STANDING,
                        STANDING.TENANT_ID,
                        STANDING.CUSTOMER_ID,
                        STANDING.ORDER_COUNT,
                        STANDING.GROSS,
                        STANDING.RETURNED,
                        STANDING.LIFETIME_VALUE,
                        STANDING.FIRST_ORDER_AT,
                        STANDING.LAST_ORDER_AT,
                        STANDING.ORDER_DAYS,
                        STANDING.GAP_DAYS,
                        STANDING.CHANGED_IN)
                .select(sql.select(
                                inline(Acting.tenant()),
                                f.field("customer_id", UUID.class),
                                f.field("order_count", Integer.class),
                                gross,
                                returned,
                                gross.minus(returned),
                                f.field("first_at", OffsetDateTime.class),
                                f.field("last_at", OffsetDateTime.class),
                                f.field("days", Integer.class),
                                f.field("gap", BigDecimal.class),
                                THIS_TRANSACTION)
                        .from(f)
                        .orderBy(f.field("customer_id")))
                .onConflict(STANDING.TENANT_ID, STANDING.CUSTOMER_ID)
                .doUpdate()
                .set(STANDING.ORDER_COUNT, excluded(STANDING.ORDER_COUNT))
                .set(STANDING.GROSS, excluded(STANDING.GROSS))
                .set(STANDING.RETURNED, excluded(STANDING.RETURNED))
                .set(STANDING.LIFETIME_VALUE, excluded(STANDING.LIFETIME_VALUE))
                .set(STANDING.FIRST_ORDER_AT, excluded(STANDING.FIRST_ORDER_AT))
                .set(STANDING.LAST_ORDER_AT, excluded(STANDING.LAST_ORDER_AT))
                .set(STANDING.ORDER_DAYS, excluded(STANDING.ORDER_DAYS))
                .set(STANDING.GAP_DAYS, excluded(STANDING.GAP_DAYS))
                .set(STANDING.CHANGED_IN, excluded(STANDING.CHANGED_IN))
                .where(row(
                                STANDING.ORDER_COUNT,
                                STANDING.GROSS,
                                STANDING.RETURNED,
                                STANDING.FIRST_ORDER_AT,
                                STANDING.LAST_ORDER_AT,
                                STANDING.ORDER_DAYS,
                                STANDING.GAP_DAYS)
                        .isDistinctFrom(row(
                                excluded(STANDING.ORDER_COUNT),
                                excluded(STANDING.GROSS),
                                excluded(STANDING.RETURNED),
                                excluded(STANDING.FIRST_ORDER_AT),
                                excluded(STANDING.LAST_ORDER_AT),
                                excluded(STANDING.ORDER_DAYS),
                                excluded(STANDING.GAP_DAYS))))
                .execute();
    }
}
