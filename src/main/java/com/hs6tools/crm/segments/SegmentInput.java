package com.hs6tools.crm.segments;

import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.segments.filter.FilterNode;
import org.jspecify.annotations.Nullable;

/**
 * A segment as it is sent.
 *
 * @param kind DYNAMIC unless said; stays what it was made as
 * @param definition needed for DYNAMIC; a FIXED one is filled by it once, or by hand where there is none
 * @param shared whether everybody of the business unit sees it; true unless said
 */
record SegmentInput(
        @Nullable Long version,
        @Nullable String name,
        @Nullable String description,
        @Nullable SegmentKind kind,
        @Nullable FilterNode definition,
        @Nullable Boolean shared) {

    Violations check(boolean named) {
        var wrong = new Violations();
        if (named) {
            wrong.required("name", name);
        }
        return wrong.length("name", name, 100).length("description", description, 2000);
    }
}
