package com.hs6tools.crm.intake;

import com.hs6tools.crm.fields.CustomField;
import com.hs6tools.crm.fields.CustomFields;
import com.hs6tools.crm.fields.FieldSet;
import com.hs6tools.crm.fields.RecordKind;
import com.hs6tools.crm.intake.TargetField.Type;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The custom fields of the unit that files can say; what is sensitive does not come by file. */
@Component
class OwnFields {
    private final CustomFields fields;

    OwnFields(CustomFields fields) {
        this.fields = fields;
    }

    FieldSet of(RecordKind record) {
        return fields.of(record);
    }

    /** What columns can be mapped to beside {@link TargetFields}, called by their key and their names in any language. */
    List<TargetField> targets(ImportKind kind) {
        return switch (kind) {
            case CUSTOMERS -> targets(fields.of(RecordKind.CUSTOMER));
            case LEADS -> targets(fields.of(RecordKind.LEAD));
            case OPPORTUNITIES -> targets(fields.of(RecordKind.OPPORTUNITY));
            case PRODUCTS, ORDERS, ORDER_LINES, INTERACTIONS -> List.of();
        };
    }

    private static List<TargetField> targets(FieldSet fields) {
        return fields.active().stream()
                .filter(CustomField::canBeAskedFor)
                .map(f -> TargetField.maybe(FieldSet.FILTER + f.key(), type(f), names(f)))
                .toList();
    }

    private static String[] names(CustomField field) {
        return Stream.concat(Stream.of(field.key()), field.labels().values().stream())
                .toArray(String[]::new);
    }

    private static Type type(CustomField field) {
        return switch (field.kind()) {
            case TEXT, LINK -> Type.TEXT;
            case NUMBER, MONEY -> Type.NUMBER;
            case DATE -> Type.TIME;
            case CHOICE -> Type.CHOICE;
            case CHOICES -> Type.LIST;
            case YES_NO -> Type.YES_NO;
        };
    }
}
