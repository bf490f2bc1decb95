package com.hs6tools.crm.leads;

import com.hs6tools.crm.customers.LeadSource;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of the leads that came in from one day to another, within what the acting person may see.
 *
 * @param funnel of all of them
 * @param currency of the expected values; leads in another one are left out of the sums
 */
@Schema(name = "LeadReport")
record LeadReport(
        LocalDate from,
        LocalDate to,
        String currency,
        Funnel funnel,
        List<Source> sources,
        List<Reason> lostReasons,
        List<Referrer> referrers) {

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

    /**
     * Who recommended leads, those with the most first.
     *
     * @param customerId absent for a partner
     * @param name null for a customer who may not be seen
     * @param wonValue of deals that they began with; null for who may not see deals
     */
    @Schema(name = "LeadReferrer")
    record Referrer(
            @Nullable UUID customerId,
            @Nullable String name,
            int leads,
            int converted,
            @Nullable BigDecimal wonValue) {}

    /** @param reason as it was typed */
    @Schema(name = "LeadLossReason")
    record Reason(String reason, int count) {}
}
