package com.hs6tools.crm.scoring;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How healthy one customer is, 0 to 100.
 *
 * @param reasons the strongest, at most three
 * @param trend oldest first, today last
 */
record CustomerHealth(int score, Components components, List<Reason> reasons, List<TrendPoint> trend) {

    /** What the score is made of, each 0 to 100. */
    record Components(
            BigDecimal recency, BigDecimal frequency, BigDecimal monetary, BigDecimal engagement, BigDecimal support) {
        /** Of a customer whom no rescoring has seen yet. */
        static final Components UNKNOWN =
                new Components(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal(100));
    }

    /**
     * Why the score is what it is; screens have the words for each code.
     *
     * @param impact points this puts the score above or below that of a middling customer
     */
    record Reason(
            @Schema(allowableValues = {"recency", "frequency", "monetary", "engagement", "support"})
            String component,

            String code,
            Map<String, Object> params,
            BigDecimal impact) {}

    record TrendPoint(LocalDate day, int score) {}
}
