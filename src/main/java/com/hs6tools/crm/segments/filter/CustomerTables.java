package com.hs6tools.crm.segments.filter;

import static com.hs6tools.crmdb.customers.Tables.PUB_CUSTOMER_LABEL;
import static com.hs6tools.crmdb.customers.Tables.PUB_DELETED;
import static com.hs6tools.crmdb.customers.Tables.PUB_LABEL;
import static com.hs6tools.crmdb.customers.Tables.PUB_PROFILE;
import static com.hs6tools.crmdb.customers.Tables.PUB_STANDING;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.platform.query.EverOrNever;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.customers.tables.PubDeleted;
import com.hs6tools.crmdb.customers.tables.PubProfile;
import com.hs6tools.crmdb.customers.tables.PubStanding;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The tables a filter is asked of: the narrow standing of every customer, the profile only where a rule needs it, and one
 * table joined from outside for each rule that counts something.
 */
final class CustomerTables {
    static final PubStanding S = PUB_STANDING.as("s");
    private static final PubProfile P = PUB_PROFILE.as("p");
    private static final PubDeleted GONE = PUB_DELETED.as("gone");

    private Table<? extends Record> joins = S;
    private boolean profile;
    private int facts;

    Table<? extends Record> joined() {
        return profile
                ? joins.join(P).on(P.TENANT_ID.eq(S.TENANT_ID), P.ID.eq(S.CUSTOMER_ID))
                : joins.leftJoin(GONE).on(GONE.TENANT_ID.eq(Acting.tenant()), GONE.CUSTOMER_ID.eq(S.CUSTOMER_ID));
    }

    /** Of this unit, and not deleted: the profile's view holds no other, the numbers are kept of all. */
    Condition present() {
        var mine = S.TENANT_ID.eq(Acting.tenant());
        return mine.and(profile ? P.TENANT_ID.eq(Acting.tenant()) : GONE.CUSTOMER_ID.isNull());
    }

    PubProfile profile() {
        profile = true;
        return P;
    }

    Field<String> text(TextField field) {
        return switch (field) {
            case NAME -> profile().NAME;
            case COMPANY -> profile().COMPANY;
            case EMAIL -> profile().EMAIL;
            case PHONE -> profile().PHONE;
            case EXTERNAL_ID -> profile().EXTERNAL_ID;
            case COUNTRY -> S.COUNTRY;
            case CITY -> S.CITY;
            case INDUSTRY -> profile().INDUSTRY;
            case LANGUAGE -> profile().LANGUAGE;
            case TIME_ZONE -> profile().TIME_ZONE;
        };
    }

    Field<String> choice(ChoiceField field) {
        return switch (field) {
            case TYPE -> S.TYPE;
            case COMPANY_SIZE -> profile().COMPANY_SIZE;
            case LEAD_SOURCE -> profile().LEAD_SOURCE;
            case TIER -> S.TIER;
            case LIFECYCLE_STAGE -> S.STAGE;
            case SHOP_SEGMENT -> S.SHOP_SEGMENT;
            case RFM_GROUP -> S.RFM_GROUP;
        };
    }

    Field<? extends Number> number(NumberField field) {
        return switch (field) {
            case HEALTH_SCORE -> S.HEALTH_SCORE;
            case LIFETIME_VALUE -> S.LIFETIME_VALUE;
            case ORDER_COUNT -> S.ORDER_COUNT;
            case GROSS -> S.GROSS;
            case RETURNED -> S.RETURNED;
            case ORDER_DAYS -> S.ORDER_DAYS;
            case USUAL_INTERVAL -> S.GAP_DAYS;
            case RFM_RECENCY -> S.RFM_RECENCY;
            case RFM_FREQUENCY -> S.RFM_FREQUENCY;
            case RFM_MONETARY -> S.RFM_MONETARY;
        };
    }

    Field<OffsetDateTime> moment(MomentField field) {
        return switch (field) {
            case CREATED_AT -> profile().CREATED_AT;
            case FIRST_ORDER_AT -> S.FIRST_ORDER_AT;
            case LAST_ORDER_AT -> S.LAST_ORDER_AT;
            case LAST_INTERACTION_AT -> S.LAST_INTERACTION_AT;
            case NEXT_FOLLOW_UP_AT -> S.NEXT_FOLLOW_UP_AT;
        };
    }

    /** Spelt as the index by it is. */
    Field<OffsetDateTime> sorted(MomentField field) {
        return field == MomentField.CREATED_AT
                ? moment(field)
                : EverOrNever.neverFirst(moment(field)).coerce(SQLDataType.TIMESTAMPWITHTIMEZONE);
    }

    /** What the customer carries, joined by commas. */
    Field<String> labelNames(Filter.LabelKind kind) {
        return DSL.field(select(DSL.listAgg(PUB_LABEL.NAME, ", ").withinGroupOrderBy(PUB_LABEL.NAME))
                .from(PUB_CUSTOMER_LABEL)
                .join(PUB_LABEL)
                .on(PUB_LABEL.TENANT_ID.eq(PUB_CUSTOMER_LABEL.TENANT_ID), PUB_LABEL.ID.eq(PUB_CUSTOMER_LABEL.LABEL_ID))
                .where(
                        PUB_CUSTOMER_LABEL.TENANT_ID.eq(Acting.tenant()),
                        PUB_CUSTOMER_LABEL.CUSTOMER_ID.eq(S.CUSTOMER_ID),
                        PUB_LABEL.KIND.eq(kind.name())));
    }

    /** @return the customer's id where there is a row for him, else null */
    Field<UUID> join(Select<? extends Record> rows, Field<UUID> customer) {
        return field(name(joinTable(rows, customer).getName(), customer.getName()), UUID.class);
    }

    Table<? extends Record> joinTable(Select<? extends Record> rows, Field<UUID> customer) {
        var table = rows.asTable("f" + ++facts);
        var key = field(name(table.getName(), customer.getName()), UUID.class);
        joins = joins.leftJoin(table).on(key.eq(S.CUSTOMER_ID));
        return table;
    }
}
