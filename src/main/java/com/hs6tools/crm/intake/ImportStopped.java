package com.hs6tools.crm.intake;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.UUID;

/** An import, or its way back, ended early, stopped or failed between two batches: what it brought until then is there. */
record ImportStopped(UUID importId, ImportKind kind, String fileName) implements DomainEvent {
    @Override
    public String type() {
        return "import.stopped";
    }

    @Override
    public String subjectKind() {
        return "import";
    }

    @Override
    public UUID subjectId() {
        return importId;
    }

    @Override
    public String subjectLabel() {
        return fileName;
    }
}
