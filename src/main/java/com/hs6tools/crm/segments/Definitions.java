package com.hs6tools.crm.segments;

import com.hs6tools.crm.fields.CustomFields;
import com.hs6tools.crm.fields.RecordKind;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Problem;
import com.hs6tools.crm.segments.filter.Filter;
import com.hs6tools.crm.segments.filter.FilterNode;
import com.hs6tools.crm.segments.filter.FilterReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads definitions: those somebody sends, strictly; those that are kept, as far as they still mean something. */
@Component
class Definitions {
    private static final String PATH = "definition";

    private final KnownReferences known;
    private final JsonMapper json;
    private final CustomFields fields;

    Definitions(KnownReferences known, JsonMapper json, CustomFields fields) {
        this.known = known;
        this.json = json;
        this.fields = fields;
    }

    /**
     * @param self the segment that is to have it; null for a new one
     * @throws InvalidInput (422) that names the path of everything wrong
     */
    Filter require(@Nullable FilterNode definition, @Nullable UUID self) {
        var outcome = read(definition);
        var errors = new ArrayList<>(outcome.errors());
        errors.addAll(outcome.archived());
        errors.addAll(known.missing(outcome.references()));
        errors.addAll(known.circular(outcome.references(), self));
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return outcome.filter().orElseThrow();
    }

    /** What is wrong by now with a definition that was right when it was saved. */
    List<Problem.FieldError> problems(@Nullable FilterNode definition) {
        if (definition == null) {
            return List.of();
        }
        var outcome = read(definition);
        var errors = new ArrayList<>(outcome.errors());
        errors.addAll(outcome.archived());
        errors.addAll(known.missing(outcome.references()));
        return errors;
    }

    @Nullable
    FilterNode node(@Nullable JSONB kept) {
        try {
            return kept == null ? null : json.readValue(kept.data(), FilterNode.class);
        } catch (JacksonException e) {
            return null;
        }
    }

    /** Empty where the program no longer knows what a rule asks for. */
    Optional<Filter> filter(@Nullable JSONB kept) {
        var node = node(kept);
        return node == null ? Optional.empty() : read(node).filter();
    }

    private FilterReader.Outcome read(@Nullable FilterNode definition) {
        return FilterReader.read(definition, PATH, fields.of(RecordKind.CUSTOMER));
    }

    JSONB kept(FilterNode definition) {
        return JSONB.valueOf(json.writeValueAsString(definition));
    }
}
