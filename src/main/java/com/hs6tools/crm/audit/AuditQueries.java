package com.hs6tools.crm.audit;

import static com.hs6tools.crmdb.audit.Tables.ENTRY;
import static com.hs6tools.crmdb.audit.Tables.SEAL;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.DomainEvent;
import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListRequest;
import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.query.Listed;
import com.hs6tools.crm.platform.query.Operator;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.tenancy.Acting;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class AuditQueries implements Listed {
    private static final Field<Boolean> SEALED =
            field(exists(selectOne().from(SEAL).where(SEAL.TENANT_ID.eq(ENTRY.TENANT_ID), SEAL.ENTRY_ID.eq(ENTRY.ID))));

    @Schema(name = "AuditActor")
    record Who(String kind, @Nullable UUID id, String name) {}

    @Schema(name = "AuditSubject")
    record What(
            @Nullable String kind,
            @Nullable UUID id,
            @Nullable String label) {}

    @Schema(name = "AuditEntry")
    record Row(
            UUID id,
            OffsetDateTime at,
            Who actor,
            @Nullable String ip,
            @Nullable String requestId,
            String action,
            What subject,
            @Nullable List<UUID> subjects,
            int count,
            @Nullable Map<String, DomainEvent.Change> changes,
            boolean sealed) {}

    private static final TypeReference<Map<String, DomainEvent.Change>> CHANGES = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;
    private final ListSpec spec;

    AuditQueries(DSLContext sql, JsonMapper json, UnitClock clock) {
        this.sql = sql;
        this.json = json;
        this.spec = ListSpec.by(ENTRY.ID)
                .filter("q", AuditQueries::search)
                .filter("action", Filters.text(ENTRY.ACTION))
                .filter("actorId", Filters.id(ENTRY.ACTOR_ID))
                .filter("subjectId", Filters.knowing(EnumSet.of(Operator.EQ, Operator.EMPTY), AuditQueries::subject))
                .filter("subjectKind", Filters.text(ENTRY.SUBJECT_KIND))
                .filter("requestId", Filters.text(ENTRY.REQUEST_ID))
                .filter("ip", Filters.text(ENTRY.IP))
                .filter("at", Filters.moment(ENTRY.AT, clock::zone))
                .sort("at", ENTRY.AT)
                .sortedBy("-at");
    }

    @Override
    public ListSpec spec() {
        return spec;
    }

    Page<Row> list(MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(spec, parameters);
        var rows = sql.select(ENTRY.fields())
                .select(SEALED)
                .from(ENTRY)
                .where(mine(), request.page())
                .orderBy(request.orderBy())
                .limit(request.fetch())
                .fetch(r -> new Page.Sorted<>(row(r), r.get(ENTRY.AT)));
        var total = request.counted() ? (Long) (long) sql.fetchCount(ENTRY, mine().and(request.filters())) : null;
        return Page.of(request, rows, Row::id, total);
    }

    private Row row(Record r) {
        var changes = r.get(ENTRY.CHANGES);
        var subjects = r.get(ENTRY.SUBJECTS);
        return new Row(
                r.get(ENTRY.ID),
                r.get(ENTRY.AT),
                new Who(r.get(ENTRY.ACTOR_KIND), r.get(ENTRY.ACTOR_ID), r.get(ENTRY.ACTOR_NAME)),
                r.get(ENTRY.IP),
                r.get(ENTRY.REQUEST_ID),
                r.get(ENTRY.ACTION),
                new What(r.get(ENTRY.SUBJECT_KIND), r.get(ENTRY.SUBJECT_ID), r.get(ENTRY.SUBJECT_LABEL)),
                subjects == null ? null : List.of(subjects),
                r.get(ENTRY.COUNT),
                changes == null ? null : json.readValue(changes.data(), CHANGES),
                r.get(SEALED));
    }

    private static Condition search(String name, Operator operator, List<String> values) {
        return List.of(ENTRY.ACTION, ENTRY.ACTOR_NAME, ENTRY.SUBJECT_LABEL).stream()
                .map(column -> Filters.text(column).condition(name, Operator.LIKE, values))
                .reduce(DSL.noCondition(), Condition::or);
    }

    /** The record itself, or a list it was shown in. */
    private static Condition subject(String name, Operator operator, List<String> values) {
        var one = Filters.id(ENTRY.SUBJECT_ID).condition(name, operator, values);
        if (operator != Operator.EQ) {
            return one;
        }
        return values.stream()
                .map(v -> ENTRY.SUBJECTS.contains(new UUID[] {Filters.uuid(name, v)}))
                .reduce(one, Condition::or);
    }

    private static Condition mine() {
        return ENTRY.TENANT_ID.eq(Acting.tenant());
    }
}
