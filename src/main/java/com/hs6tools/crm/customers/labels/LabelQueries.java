package com.hs6tools.crm.customers.labels;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static com.hs6tools.crmdb.customers.Tables.CUSTOMER_LABEL;
import static com.hs6tools.crmdb.customers.Tables.LABEL;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

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
import org.jspecify.annotations.Nullable;
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

    /** An industry is one word in the profile, so nobody has two. */
    MergePreview merging(Kind kind, UUID id, @Nullable UUID into) {
        var label = find(kind, id);
        if (into == null || into.equals(id)) {
            throw Labels.anotherNeeded();
        }
        var stays = find(kind, into);
        var both = kind == Kind.INDUSTRY ? 0 : carryingBoth(id, into);
        return new MergePreview(label.customers(), both, label.customers() + stays.customers() - both);
    }

    private long carryingBoth(UUID id, UUID into) {
        var other = CUSTOMER_LABEL.as("other");
        return sql.fetchCount(
                CUSTOMER_LABEL,
                CUSTOMER_LABEL.TENANT_ID.eq(Acting.tenant()),
                CUSTOMER_LABEL.LABEL_ID.eq(id),
                ofSomebodyThere(),
                exists(selectOne()
                        .from(other)
                        .where(
                                other.TENANT_ID.eq(Acting.tenant()),
                                other.LABEL_ID.eq(into),
                                other.CUSTOMER_ID.eq(CUSTOMER_LABEL.CUSTOMER_ID))));
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
                .where(CUSTOMER_LABEL.TENANT_ID.eq(Acting.tenant()), ofSomebodyThere())
                .groupBy(CUSTOMER_LABEL.LABEL_ID);
    }

    /** Deleted customers keep their labels until they are gone for good, but no list shows them. They are few: this asks for them. */
    private static Condition ofSomebodyThere() {
        return notExists(selectOne()
                .from(CUSTOMER)
                .where(
                        CUSTOMER.TENANT_ID.eq(Acting.tenant()),
                        CUSTOMER.ID.eq(CUSTOMER_LABEL.CUSTOMER_ID),
                        CUSTOMER.DELETED_AT.isNotNull()));
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
