package com.hs6tools.crm.customers.activity;

import static com.hs6tools.crmdb.customers.Tables.RECORD_CHANGE;
import static com.hs6tools.crmdb.customers.Tables.STANDING_CHANGE;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbObject;
import static org.jooq.impl.DSL.key;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import com.hs6tools.crm.customers.spi.TimelineKind;
import com.hs6tools.crm.customers.spi.TimelineSource;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.impl.SQLDataType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the history of the record and of its standing tells a timeline. */
@Configuration(proxyBeanMethods = false)
class HistorySources {
    @Bean
    TimelineSource recordEntries() {
        var fields = field(
                "(select string_agg(k, ', ') from jsonb_object_keys({0}) k)", SQLDataType.VARCHAR, RECORD_CHANGE.DATA);
        var edited = RECORD_CHANGE.KIND.eq(inline("FIELD"));
        return new ActivitySources.Source(
                Set.of(TimelineKind.FIELD, TimelineKind.CREATED),
                request -> select(
                                RECORD_CHANGE.AT,
                                RECORD_CHANGE.ID,
                                when(RECORD_CHANGE.KIND.eq(inline("CREATED")), inline(TimelineKind.CREATED.name()))
                                        .otherwise(inline(TimelineKind.FIELD.name())),
                                when(edited, fields).otherwise(RECORD_CHANGE.KIND),
                                castNull(SQLDataType.VARCHAR),
                                RECORD_CHANGE.ACTOR_NAME,
                                RECORD_CHANGE.DATA,
                                castNull(SQLDataType.UUID))
                        .from(RECORD_CHANGE)
                        .where(
                                RECORD_CHANGE.TENANT_ID.eq(Acting.tenant()),
                                RECORD_CHANGE.CUSTOMER_ID.eq(request.customer()),
                                RECORD_CHANGE.KIND.in(recordKinds(
                                        request.wants(TimelineKind.CREATED), request.wants(TimelineKind.FIELD))),
                                request.older(RECORD_CHANGE.AT, RECORD_CHANGE.ID))
                        .orderBy(RECORD_CHANGE.AT.desc(), RECORD_CHANGE.ID.desc())
                        .limit(request.most()));
    }

    private static List<String> recordKinds(boolean created, boolean edited) {
        var kinds = new ArrayList<String>();
        if (created) {
            kinds.add("CREATED");
        }
        if (edited) {
            kinds.addAll(List.of("FIELD", "DELETED", "RESTORED"));
        }
        return kinds;
    }

    @Bean
    TimelineSource standingEntries() {
        var kinds = Set.of(TimelineKind.STAGE, TimelineKind.TIER, TimelineKind.HEALTH);
        return new ActivitySources.Source(
                kinds,
                request -> select(
                                STANDING_CHANGE.AT,
                                STANDING_CHANGE.ID,
                                STANDING_CHANGE.WHAT,
                                STANDING_CHANGE.TO_VALUE,
                                STANDING_CHANGE.REASON,
                                STANDING_CHANGE.ACTOR_NAME,
                                jsonbObject(
                                                key("from").value(STANDING_CHANGE.FROM_VALUE),
                                                key("to").value(STANDING_CHANGE.TO_VALUE),
                                                key("automatic").value(STANDING_CHANGE.AUTOMATIC))
                                        .absentOnNull(),
                                castNull(SQLDataType.UUID))
                        .from(STANDING_CHANGE)
                        .where(
                                STANDING_CHANGE.TENANT_ID.eq(Acting.tenant()),
                                STANDING_CHANGE.CUSTOMER_ID.eq(request.customer()),
                                STANDING_CHANGE.WHAT.in(kinds.stream()
                                        .filter(request::wants)
                                        .map(Enum::name)
                                        .toList()),
                                request.older(STANDING_CHANGE.AT, STANDING_CHANGE.ID))
                        .orderBy(STANDING_CHANGE.AT.desc(), STANDING_CHANGE.ID.desc())
                        .limit(request.most()));
    }
}
