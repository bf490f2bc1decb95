package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;

import com.hs6tools.crm.opportunities.Pipeline.Stage;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crmdb.opportunities.tables.records.OpportunityRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of a move from stage to stage, whoever asks for it. */
@Component
class StageMove {
    private final Pipelines pipelines;
    private final UnitClock clock;

    StageMove(Pipelines pipelines, UnitClock clock) {
        this.pipelines = pipelines;
        this.clock = clock;
    }

    /** @throws InvalidInput (422) when neither is named, or there is no such stage */
    Stage target(UUID pipeline, @Nullable UUID stageId, @Nullable OpportunityStage stage) {
        if (stageId != null) {
            return pipelines
                    .stage(stageId)
                    .orElseThrow(() -> InvalidInput.field("stageId", "There is no such stage.", "unknown_stage"));
        }
        if (stage == null) {
            throw InvalidInput.field("stageId", "Say where to: stageId or stage.", "required");
        }
        return pipelines
                .find(pipeline)
                .first(stage)
                .orElseThrow(() -> InvalidInput.field(
                        "stage", "The pipeline has no stage that counts as " + stage + ".", "unknown_stage"));
    }

    /** Where a deal is, even if its stage has been taken out of the pipeline since. */
    Stage now(OpportunityRecord deal) {
        return pipelines
                .stage(deal.getStageId())
                .orElseGet(() -> new Stage(
                        deal.getStageId(),
                        deal.getPipelineId(),
                        null,
                        OpportunityStage.valueOf(deal.getStandardStage()),
                        0,
                        deal.getProbability(),
                        null,
                        List.of()));
    }

    /**
     * Where a deal that comes back belongs: where it was, unless that stage is gone or holds no such deals any more. Then the
     * first of its pipeline that counts as the same, else the first open one.
     */
    Stage afterAbsence(OpportunityRecord deal) {
        var kind = OpportunityStage.valueOf(deal.getStandardStage());
        var pipeline = pipelines.find(deal.getPipelineId());
        return pipelines
                .stage(deal.getStageId())
                .filter(s -> s.isClosed() == kind.isClosed())
                .or(() -> pipeline.first(kind))
                .orElseGet(() -> pipeline.stages().getFirst());
    }

    /** The stages of its pipeline that a deal may go to by a plain move; from a closed one, by reopening it. */
    List<String> allowed(Stage now) {
        return pipelines.find(now.pipelineId()).stages().stream()
                .filter(s -> !s.id().equals(now.id()))
                .filter(s -> !now.isClosed() || !s.isClosed())
                .map(Stage::called)
                .toList();
    }

    /** @throws StateConflict (409) when the deal may not go there from where it is */
    void check(Stage now, Stage target, boolean reopen) {
        if (now.id().equals(target.id())) {
            throw new StateConflict(
                    "This opportunity is in " + now.called() + " already.",
                    now.stage().name(),
                    allowed(now),
                    "in_this_stage");
        }
        if (now.isClosed() && (target.isClosed() || !reopen)) {
            throw new StateConflict(
                    "This opportunity is closed. To work on it again, move it to an open stage with reopen true.",
                    now.stage().name(),
                    allowed(now),
                    "deal_closed");
        }
    }

    /** Puts the deal into the stage; what the stage asks for must be said by then. */
    void put(OpportunityRecord deal, Stage target, @Nullable String reason, boolean ownProbability) {
        deal.setPipelineId(target.pipelineId());
        deal.setStageId(target.id());
        deal.setStandardStage(target.stage().name());
        if (target.isClosed() || !ownProbability) {
            deal.setProbability((short) target.probability());
        }
        deal.setStageSince(clock.now());
        deal.setClosedAt(target.isClosed() ? clock.now() : null);
        deal.set(OPPORTUNITY.LOSS_REASON, target.stage() == OpportunityStage.CLOSED_LOST ? reason : null);
        needs(deal, target, reason).throwIfAny();
    }

    private static Violations needs(OpportunityRecord deal, Stage target, @Nullable String reason) {
        var wrong = new Violations();
        for (var need : target.required()) {
            wrong.check(
                    says(deal, need, reason),
                    need.field(),
                    "Needed before an opportunity goes to " + target.called() + ".",
                    "needed_by_stage",
                    Map.of("stage", target.called()));
        }
        return wrong;
    }

    private static boolean says(OpportunityRecord deal, StageNeed need, @Nullable String reason) {
        return switch (need) {
            case VALUE -> deal.getValue().signum() > 0;
            case EXPECTED_CLOSE -> deal.getExpectedClose() != null;
            case NEXT_STEP -> deal.getNextStep() != null;
            case OWNER -> deal.getOwnerId() != null;
            case COMPETITORS -> deal.getCompetitors().length > 0;
            case DESCRIPTION -> deal.getDescription() != null;
            case REASON -> reason != null && !reason.isBlank();
        };
    }
}
