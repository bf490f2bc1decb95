package com.hs6tools.crm.scoring;

import java.util.Collection;
import java.util.UUID;

/**
 * Wants to know whose scores were looked at again because something happened to them, in the transaction that wrote the
 * scores. A rescoring of everybody is told by {@link ScoringFinished} instead.
 */
public interface ScoreWatcher {
    void scored(Collection<UUID> customers);
}
