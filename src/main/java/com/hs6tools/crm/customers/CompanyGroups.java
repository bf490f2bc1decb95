package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Which companies belong together, for figures over all of them. */
@Component
public class CompanyGroups {
    /** How many levels a group has at most, its head included. */
    public static final int MOST_LEVELS = 10;

    private static final int MOST_COMPANIES = 10_000;

    /** Down from one company by the index of parents; the level stops what a damaged chain might do. */
    private static final String BELOW = """
            with recursive member (id, level) as (
                select ?::uuid, 1
                union all
                select c.customer_id, m.level + 1
                from member m
                join customers.company c on c.tenant_id = ? and c.parent_id = m.id
                where m.level < ?)
            select id from member
            """;

    private final DSLContext sql;

    CompanyGroups(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A company and all below it that the acting person may see, deleted ones left out; of a group of more than 10,000
     * companies the first so many. Whoever calls has made sure that the company itself may be seen.
     */
    public List<UUID> members(UUID head) {
        var below = sql.resultQuery(BELOW, head, Acting.tenant(), MOST_LEVELS).fetch(r -> r.get(0, UUID.class));
        return below.size() == 1
                ? List.of(head)
                : sql.select(CUSTOMER.ID)
                        .from(CUSTOMER)
                        .where(
                                CustomerScope.visible(),
                                CUSTOMER.ID.eq(DSL.any(below.toArray(UUID[]::new))),
                                CUSTOMER.DELETED_AT.isNull())
                        .limit(MOST_COMPANIES)
                        .fetch(CUSTOMER.ID);
    }

    /** How PostgreSQL would go about it: for the test that it walks the index. */
    String plan(UUID head) {
        return sql.explain(sql.resultQuery(BELOW, head, Acting.tenant(), MOST_LEVELS))
                .plan();
    }
}
