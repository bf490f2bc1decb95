package com.hs6tools.crm.analytics;

import static com.hs6tools.crmdb.commerce.Tables.PUB_ORDER;
import static com.hs6tools.crmdb.customers.Tables.PUB_CUSTOMER;
import static com.hs6tools.crmdb.customers.Tables.PUB_INTERACTION;
import static com.hs6tools.crmdb.customers.Tables.PUB_STANDING;
import static com.hs6tools.crmdb.customers.Tables.PUB_TASK;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;

import com.hs6tools.crm.analytics.Dashboard.RecentInteraction;
import com.hs6tools.crm.analytics.Dashboard.RecentOrder;
import com.hs6tools.crm.analytics.Dashboard.TopCustomer;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.reads.PersonalDataReads;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The newest and the best, straight from their rows, within what the acting person may see. */
@Component
class Lately {
    private static final int SHOWN = 10;

    private final DSLContext sql;
    private final UnitClock clock;
    private final PersonalDataReads reads;

    Lately(DSLContext sql, UnitClock clock, PersonalDataReads reads) {
        this.sql = sql;
        this.clock = clock;
        this.reads = reads;
    }

    /** Takes note of whose names are about to be shown. */
    Dashboard noted(Dashboard shown) {
        var ids = new LinkedHashSet<UUID>();
        shown.recentOrders().stream()
                .map(RecentOrder::customerId)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        shown.recentInteractions().forEach(i -> ids.add(i.customerId()));
        shown.topCustomers().forEach(c -> ids.add(c.id()));
        reads.listed("dashboard.viewed", "customer", ids);
        return shown;
    }

    List<RecentOrder> orders() {
        if (!Acting.now().may("orders:read")) {
            return List.of();
        }
        return sql.select(PUB_ORDER.asterisk(), PUB_CUSTOMER.NAME)
                .from(PUB_ORDER)
                .leftJoin(PUB_CUSTOMER)
                .on(PUB_CUSTOMER.TENANT_ID.eq(PUB_ORDER.TENANT_ID), PUB_CUSTOMER.ID.eq(PUB_ORDER.CUSTOMER_ID))
                .where(PUB_ORDER.TENANT_ID.eq(Acting.tenant()), PUB_ORDER.PLACED_AT.le(clock.now()), mine())
                .orderBy(PUB_ORDER.PLACED_AT.desc(), PUB_ORDER.ID.desc())
                .limit(SHOWN)
                .fetch(r -> new RecentOrder(
                        r.get(PUB_ORDER.ID),
                        r.get(PUB_ORDER.KIND),
                        r.get(PUB_ORDER.EXTERNAL_ID),
                        r.get(PUB_ORDER.NUMBER),
                        r.get(PUB_ORDER.CUSTOMER_ID),
                        r.get(PUB_CUSTOMER.NAME),
                        r.get(PUB_ORDER.STATUS),
                        r.get(PUB_ORDER.PAYMENT_STATUS),
                        Moments.utc(r.get(PUB_ORDER.PLACED_AT)),
                        r.get(PUB_ORDER.CURRENCY),
                        r.get(PUB_ORDER.TOTAL),
                        r.get(PUB_ORDER.REFUNDED),
                        r.get(PUB_ORDER.LINE_COUNT)));
    }

    List<RecentInteraction> interactions() {
        if (!Acting.now().may("customers:read")) {
            return List.of();
        }
        return sql.select(PUB_INTERACTION.asterisk(), PUB_CUSTOMER.NAME)
                .from(PUB_INTERACTION)
                .join(PUB_CUSTOMER)
                .on(
                        PUB_CUSTOMER.TENANT_ID.eq(PUB_INTERACTION.TENANT_ID),
                        PUB_CUSTOMER.ID.eq(PUB_INTERACTION.CUSTOMER_ID))
                .where(
                        PUB_INTERACTION.TENANT_ID.eq(Acting.tenant()),
                        PUB_INTERACTION.OCCURRED_AT.le(clock.now()),
                        mine())
                .orderBy(PUB_INTERACTION.OCCURRED_AT.desc(), PUB_INTERACTION.ID.desc())
                .limit(SHOWN)
                .fetch(r -> new RecentInteraction(
                        r.get(PUB_INTERACTION.ID),
                        r.get(PUB_INTERACTION.CUSTOMER_ID),
                        r.get(PUB_CUSTOMER.NAME),
                        r.get(PUB_INTERACTION.TYPE),
                        r.get(PUB_INTERACTION.DIRECTION),
                        r.get(PUB_INTERACTION.SUBJECT),
                        r.get(PUB_INTERACTION.OUTCOME),
                        Moments.utc(r.get(PUB_INTERACTION.OCCURRED_AT)),
                        r.get(PUB_INTERACTION.PERSON_NAME)));
    }

    List<TopCustomer> customers(String currency) {
        if (!Acting.now().may("customers:read")) {
            return List.of();
        }
        return sql.select(PUB_STANDING.asterisk(), PUB_CUSTOMER.NAME)
                .from(PUB_STANDING)
                .join(PUB_CUSTOMER)
                .on(PUB_CUSTOMER.TENANT_ID.eq(PUB_STANDING.TENANT_ID), PUB_CUSTOMER.ID.eq(PUB_STANDING.CUSTOMER_ID))
                .where(PUB_STANDING.TENANT_ID.eq(Acting.tenant()), PUB_STANDING.ORDER_COUNT.gt(0), mine())
                .orderBy(PUB_STANDING.LIFETIME_VALUE.desc(), PUB_STANDING.CUSTOMER_ID.desc())
                .limit(SHOWN)
                .fetch(r -> new TopCustomer(
                        r.get(PUB_STANDING.CUSTOMER_ID),
                        r.get(PUB_CUSTOMER.NAME),
                        r.get(PUB_STANDING.TIER),
                        r.get(PUB_STANDING.HEALTH_SCORE),
                        r.get(PUB_STANDING.STAGE),
                        r.get(PUB_STANDING.ORDER_COUNT),
                        r.get(PUB_STANDING.LIFETIME_VALUE),
                        Moments.utc(r, PUB_STANDING.LAST_ORDER_AT.getName()),
                        currency));
    }

    Dashboard.Tasks tasks() {
        var zone = clock.zone();
        var now = clock.now();
        var midnight = clock.today().plusDays(1).atStartOfDay(zone).toOffsetDateTime();
        var me = Acting.now().id();
        if (me == null) {
            return new Dashboard.Tasks(0, 0);
        }
        return sql.select(count().filterWhere(PUB_TASK.DUE_AT.lt(now)), count().filterWhere(PUB_TASK.DUE_AT.ge(now)))
                .from(PUB_TASK)
                .where(
                        PUB_TASK.TENANT_ID.eq(Acting.tenant()),
                        PUB_TASK.ASSIGNEE_ID.eq(me),
                        PUB_TASK.DONE_AT.isNull(),
                        PUB_TASK.DUE_AT.lt(midnight))
                .fetchSingle(r -> new Dashboard.Tasks(r.value1(), r.value2()));
    }

    private static Condition mine() {
        var actor = Acting.now();
        return switch (actor.scope()) {
            case ALL -> noCondition();
            case TEAM -> PUB_CUSTOMER.OWNER_ID.in(actor.team());
            case OWN -> PUB_CUSTOMER.OWNER_ID.eq(actor.id());
        };
    }
}
