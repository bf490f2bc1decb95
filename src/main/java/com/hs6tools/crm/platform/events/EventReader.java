package com.hs6tools.crm.platform.events;

import java.util.List;
import java.util.Set;

/**
 * Follows facts after the transactions that made them true, within a second or two, in order. What it does in the
 * database commits together with its place in the log, so a crash neither skips nor doubles a fact; what it does
 * elsewhere must bear being done twice.
 */
public interface EventReader {
    /** Stable name under which its place in the log is kept. */
    String name();

    /** The types it wants, such as {@code order.placed}. */
    Set<String> types();

    /** Acts as the system in the unit of these events; runs in a transaction. */
    void read(List<StoredEvent> events);
}
