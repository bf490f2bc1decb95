package com.hs6tools.crm.customers.labels;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Something happened to a tag, category or industry: {@code tag.created}, {@code tag.updated}, {@code tag.merged}, {@code tag.deleted}. */
record LabelFact(String type, String subjectKind, UUID subjectId, String subjectLabel, Map<String, Change> changes)
        implements DomainEvent {}
