package com.hs6tools.crm.customers.merging;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static com.hs6tools.crmdb.customers.Tables.MERGE;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Reads which merges there were. */
@Component
class MergeQueries {
    private static final int MOST = 200;

    private final DSLContext sql;
    private final Customers customers;

    MergeQueries(DSLContext sql, Customers customers) {
        this.sql = sql;
        this.customers = customers;
    }

    List<MergeRow> of(UUID survivor) {
        customers.requireVisible(survivor);
        return fetch(MERGE.SURVIVOR_ID.eq(survivor));
    }

    MergeRow one(UUID merge) {
        return fetch(MERGE.ID.eq(merge)).getFirst();
    }

    private List<MergeRow> fetch(Condition which) {
        var survivor = CUSTOMER.as("survivor");
        var merged = CUSTOMER.as("merged");
        return sql.select(
                        MERGE.ID,
                        MERGE.SURVIVOR_ID,
                        survivor.NAME,
                        MERGE.MERGED_ID,
                        merged.NAME,
                        merged.EXTERNAL_ID,
                        MERGE.MERGED_AT,
                        MERGE.MERGED_BY_NAME,
                        MERGE.UNDONE_AT,
                        MERGE.UNDONE_BY_NAME)
                .from(MERGE)
                .join(survivor)
                .on(survivor.TENANT_ID.eq(MERGE.TENANT_ID), survivor.ID.eq(MERGE.SURVIVOR_ID))
                .join(merged)
                .on(merged.TENANT_ID.eq(MERGE.TENANT_ID), merged.ID.eq(MERGE.MERGED_ID))
                .where(MERGE.TENANT_ID.eq(Acting.tenant()), which)
                .orderBy(MERGE.MERGED_AT.desc(), MERGE.ID.desc())
                .limit(DSL.inline(MOST))
                .fetch(Records.mapping(MergeRow::new));
    }
}
