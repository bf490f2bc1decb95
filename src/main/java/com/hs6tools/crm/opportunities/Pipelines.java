package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.PIPELINE;
import static com.hs6tools.crmdb.opportunities.Tables.STAGE;

import com.hs6tools.crm.opportunities.Pipeline.Stage;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Reads the unit's pipelines. There are always some: the standard one is made when it is first asked for. */
@Component
class Pipelines {
    private final DSLContext sql;
    private final StandardPipeline standard;

    Pipelines(DSLContext sql, StandardPipeline standard) {
        this.sql = sql;
        this.standard = standard;
    }

    /** The standard one first. */
    List<Pipeline> all() {
        var found = read();
        if (found.isEmpty()) {
            standard.make();
            found = read();
        }
        return found;
    }

    Pipeline standard() {
        return all().getFirst();
    }

    Pipeline find(UUID id) {
        return all().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("This pipeline"));
    }

    /** @throws InvalidInput (422) when the input names one that is not there */
    Pipeline named(UUID id) {
        return all().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> InvalidInput.field("pipelineId", "There is no such pipeline.", "unknown_pipeline"));
    }

    Optional<Stage> stage(UUID id) {
        return all().stream()
                .flatMap(p -> p.stages().stream())
                .filter(s -> s.id().equals(id))
                .findFirst();
    }

    private List<Pipeline> read() {
        return sql
                .select(PIPELINE.ID, PIPELINE.VERSION, PIPELINE.NAME, PIPELINE.STANDARD, PIPELINE.POSITION)
                .select(
                        STAGE.ID,
                        STAGE.PIPELINE_ID,
                        STAGE.NAME,
                        STAGE.STANDARD_STAGE,
                        STAGE.POSITION,
                        STAGE.PROBABILITY,
                        STAGE.STALLED_AFTER_DAYS,
                        STAGE.REQUIRED)
                .from(PIPELINE)
                .join(STAGE)
                .on(STAGE.TENANT_ID.eq(PIPELINE.TENANT_ID), STAGE.PIPELINE_ID.eq(PIPELINE.ID))
                .where(PIPELINE.TENANT_ID.eq(Acting.tenant()), STAGE.REMOVED_AT.isNull())
                .orderBy(PIPELINE.STANDARD.desc(), PIPELINE.POSITION, PIPELINE.ID, STAGE.POSITION, STAGE.ID)
                .fetchGroups(PIPELINE.ID)
                .values()
                .stream()
                .map(rows -> pipeline(
                        rows.getFirst(), rows.stream().map(Pipelines::stage).toList()))
                .collect(Collectors.toList());
    }

    private static Pipeline pipeline(Record r, List<Stage> stages) {
        return new Pipeline(
                r.get(PIPELINE.ID),
                r.get(PIPELINE.VERSION),
                r.get(PIPELINE.NAME),
                r.get(PIPELINE.STANDARD),
                r.get(PIPELINE.POSITION),
                stages);
    }

    private static Stage stage(Record r) {
        return new Stage(
                r.get(STAGE.ID),
                r.get(STAGE.PIPELINE_ID),
                r.get(STAGE.NAME),
                OpportunityStage.valueOf(r.get(STAGE.STANDARD_STAGE)),
                r.get(STAGE.POSITION),
                r.get(STAGE.PROBABILITY),
                r.get(STAGE.STALLED_AFTER_DAYS),
                Arrays.stream(r.get(STAGE.REQUIRED)).map(StageNeed::valueOf).toList());
    }
}
