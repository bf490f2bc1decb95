package com.hs6tools.crm.leads;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/**
 * A form as the page that shows it needs it.
 *
 * @param stamp to be sent back with what is filled in
 * @param shop whose form it is
 */
@Schema(name = "PublicLeadForm")
record PublicForm(
        String key, String stamp, String shop, String language, List<FormField> fields, Map<String, FormTexts> texts) {}
