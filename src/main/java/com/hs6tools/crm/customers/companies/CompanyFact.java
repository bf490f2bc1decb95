package com.hs6tools.crm.customers.companies;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** What is said of a customer as a company was changed: its parent, its payment terms. */
record CompanyFact(UUID subjectId, String subjectLabel, Map<String, Change> changes) implements DomainEvent {
    @Override
    public String type() {
        return "company.updated";
    }

    @Override
    public String subjectKind() {
        return "customer";
    }
}
