package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;
import static com.hs6tools.crmdb.opportunities.Tables.PIPELINE;
import static com.hs6tools.crmdb.opportunities.Tables.STAGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import com.hs6tools.crm.opportunities.Pipeline.Stage;
import com.hs6tools.crm.opportunities.PipelineInput.StageInput;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crmdb.opportunities.tables.records.StageRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes pipelines, and arranges their stages. Deals keep the probability they have; the next move gives them the new one. */
@Component
class ArrangePipeline {
    private final DSLContext sql;
    private final Pipelines pipelines;
    private final UnitClock clock;
    private final Events events;

    ArrangePipeline(DSLContext sql, Pipelines pipelines, UnitClock clock, Events events) {
        this.sql = sql;
        this.pipelines = pipelines;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public UUID make(PipelineInput input) {
        var wrong = input.check(false);
        wrong.check(input.stages() != null, "stages", "This is needed.", "required")
                .throwIfAny();
        pipelines.standard();
        var id = Ids.next();
        sql.insertInto(PIPELINE)
                .set(PIPELINE.TENANT_ID, Acting.tenant())
                .set(PIPELINE.ID, id)
                .set(PIPELINE.NAME, plain(input.name()))
                .set(
                        PIPELINE.POSITION,
                        sql.select(coalesce(max(PIPELINE.POSITION), inline(0)).plus(1))
                                .from(PIPELINE)
                                .where(PIPELINE.TENANT_ID.eq(Acting.tenant())))
                .execute();
        var stages = Objects.requireNonNull(input.stages());
        for (int i = 0; i < stages.size(); i++) {
            put(id, stages.get(i), i, Map.of());
        }
        tell("pipeline.created", pipelines.find(id), Map.of());
        return id;
    }

    @Transactional
    public void change(UUID id, Patch<PipelineInput> patch) {
        var before = lock(id);
        var input = patch.value();
        ExpectedVersion.check(input.version(), before.version());
        input.check(before.standard() || !patch.names("name")).throwIfAny();
        if (input.stages() != null) {
            arrange(before, input.stages());
        }
        sql.update(PIPELINE)
                .set(PIPELINE.NAME, patch.names("name") ? plain(input.name()) : before.name())
                .set(PIPELINE.VERSION, PIPELINE.VERSION.plus(1))
                .set(PIPELINE.UPDATED_AT, clock.realNow())
                .where(PIPELINE.TENANT_ID.eq(Acting.tenant()), PIPELINE.ID.eq(id))
                .execute();
        var after = pipelines.find(id);
        tell("pipeline.updated", after, changes(before, after));
    }

    @Transactional
    public void remove(UUID id) {
        var pipeline = lock(id);
        if (pipeline.standard()) {
            throw new StateConflict("The standard pipeline stays.", "STANDARD", List.of("update"), "standard_pipeline");
        }
        pipeline.stages().forEach(this::requireEmpty);
        var used =
                sql.fetchExists(OPPORTUNITY, OPPORTUNITY.TENANT_ID.eq(Acting.tenant()), OPPORTUNITY.PIPELINE_ID.eq(id));
        if (used) {
            throw new StateConflict(
                    "Deleted opportunities can still come back to this pipeline.",
                    "USED",
                    List.of(),
                    "pipeline_in_use");
        }
        takeAway(pipeline.stages().stream().map(Stage::id).toList());
        tell("pipeline.deleted", pipeline, Map.of());
    }

    private Pipeline lock(UUID id) {
        pipelines.find(id);
        sql.select(PIPELINE.ID)
                .from(PIPELINE)
                .where(PIPELINE.TENANT_ID.eq(Acting.tenant()), PIPELINE.ID.eq(id))
                .forUpdate()
                .fetch();
        return pipelines.find(id);
    }

    private void arrange(Pipeline pipeline, List<StageInput> stages) {
        var known = new LinkedHashMap<UUID, Stage>();
        pipeline.stages().forEach(s -> known.put(s.id(), s));
        var gone = new LinkedHashMap<>(known);
        stages.forEach(s -> gone.remove(s.id()));
        gone.values().forEach(this::requireEmpty);
        takeAway(List.copyOf(gone.keySet()));
        for (int i = 0; i < stages.size(); i++) {
            put(pipeline.id(), stages.get(i), i, known);
        }
    }

    private void put(UUID pipeline, StageInput input, int position, Map<UUID, Stage> known) {
        var before = input.id() == null ? null : known.get(input.id());
        if (input.id() != null && before == null) {
            throw InvalidInput.field("stages[" + position + "].id", "There is no such stage.", "unknown_stage");
        }
        var kind = Objects.requireNonNull(input.stage());
        if (before != null && before.stage() != kind && before.stage().isClosed() != kind.isClosed()) {
            requireEmpty(before);
        }
        var row = sql.newRecord(STAGE);
        row.setTenantId(Acting.tenant());
        row.setId(before == null ? Ids.next() : before.id());
        row.setPipelineId(pipeline);
        row.setName(plain(input.name()));
        row.setStandardStage(kind.name());
        row.setPosition(position);
        row.setProbability((short) input.probabilityOrUsual());
        row.setStalledAfterDays(kind.isClosed() ? null : input.stalledAfterDays());
        row.setRequired(
                input.required() == null
                        ? new String[0]
                        : input.required().stream().distinct().map(Enum::name).toArray(String[]::new));
        write(row, before, kind);
    }

    private void write(StageRecord row, @Nullable Stage before, OpportunityStage kind) {
        if (before == null) {
            sql.executeInsert(row);
            return;
        }
        row.changed(STAGE.TENANT_ID, false);
        row.changed(STAGE.ID, false);
        sql.executeUpdate(row);
        if (before.stage() != kind && before.isClosed() == kind.isClosed()) {
            // deals carry the standard stage of where they are; those deleted from a stage that was open and now is
            // not,
            // or the other way, keep theirs and find another place when they are restored
            sql.update(OPPORTUNITY)
                    .set(OPPORTUNITY.STANDARD_STAGE, kind.name())
                    .where(OPPORTUNITY.TENANT_ID.eq(Acting.tenant()), OPPORTUNITY.STAGE_ID.eq(before.id()))
                    .execute();
        }
    }

    private void requireEmpty(Stage stage) {
        var holds = sql.fetchCount(
                OPPORTUNITY,
                OPPORTUNITY.TENANT_ID.eq(Acting.tenant()),
                OPPORTUNITY.STAGE_ID.eq(stage.id()),
                OPPORTUNITY.DELETED_AT.isNull());
        if (holds > 0) {
            throw new StateConflict(
                    "There are " + holds + " opportunities in " + stage.called() + ". Move them first.",
                    "USED",
                    List.of("move"),
                    "stage_in_use");
        }
    }

    private void takeAway(List<UUID> stages) {
        sql.update(STAGE)
                .set(STAGE.REMOVED_AT, clock.realNow())
                .where(STAGE.TENANT_ID.eq(Acting.tenant()), STAGE.ID.in(stages))
                .execute();
    }

    private void tell(String type, Pipeline pipeline, Map<String, Change> changes) {
        var called = pipeline.name() == null ? "Standard" : pipeline.name();
        events.publish(new OpportunityFact(type, "pipeline", pipeline.id(), called, null, changes));
    }

    private static Map<String, Change> changes(Pipeline before, Pipeline after) {
        var changes = new LinkedHashMap<String, Change>();
        if (!Objects.equals(before.name(), after.name())) {
            changes.put("name", new Change(before.name(), after.name()));
        }
        if (!before.stages().equals(after.stages())) {
            changes.put("stages", new Change(before.stages(), after.stages()));
        }
        return changes;
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
