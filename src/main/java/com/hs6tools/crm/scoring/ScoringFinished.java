package com.hs6tools.crm.scoring;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All customers of the unit were scored as of a moment; so many of them changed. */
public record ScoringFinished(UUID runId, OffsetDateTime asOf, long customers, long changed) implements DomainEvent {
    @Override
    public String type() {
        return "scoring.finished";
    }

    @Override
    public String subjectKind() {
        return "scoring";
    }

    @Override
    public @Nullable UUID subjectId() {
        return runId;
    }

    @Override
    public int count() {
        return (int) Math.min(changed, Integer.MAX_VALUE);
    }
}
