package com.hs6tools.crm.segments.filter;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** How a rule compares. */
@Schema(name = "SegmentOperator")
public enum Operator {
    IS,
    IS_NOT,
    CONTAINS,
    STARTS_WITH,
    LT,
    LTE,
    GT,
    GTE,
    BETWEEN,
    IN_LAST,
    MORE_THAN_AGO,
    IN_NEXT,
    BEFORE,
    AFTER,
    ON,
    ANY_OF,
    ALL_OF,
    NONE_OF,
    EMPTY,
    NOT_EMPTY;

    static final List<Operator> OF_TEXT = List.of(IS, IS_NOT, CONTAINS, STARTS_WITH, EMPTY, NOT_EMPTY);
    static final List<Operator> OF_CHOICE = List.of(IS, IS_NOT);
    static final List<Operator> OF_CHOICE_OR_NONE = List.of(IS, IS_NOT, EMPTY, NOT_EMPTY);
    static final List<Operator> OF_NUMBER = List.of(GTE, LTE, GT, LT, IS, IS_NOT, BETWEEN);
    static final List<Operator> OF_NUMBER_OR_NONE = List.of(GTE, LTE, GT, LT, IS, IS_NOT, BETWEEN, EMPTY, NOT_EMPTY);
    static final List<Operator> OF_MOMENT =
            List.of(IN_LAST, MORE_THAN_AGO, IN_NEXT, BEFORE, AFTER, ON, BETWEEN, EMPTY, NOT_EMPTY);
    static final List<Operator> OF_LABELS = List.of(ANY_OF, ALL_OF, NONE_OF, EMPTY, NOT_EMPTY);

    /** Takes no value: whether there is one at all. */
    boolean asksForPresence() {
        return this == EMPTY || this == NOT_EMPTY;
    }
}
