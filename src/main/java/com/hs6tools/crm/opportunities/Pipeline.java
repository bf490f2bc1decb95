package com.hs6tools.crm.opportunities;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way deals go.
 *
 * @param name absent for the standard pipeline, which each language has its own words for
 * @param stages open ones first, then won, then lost
 */
record Pipeline(UUID id, long version, @Nullable String name, boolean standard, int position, List<Stage> stages) {

    /**
     * @param name absent where the standard stage's own words do
     * @param stage the standard stage it counts as
     * @param probability in percent
     * @param stalledAfterDays a deal here for longer counts as stalled; absent means never
     * @param required what a deal must say before it may come here
     */
    record Stage(
            UUID id,
            UUID pipelineId,
            @Nullable String name,
            OpportunityStage stage,
            int position,
            int probability,
            @Nullable Integer stalledAfterDays,
            List<StageNeed> required) {

        boolean isClosed() {
            return stage.isClosed();
        }

        /** As refusals call it. */
        String called() {
            return name == null ? stage.name() : name;
        }
    }

    Optional<Stage> first(OpportunityStage stage) {
        return stages.stream().filter(s -> s.stage() == stage).findFirst();
    }
}
