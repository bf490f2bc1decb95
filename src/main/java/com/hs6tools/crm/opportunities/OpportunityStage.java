package com.hs6tools.crm.opportunities;

/** The six standard stages; every stage of every pipeline is mapped to one of them. */
public enum OpportunityStage {
    PROSPECTING(10),
    QUALIFICATION(25),
    PROPOSAL(50),
    NEGOTIATION(75),
    CLOSED_WON(100),
    CLOSED_LOST(0);

    private final int probability;

    OpportunityStage(int probability) {
        this.probability = probability;
    }

    /** In percent, unless a pipeline says otherwise. */
    public int probability() {
        return probability;
    }

    public boolean isClosed() {
        return this == CLOSED_WON || this == CLOSED_LOST;
    }
}
