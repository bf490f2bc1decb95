package com.hs6tools.crm.segments;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds the customers who are due against the rules of every dynamic segment, a set at a time. */
@Component
class DueRound {
    private static final int AT_ONCE = 20_000;

    private final DSLContext sql;
    private final DueMembers due;
    private final SegmentRulesStore rules;
    private final Membership membership;

    DueRound(DSLContext sql, DueMembers due, SegmentRulesStore rules, Membership membership) {
        this.sql = sql;
        this.due = due;
        this.rules = rules;
        this.membership = membership;
    }

    /** @return whether more may be waiting */
    @Transactional
    public boolean compareSome() {
        membership.lock();
        var customers = due.take(AT_ONCE);
        if (!customers.isEmpty()) {
            membership.compare(rules.dynamic(), Batch.of(sql, customers), false);
        }
        return customers.size() == AT_ONCE;
    }
}
