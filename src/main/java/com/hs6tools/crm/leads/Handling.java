package com.hs6tools.crm.leads;

import com.hs6tools.crm.customers.LeadSource;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a shop handles what comes in.
 *
 * @param firstResponseMinutes in how many minutes a new lead should be answered; null for no such promise
 * @param people who get leads in turn or by load where no rule fits
 * @param away people who get none at present
 * @param byTerritory whether leads that no rule is about go to who works their territory, where somebody does
 * @param rules the first that fits holds
 */
@Schema(name = "LeadHandling")
record Handling(
        long version,
        @Nullable Integer firstResponseMinutes,
        Distribution distribution,
        List<UUID> people,
        List<UUID> away,
        boolean byTerritory,
        List<Rule> rules) {

    static final Handling INITIAL = new Handling(0, 240, Distribution.BY_HAND, List.of(), List.of(), false, List.of());

    /** Who of several people gets a lead. */
    @Schema(name = "LeadDistribution")
    enum Distribution {
        /** Nobody, until somebody hands it out. */
        BY_HAND,
        /** One after the other. */
        IN_TURN,
        /** Whoever has the fewest open leads. */
        BY_LOAD
    }

    /** What is empty fits everything. Words are compared without regard to case and letter forms. */
    @Schema(name = "LeadRule")
    record Rule(
            List<LeadSource> sources,
            List<String> countries,
            List<String> cities,
            List<String> industries,
            List<UUID> people) {}
}
