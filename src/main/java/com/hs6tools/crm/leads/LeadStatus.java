package com.hs6tools.crm.leads;

import java.util.Arrays;
import java.util.List;

/** How far a lead has come. */
public enum LeadStatus {
    NEW,
    CONTACTED,
    QUALIFIED,
    CONVERTED,
    LOST;

    boolean isOpen() {
        return this != CONVERTED && this != LOST;
    }

    /** The moves that are open from here, as their addresses name them. */
    List<String> moves() {
        return Arrays.stream(LeadMove.values())
                .filter(m -> m.isOpenFrom(this))
                .map(LeadMove::word)
                .toList();
    }
}
