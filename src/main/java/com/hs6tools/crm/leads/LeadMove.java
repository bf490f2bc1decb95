package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.http.StateConflict;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A step of the flow: from which status it may be taken. A lead lost and reopened is what it was before. */
enum LeadMove {
    CONTACT(LeadStatus.NEW),
    QUALIFY(LeadStatus.CONTACTED),
    LOSE(LeadStatus.NEW, LeadStatus.CONTACTED, LeadStatus.QUALIFIED),
    REOPEN(LeadStatus.LOST),
    CONVERT(LeadStatus.NEW, LeadStatus.CONTACTED, LeadStatus.QUALIFIED);

    private final Set<LeadStatus> from;

    LeadMove(LeadStatus... from) {
        this.from = EnumSet.copyOf(Arrays.asList(from));
    }

    boolean isOpenFrom(LeadStatus status) {
        return from.contains(status);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws StateConflict naming the status and the moves that are open from it */
    void require(LeadStatus status) {
        if (!isOpenFrom(status)) {
            throw refused(status, word());
        }
    }

    static StateConflict refused(LeadStatus status, String what) {
        var moves = status.moves();
        return new StateConflict(
                "This lead is " + status + "; it cannot be moved by '" + what + "'. "
                        + (moves.isEmpty() ? "No move is open." : "Open: " + String.join(", ", moves) + "."),
                status.name(),
                moves);
    }
}
