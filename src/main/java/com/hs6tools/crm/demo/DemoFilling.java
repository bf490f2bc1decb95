package com.hs6tools.crm.demo;

import com.hs6tools.crm.platform.database.Statistics;
import com.hs6tools.crm.platform.tenancy.Acting;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the demo's unit: staff, catalogue, customers, leads, their history, and the mark that it is done. */
@Component
@ConditionalOnBooleanProperty("hs6.demo")
class DemoFilling {
    private final DemoPlans plans;
    private final DemoHiring hiring;
    private final DemoHistory history;
    private final DemoSales sales;
    private final Defined defined;
    private final Statistics statistics;
    private final DSLContext sql;

    /** What a shop defines for itself, and what it was sent. */
    @Component
    @ConditionalOnBooleanProperty("hs6.demo")
    record Defined(
            DemoFields fields,
            DemoSegments segments,
            DemoFiles files,
            DemoTerritories territories,
            DemoReferrals referrals) {}

    DemoFilling(
            DemoPlans plans,
            DemoHiring hiring,
            DemoHistory history,
            DemoSales sales,
            Defined defined,
            Statistics statistics,
            DSLContext sql) {
        this.plans = plans;
        this.hiring = hiring;
        this.history = history;
        this.sales = sales;
        this.defined = defined;
        this.statistics = statistics;
        this.sql = sql;
    }

    boolean isDone() {
        return !sql.fetch("select 1 from platform.setting where tenant_id = ? and name = 'demo'", Acting.tenant())
                .isEmpty();
    }

    /** Only a unit that was made for the demo and is still empty. */
    boolean mayFill() {
        return plans.fit()
                && sql.fetch("select 1 from customers.customer where tenant_id = ? limit 1", Acting.tenant())
                        .isEmpty();
    }

    @Transactional
    public ShopSize fill() {
        var plan = plans.plan(hiring.hire());
        var size = sql.connectionResult(connection -> new ShopWriter(plan).write(connection, n -> {}));
        defined.territories().write(plan);
        sales.write(plan);
        defined.referrals().write(plan);
        history.write(plan);
        defined.fields().write(plan);
        defined.segments().write(plan);
        defined.files().write(plan);
        sql.execute("insert into platform.setting (tenant_id, name, value) values (?, 'demo', 'true')", plan.tenant());
        statistics.refresh("customers", "commerce", "leads", "opportunities", "prices", "quotes", "fields");
        return size;
    }
}
