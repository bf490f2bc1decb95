package com.hs6tools.crm.intake;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.UUID;

/** An import was taken back. */
record ImportUndone(UUID importId, ImportKind kind, String fileName, long undone, long kept) implements DomainEvent {
    @Override
    public String type() {
        return "import.undone";
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
        return (int) Math.min(Integer.MAX_VALUE, undone);
    }
}
