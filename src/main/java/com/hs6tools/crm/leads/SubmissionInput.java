package com.hs6tools.crm.leads;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form filled in.
 *
 * @param stamp as the form was handed out with
 * @param values by the fields' names; of a check true or false
 * @param page the address of the page it stood on
 * @param referral the code of a referral link ({@code ?ref=})
 * @param website a field that people do not see; whoever fills it in is a robot
 */
@Schema(name = "FormSubmissionInput")
record SubmissionInput(
        @Nullable String stamp,
        @Nullable Map<String, Object> values,
        @Nullable String language,
        @Nullable String page,
        @Nullable String referral,
        @Nullable String website) {}
