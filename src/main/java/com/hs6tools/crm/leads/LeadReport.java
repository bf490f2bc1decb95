package com.hs6tools.crm.leads;

import com.hs6tools.crm.customers.LeadSource;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the leads that came in from one day to another, within what the acting person may see.
 *
 * @param funnel of all of them
 * @param currency of the expected values; leads in another one are left out of the sums
 */
@Schema(name = "LeadReport")
record LeadReport(
        LocalDate from, LocalDate to, String currency, Funnel funnel, List<Source> sources, List<Reason> lostReasons) {

    /**
     * How many reached a status, whatever became of them later.
     *
     * @param inTime first answered in time, of those that had a time to be answered in and were answered, or are overdue
     * @param answerable those
     * @param responseMinutes median from coming in to the first response; null where nobody was answered
     */
    @Schema(name = "LeadFunnel")
    record Funnel(
            int created,
            int contacted,
            int qualified,
            int converted,
            int lost,
            int inTime,
            int answerable,
            @Nullable Integer responseMinutes,
            BigDecimal expectedValue) {}

    @Schema(name = "LeadSourceFunnel")
    record Source(LeadSource source, Funnel funnel) {}

    /** @param reason as it was typed */
    @Schema(name = "LeadLossReason")
    record Reason(String reason, int count) {}
}
