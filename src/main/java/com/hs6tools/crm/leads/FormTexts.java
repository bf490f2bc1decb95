package com.hs6tools.crm.leads;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a form says in one language. */
@Schema(name = "LeadFormTexts")
record FormTexts(String title, @Nullable String intro, String button, String thanks) {}
