package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;
import static com.hs6tools.crmdb.leads.Tables.LEAD_TAG;
import static org.jooq.impl.DSL.array;

import com.hs6tools.crm.fields.CustomFields;
import com.hs6tools.crm.fields.RecordKind;
import com.hs6tools.crm.platform.query.Columns;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.RecordType;
import org.jooq.Result;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Selects leads and makes each row a {@link Lead}. */
@Component
class LeadRows {
    private static final Field<String> OWNER_NAME = DSL.field(DSL.name("owner_name"), SQLDataType.VARCHAR);

    private static final Field<String> REFERRER_NAME = DSL.field(DSL.name("referrer_name"), SQLDataType.VARCHAR);

    private final DSLContext sql;
    private final LeadOwners owners;
    private final CustomFields fields;
    private final Referrers referrers;

    LeadRows(DSLContext sql, LeadOwners owners, Referrers referrers, CustomFields fields) {
        this.referrers = referrers;
        // a Lead has too many components to be built by position
        this.sql = sql.configuration()
                .deriveSettings(s -> s.withMapConstructorParameterNames(true))
                .dsl();
        this.owners = owners;
        this.fields = fields;
    }

    List<SelectField<?>> ofList() {
        return with(LEAD.CUSTOM_FIELDS.convertFrom(fields.of(RecordKind.LEAD)::listed));
    }

    private static List<SelectField<?>> with(Field<Map<String, Object>> customFields) {
        return List.of(
                LEAD.ID,
                LEAD.VERSION,
                LEAD.EXTERNAL_ID,
                LEAD.NAME,
                LEAD.FIRST_NAME,
                LEAD.LAST_NAME,
                LEAD.COMPANY,
                LEAD.EMAIL,
                LEAD.PHONE,
                LEAD.SOURCE,
                LEAD.REFERRAL,
                LEAD.REFERRED_BY,
                LEAD.REFERRAL_LINK_ID,
                LEAD.STATUS,
                LEAD.LOST_REASON,
                LEAD.STATUS.convertFrom(s -> LeadStatus.valueOf(s).moves()).as("moves"),
                LEAD.INDUSTRY,
                LEAD.COMPANY_SIZE,
                LEAD.COUNTRY,
                LEAD.CITY,
                LEAD.TERRITORY_ID,
                LEAD.LANGUAGE,
                LEAD.MESSAGE,
                LEAD.EXPECTED_VALUE,
                LEAD.CURRENCY,
                LEAD.OWNER_ID,
                tags(),
                customFields,
                LEAD.FIRST_RESPONSE_AT,
                LEAD.FIRST_RESPONSE_DUE_AT,
                LEAD.LAST_INTERACTION_AT,
                LEAD.NEXT_FOLLOW_UP_AT,
                LEAD.NEXT_ACTION,
                LEAD.CUSTOMER_ID,
                LEAD.OPPORTUNITY_ID,
                LEAD.QUOTE_ID,
                LEAD.CONVERTED_AT,
                LEAD.CREATED_AT,
                LEAD.UPDATED_AT,
                LEAD.DELETED_AT);
    }

    List<SelectField<?>> ofRecord() {
        var columns = with(LEAD.CUSTOM_FIELDS.convertFrom(fields.of(RecordKind.LEAD)::opened));
        return Stream.concat(columns.stream(), Stream.of(LEAD.NOTES)).toList();
    }

    private static Field<List<String>> tags() {
        return array(DSL.select(LEAD_TAG.TAG)
                        .from(LEAD_TAG)
                        .where(LEAD_TAG.TENANT_ID.eq(Acting.tenant()), LEAD_TAG.LEAD_ID.eq(LEAD.ID))
                        .orderBy(LEAD_TAG.TAG_KEY))
                .convertFrom(names -> names == null ? List.<String>of() : Arrays.asList(names))
                .as("tags");
    }

    SelectJoinStep<Record> select(List<SelectField<?>> columns, SelectField<?>... more) {
        return sql.select(columns)
                .select(DSL.castNull(SQLDataType.VARCHAR).as(OWNER_NAME))
                .select(Referrers.partner().as(REFERRER_NAME))
                .select(more)
                .from(LEAD);
    }

    /** With the owners' names beside their ids: people belong to another module. */
    <R extends Record> RecordMapper<R, Lead> read(Result<R> rows) {
        var ids = new HashSet<>(rows.getValues(LEAD.OWNER_ID));
        ids.remove(null);
        var names = owners.names(ids);
        var owner = Columns.of(rows, OWNER_NAME);
        rows.stream()
                .filter(r -> r.get(LEAD.OWNER_ID) != null)
                .forEach(r -> r.set(owner, names.get(r.get(LEAD.OWNER_ID))));
        var known = referrers.names(rows.getValues(LEAD.REFERRED_BY));
        var referrer = Columns.of(rows, REFERRER_NAME);
        rows.stream()
                .filter(r -> r.get(LEAD.REFERRED_BY) != null)
                .forEach(r -> r.set(referrer, known.get(r.get(LEAD.REFERRED_BY))));
        return mapper(rows.recordType());
    }

    <R extends Record> RecordMapper<R, Lead> mapper(RecordType<R> type) {
        return sql.configuration().recordMapperProvider().provide(type, Lead.class);
    }

    String plan(org.jooq.Query query) {
        return sql.explain(query).plan();
    }
}
