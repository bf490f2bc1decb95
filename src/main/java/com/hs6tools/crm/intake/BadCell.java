package com.hs6tools.crm.intake;

/** A row cannot be taken over, because of this cell. */
final class BadCell extends Exception {
    private final String field;
    private final String code;

    BadCell(String field, String code, String message) {
        super(message, null, false, false);
        this.field = field;
        this.code = code;
    }

    String field() {
        return field;
    }

    String code() {
        return code;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    static BadCell missing(String field) {
        return new BadCell(field, "required", "The cell is empty.");
    }

    static String shown(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "...";
    }
}
