package com.hs6tools.crm.customers.labels;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static com.hs6tools.crmdb.customers.Tables.CUSTOMER_LABEL;
import static com.hs6tools.crmdb.customers.Tables.LABEL;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Reads labels, each with the number of customers that carry it. */
@Component
class LabelQueries {
    private final DSLContext sql;

    LabelQueries(DSLContext sql) {
        this.sql = sql;
    }

    List<Label> all(Kind kind) {
        return fetch(kind, DSL.noCondition());
    }

    Label find(Kind kind, UUID id) {
        return fetch(kind, LABEL.ID.eq(id)).stream().findFirst().orElseThrow(() -> new NotFound("This label"));
    }

    private List<Label> fetch(Kind kind, Condition which) {
        var carried = kind == Kind.INDUSTRY ? byIndustry() : byLabel();
        var counts = carried.asTable("counts", "k", "n");
        var key = counts.field("k", String.class);
        var joined = kind == Kind.INDUSTRY
                ? LABEL.NAME.eq(key)
                : LABEL.ID.cast(SQLDataType.VARCHAR).eq(key);
        return sql.select(
                        LABEL.ID,
                        LABEL.VERSION,
                        LABEL.NAME,
                        LABEL.COLOR,
                        coalesce(counts.field("n", Long.class), inline(0L)))
                .from(LABEL)
                .leftJoin(counts)
                .on(joined)
                .where(LABEL.TENANT_ID.eq(Acting.tenant()), LABEL.KIND.eq(kind.name()), which)
                .orderBy(LABEL.NAME_KEY, LABEL.ID)
                .fetch(Records.mapping(Label::new));
    }

    private static Select<Record2<String, Long>> byLabel() {
        return select(CUSTOMER_LABEL.LABEL_ID.cast(SQLDataType.VARCHAR), count().cast(SQLDataType.BIGINT))
                .from(CUSTOMER_LABEL)
                .where(CUSTOMER_LABEL.TENANT_ID.eq(Acting.tenant()))
                .groupBy(CUSTOMER_LABEL.LABEL_ID);
    }

    private static Select<Record2<String, Long>> byIndustry() {
        return select(CUSTOMER.INDUSTRY, count().cast(SQLDataType.BIGINT))
                .from(CUSTOMER)
                .where(
                        CUSTOMER.TENANT_ID.eq(Acting.tenant()),
                        CUSTOMER.INDUSTRY.isNotNull(),
                        CUSTOMER.DELETED_AT.isNull())
                .groupBy(CUSTOMER.INDUSTRY);
    }
}
