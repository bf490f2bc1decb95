package com.hs6tools.crm.intake;

import com.hs6tools.crm.intake.FileImport.Counts;
import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.UUID;

/** A file was taken in to its end. */
record ImportFinished(UUID importId, ImportKind kind, String fileName, Counts counts) implements DomainEvent {
    @Override
    public String type() {
        return "import.finished";
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

    @Override
    public int count() {
        return (int) Math.min(Integer.MAX_VALUE, counts.created() + counts.updated());
    }
}
