package com.hs6tools.crm.leads;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent by a form.
 *
 * @param suspicion why it was held back
 * @param leadId the lead it made, or was put to
 */
@Schema(name = "FormSubmission")
record Submission(
        UUID id,
        State state,
        @Nullable Suspicion suspicion,
        @Nullable UUID leadId,
        OffsetDateTime receivedAt,
        Map<String, Object> said,
        @Nullable String language,
        @Nullable String page,
        @Nullable String referral,
        @Nullable OffsetDateTime confirmedAt) {

    @Schema(name = "FormSubmissionState")
    enum State {
        /** It became a lead. */
        TAKEN,
        /** Somebody asked again whose lead is open; it was put to that. */
        ATTACHED,
        /** The address was written to and has not answered. */
        WAITING,
        /** A robot may have sent it; no lead was made. */
        SUSPECT
    }

    @Schema(name = "FormSuspicion")
    enum Suspicion {
        /** A field was filled in that people do not see. */
        TRAP,
        /** Nobody types so fast. */
        TOO_FAST,
        /** The form was never fetched, or long ago. */
        NO_STAMP
    }
}
