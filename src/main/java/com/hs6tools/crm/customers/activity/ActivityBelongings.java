package com.hs6tools.crm.customers.activity;

import static com.hs6tools.crmdb.customers.Tables.INTERACTION;
import static com.hs6tools.crmdb.customers.Tables.STANDING;
import static com.hs6tools.crmdb.customers.Tables.TASK;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.customers.spi.BelongingRows;
import com.hs6tools.crm.customers.spi.CustomerBelongings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was said and is to be done goes along with a merged customer; files hang on what was said. */
@Configuration(proxyBeanMethods = false)
class ActivityBelongings {
    @Bean
    CustomerBelongings interactionsOfCustomers(DSLContext sql) {
        return new BelongingRows(
                sql,
                "interactions",
                INTERACTION.TENANT_ID,
                INTERACTION.ID,
                INTERACTION.CUSTOMER_ID,
                both -> lastInteraction(sql, both));
    }

    @Bean
    CustomerBelongings tasksOfCustomers(DSLContext sql, FollowUp followUp) {
        return new BelongingRows(
                sql, "tasks", TASK.TENANT_ID, TASK.ID, TASK.CUSTOMER_ID, both -> both.forEach(followUp::refresh));
    }

    private static void lastInteraction(DSLContext sql, List<UUID> customers) {
        var last = field(select(max(INTERACTION.OCCURRED_AT))
                .from(INTERACTION)
                .where(INTERACTION.TENANT_ID.eq(STANDING.TENANT_ID), INTERACTION.CUSTOMER_ID.eq(STANDING.CUSTOMER_ID)));
        sql.update(STANDING)
                .set(STANDING.LAST_INTERACTION_AT, last)
                .where(STANDING.TENANT_ID.eq(Acting.tenant()), STANDING.CUSTOMER_ID.in(customers))
                .execute();
    }
}
