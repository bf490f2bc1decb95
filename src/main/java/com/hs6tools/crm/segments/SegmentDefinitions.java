package com.hs6tools.crm.segments;

import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.segments.filter.FilterNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes segments for other modules. */
@Component
public class SegmentDefinitions {
    private final DefineSegment definition;
    private final JsonMapper json;

    SegmentDefinitions(DefineSegment definition, JsonMapper json) {
        this.definition = definition;
        this.json = json;
    }

    /**
     * A shared segment that follows its rules, owned by whoever is acting; a job fills it.
     *
     * @param rules the definition as JSON
     * @throws InvalidInput (422) that names the path of everything wrong with the rules
     */
    public UUID define(String name, @Nullable String description, String rules) {
        var node = json.readValue(rules, FilterNode.class);
        return definition.define(new SegmentInput(null, name, description, SegmentKind.DYNAMIC, node, true));
    }
}
