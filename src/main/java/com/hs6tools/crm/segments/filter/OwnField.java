package com.hs6tools.crm.segments.filter;

import com.hs6tools.crm.fields.CustomField;
import com.hs6tools.crm.fields.FieldChoice;
import com.hs6tools.crm.fields.FieldSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A custom field of customers that the business unit gave them. */
record OwnField(CustomField field) implements Named {
    private static final List<String> YES_NO = List.of("true", "false");

    @Override
    public String word() {
        return FieldSet.FILTER + field.key();
    }

    FilterFields.Field described() {
        return new FilterFields.Field(word(), FilterFields.Group.CUSTOM, kind(), operators(), this);
    }

    /** What a rule can compare it with; archived choices too, because customers may have them. */
    List<String> choices() {
        return switch (field.kind()) {
            case YES_NO -> YES_NO;
            case CHOICE, CHOICES ->
                field.choices().stream().map(FieldChoice::key).toList();
            default -> List.of();
        };
    }

    FilterFields.Shown shown() {
        var named = new LinkedHashMap<String, Map<String, String>>();
        field.choices().forEach(c -> named.put(c.key(), c.labels()));
        return new FilterFields.Shown(
                word(),
                FilterFields.Group.CUSTOM,
                kind(),
                operators(),
                choices().isEmpty() ? null : choices(),
                List.of(),
                field.labels(),
                named.isEmpty() ? null : named);
    }

    private FilterFields.Kind kind() {
        return switch (field.kind()) {
            case TEXT, LINK -> FilterFields.Kind.TEXT;
            case NUMBER -> FilterFields.Kind.QUANTITY;
            case MONEY -> FilterFields.Kind.MONEY;
            case DATE -> FilterFields.Kind.MOMENT;
            case CHOICE, CHOICES, YES_NO -> FilterFields.Kind.CHOICE;
        };
    }

    private List<Operator> operators() {
        return switch (field.kind()) {
            case TEXT, LINK -> Operator.OF_TEXT;
            case NUMBER, MONEY -> Operator.OF_NUMBER_OR_NONE;
            case DATE -> Operator.OF_MOMENT;
            case CHOICE, CHOICES, YES_NO -> Operator.OF_CHOICE_OR_NONE;
        };
    }
}
