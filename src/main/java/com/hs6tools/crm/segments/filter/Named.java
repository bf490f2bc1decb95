package com.hs6tools.crm.segments.filter;

import java.util.Arrays;
import java.util.Optional;

/** A field of the language, by its name in the API. */
sealed interface Named
        permits TextField,
                ChoiceField,
                NumberField,
                MomentField,
                Measure,
                Filter.LabelKind,
                FilterFields.Other,
                OwnField {
    String word();

    static <E extends Enum<E> & Named> Optional<E> of(Class<E> fields, String word) {
        return Arrays.stream(fields.getEnumConstants())
                .filter(f -> f.word().equals(word))
                .findFirst();
    }
}
