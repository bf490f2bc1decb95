package com.hs6tools.crm.opportunities;

import com.hs6tools.crm.platform.http.Violations;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline as it is to be.
 *
 * @param name may be absent for the standard pipeline only
 * @param stages all of them, in their order: open ones, then won, then lost; absent leaves them as they are
 * @param version the version the caller has seen; a change of another one is refused
 */
record PipelineInput(
        @Nullable String name,
        @Nullable List<StageInput> stages,
        @Nullable Long version) {
    private static final int MOST_STAGES = 20;

    /**
     * @param id of a stage that is there already; a new one has none
     * @param name absent: called as the standard stage
     * @param stage the standard stage it counts as
     * @param probability in percent; absent: the standard stage's. A won stage always has 100, a lost one 0
     * @param stalledAfterDays absent: deals here never count as stalled
     */
    record StageInput(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable OpportunityStage stage,
            @Nullable Integer probability,
            @Nullable Integer stalledAfterDays,
            @Nullable List<StageNeed> required) {

        int probabilityOrUsual() {
            var usual = Objects.requireNonNull(stage);
            return probability == null || usual.isClosed() ? usual.probability() : probability;
        }
    }

    /** @param mayBeNameless the standard pipeline, or a change that leaves the name as it is */
    Violations check(boolean mayBeNameless) {
        var wrong = new Violations().length("name", name, 100);
        if (!mayBeNameless) {
            wrong.required("name", name);
        }
        if (stages != null) {
            wrong.check(
                    stages.size() <= MOST_STAGES,
                    "stages",
                    "At most " + MOST_STAGES + ".",
                    "too_many",
                    Map.of("most", MOST_STAGES));
            for (int i = 0; i < Math.min(stages.size(), MOST_STAGES); i++) {
                check(wrong, "stages[" + i + "]", stages.get(i));
            }
        }
        if (stages != null && wrong.found().isEmpty()) {
            checkTogether(wrong, stages);
        }
        return wrong;
    }

    private static void check(Violations wrong, String field, @Nullable StageInput stage) {
        if (stage == null) {
            wrong.add(field, "This is needed.", "required");
            return;
        }
        var percent = stage.probability();
        var days = stage.stalledAfterDays();
        wrong.length(field + ".name", stage.name(), 100)
                .check(stage.stage() != null, field + ".stage", "This is needed.", "required")
                .check(
                        percent == null || (percent >= 0 && percent <= 100),
                        field + ".probability",
                        "From 0 to 100 percent.",
                        "out_of_range",
                        Map.of("from", 0, "to", 100))
                .check(
                        days == null || (days >= 1 && days <= 3650),
                        field + ".stalledAfterDays",
                        "From 1 to 3,650 days.",
                        "out_of_range",
                        Map.of("from", 1, "to", 3_650))
                .check(
                        stage.required() == null || stage.required().stream().allMatch(Objects::nonNull),
                        field + ".required",
                        "Names only.",
                        "bad_value");
    }

    private static void checkTogether(Violations wrong, List<StageInput> stages) {
        var kinds = stages.stream().map(StageInput::stage).toList();
        wrong.check(
                        kinds.stream().anyMatch(k -> k != null && !k.isClosed())
                                && kinds.contains(OpportunityStage.CLOSED_WON)
                                && kinds.contains(OpportunityStage.CLOSED_LOST),
                        "stages",
                        "A pipeline needs an open stage, a won one and a lost one.",
                        "stages_missing")
                .check(
                        isInOrder(kinds),
                        "stages",
                        "Open stages come first, then those that are won, then those that are lost.",
                        "bad_order");
        var ids = stages.stream().map(StageInput::id).filter(Objects::nonNull).toList();
        wrong.check(new HashSet<>(ids).size() == ids.size(), "stages", "A stage is named twice.", "duplicate");
    }

    private static boolean isInOrder(List<@Nullable OpportunityStage> kinds) {
        var last = 0;
        for (var kind : kinds) {
            var rank = kind == OpportunityStage.CLOSED_WON ? 1 : kind == OpportunityStage.CLOSED_LOST ? 2 : 0;
            if (rank < last) {
                return false;
            }
            last = rank;
        }
        return true;
    }
}
