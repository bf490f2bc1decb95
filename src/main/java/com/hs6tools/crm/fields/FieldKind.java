package com.hs6tools.crm.fields;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a custom field holds. In JSON: TEXT and LINK a text, NUMBER and MONEY a number (money in the unit's currency), DATE
 * a day such as 2026-01-31, CHOICE the key of a choice, CHOICES a list of such keys, YES_NO true or false.
 */
@Schema(name = "CustomFieldKind")
public enum FieldKind {
    TEXT,
    NUMBER,
    DATE,
    CHOICE,
    CHOICES,
    YES_NO,
    LINK,
    MONEY;

    public boolean hasChoices() {
        return this == CHOICE || this == CHOICES;
    }

    public boolean isNumber() {
        return this == NUMBER || this == MONEY;
    }

    /** Compared by their words. */
    public boolean isText() {
        return this == TEXT || this == LINK;
    }
}
