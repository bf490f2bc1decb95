package com.hs6tools.crm.platform.views;

import com.hs6tools.crm.platform.http.Violations;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

record SavedViewInput(
        @Nullable Long version,
        @Nullable String list,
        @Nullable String name,
        @Nullable Boolean shared,
        @Nullable Boolean pinned,
        @Nullable JsonNode query) {
    private static final int LARGEST_QUERY = 20_000;

    void checkNew() {
        new Violations()
                .required("list", list)
                .required("name", name)
                .check(query != null, "query", "This is needed.", "required")
                .throwIfAny();
        check();
    }

    void check() {
        new Violations()
                .length("list", list, 40)
                .length("name", name, 100)
                .check(
                        query == null || query.toString().length() <= LARGEST_QUERY,
                        "query",
                        "This view is too large to keep.",
                        "too_long")
                .throwIfAny();
    }
}
