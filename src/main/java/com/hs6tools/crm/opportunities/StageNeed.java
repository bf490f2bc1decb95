package com.hs6tools.crm.opportunities;

/** What a stage may ask of a deal before it comes there. */
enum StageNeed {
    VALUE("value"),
    EXPECTED_CLOSE("expectedClose"),
    NEXT_STEP("nextStep"),
    OWNER("ownerId"),
    COMPETITORS("competitors"),
    DESCRIPTION("description"),
    REASON("reason");

    private final String field;

    StageNeed(String field) {
        this.field = field;
    }

    /** The field of a move that answers it. */
    String field() {
        return field;
    }
}
