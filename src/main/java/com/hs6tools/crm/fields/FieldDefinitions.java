package com.hs6tools.crm.fields;

import com.hs6tools.crm.fields.CustomFieldInput.ChoiceInput;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes custom fields for other parts of the program, as the settings screen does. */
@Component
public class FieldDefinitions {
    private final DefineField definition;

    FieldDefinitions(DefineField definition) {
        this.definition = definition;
    }

    /**
     * Makes a field that is neither required nor sensitive.
     *
     * @param labels by language
     * @param choices of CHOICE and CHOICES, in their order; else empty
     * @throws com.hs6tools.crm.platform.http.InvalidInput (422) naming what is wrong
     */
    public void define(
            RecordKind record, String key, Map<String, String> labels, FieldKind kind, List<FieldChoice> choices) {
        var said = choices.stream()
                .map(c -> new ChoiceInput(c.key(), c.labels(), c.archived()))
                .toList();
        definition.define(new CustomFieldInput(record, key, labels, kind, said, null, null, null, null));
    }
}
