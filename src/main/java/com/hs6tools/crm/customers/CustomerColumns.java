package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.ADDRESS;
import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static com.hs6tools.crmdb.customers.Tables.CUSTOMER_LABEL;
import static com.hs6tools.crmdb.customers.Tables.LABEL;
import static com.hs6tools.crmdb.customers.Tables.STANDING;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.fields.FieldSet;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jooq.Table;

/** The columns behind a {@link Customer}, named as its components are. */
final class CustomerColumns {
    private CustomerColumns() {}

    /** Profile and standing: one row each of the same customer. */
    static Table<Record> from() {
        return CUSTOMER.join(STANDING)
                .on(STANDING.TENANT_ID.eq(CUSTOMER.TENANT_ID), STANDING.CUSTOMER_ID.eq(CUSTOMER.ID));
    }

    /** Said for both tables, so that each is entered by an index of its own. */
    static Condition tenant() {
        return CUSTOMER.TENANT_ID.eq(Acting.tenant()).and(STANDING.TENANT_ID.eq(Acting.tenant()));
    }

    static List<SelectField<?>> ofList(FieldSet fields) {
        return with(CUSTOMER.CUSTOM_FIELDS.convertFrom(fields::listed));
    }

    private static List<SelectField<?>> with(Field<Map<String, Object>> customFields) {
        return List.of(
                CUSTOMER.ID,
                CUSTOMER.VERSION,
                CUSTOMER.EXTERNAL_ID,
                CUSTOMER.TYPE,
                CUSTOMER.NAME,
                CUSTOMER.FIRST_NAME,
                CUSTOMER.LAST_NAME,
                CUSTOMER.COMPANY,
                CUSTOMER.EMAIL,
                CUSTOMER.PHONE,
                CUSTOMER.EMAILS.convertFrom(List::of),
                CUSTOMER.PHONES.convertFrom(List::of),
                CUSTOMER.INDUSTRY,
                CUSTOMER.COMPANY_SIZE,
                CUSTOMER.LEAD_SOURCE,
                CUSTOMER.OWNER_ID,
                CUSTOMER.LANGUAGE,
                CUSTOMER.TIME_ZONE,
                CUSTOMER.COUNTRY,
                CUSTOMER.CITY,
                labels("tags", LabelKind.TAG),
                labels("categories", LabelKind.CATEGORY),
                customFields,
                STANDING.TERRITORY_ID,
                STANDING.TIER,
                STANDING.HEALTH_SCORE,
                STANDING.STAGE.as("lifecycleStage"),
                STANDING.SHOP_SEGMENT,
                row(STANDING.RFM_RECENCY, STANDING.RFM_FREQUENCY, STANDING.RFM_MONETARY, STANDING.RFM_GROUP)
                        .mapping((r, f, m, group) -> group == null ? null : new Customer.Rfm(r, f, m, group))
                        .as("rfm"),
                STANDING.ORDER_COUNT,
                STANDING.GROSS.as("grossRevenue"),
                STANDING.RETURNED,
                STANDING.LIFETIME_VALUE,
                STANDING.FIRST_ORDER_AT,
                STANDING.LAST_ORDER_AT,
                STANDING.LAST_INTERACTION_AT,
                STANDING.NEXT_FOLLOW_UP_AT,
                CUSTOMER.CREATED_AT,
                CUSTOMER.UPDATED_AT,
                CUSTOMER.DELETED_AT);
    }

    static List<SelectField<?>> ofRecord(FieldSet fields) {
        var columns = with(CUSTOMER.CUSTOM_FIELDS.convertFrom(fields::opened));
        return Stream.concat(columns.stream(), Stream.of(CUSTOMER.NOTES, addresses()))
                .toList();
    }

    private static Field<List<String>> labels(String name, LabelKind kind) {
        return array(select(LABEL.NAME)
                        .from(CUSTOMER_LABEL)
                        .join(LABEL)
                        .on(LABEL.TENANT_ID.eq(CUSTOMER_LABEL.TENANT_ID), LABEL.ID.eq(CUSTOMER_LABEL.LABEL_ID))
                        .where(
                                CUSTOMER_LABEL.TENANT_ID.eq(Acting.tenant()),
                                CUSTOMER_LABEL.CUSTOMER_ID.eq(CUSTOMER.ID),
                                LABEL.KIND.eq(inline(kind.name())))
                        .orderBy(LABEL.NAME_KEY))
                .convertFrom(names -> names == null ? List.<String>of() : Arrays.asList(names))
                .as(name);
    }

    private static Field<List<Address>> addresses() {
        return multiset(select(
                                ADDRESS.KIND.convertFrom(Address.Kind::valueOf),
                                ADDRESS.LINE1,
                                ADDRESS.LINE2,
                                ADDRESS.CITY,
                                ADDRESS.REGION,
                                ADDRESS.POSTAL_CODE,
                                ADDRESS.COUNTRY)
                        .from(ADDRESS)
                        .where(ADDRESS.TENANT_ID.eq(Acting.tenant()), ADDRESS.CUSTOMER_ID.eq(CUSTOMER.ID))
                        .orderBy(ADDRESS.ID))
                .convertFrom(r -> r.map(Records.mapping(Address::new)))
                .as("addresses");
    }
}
