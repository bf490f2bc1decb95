package com.hs6tools.crm.leads;

import com.hs6tools.crm.customers.LeadSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people may say of a form; in a change, fields not named stay. See {@link LeadForm}. */
record LeadFormInput(
        @Nullable String name,
        @Nullable Boolean active,
        @Nullable LeadSource source,
        @Nullable UUID ownerId,
        @Nullable Boolean doubleOptIn,
        @Nullable Boolean receipt,
        @Nullable List<String> tags,
        @Nullable List<String> origins,
        @Nullable List<FormField> fields,
        @Nullable Map<String, FormTexts> texts,
        @Nullable Long version) {}
