package com.hs6tools.crm.platform.events;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows who follows live events, and whether he still may. */
public interface LiveGuests {
    /**
     * Somebody who follows, with what he came in with.
     *
     * @param credential the session or API token; null where it is neither and cannot be taken back
     */
    record Guest(UUID tenant, UUID person, @Nullable UUID credential) {}

    /** Perhaps somebody's rights, sessions or tokens are no longer what they were. */
    record Changed() {}

    Guest guest(HttpServletRequest request);

    /** @return those of one business unit who may stay */
    Set<Guest> welcome(UUID tenant, Set<Guest> guests);
}
