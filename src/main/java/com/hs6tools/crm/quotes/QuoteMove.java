package com.hs6tools.crm.quotes;

import static com.hs6tools.crm.quotes.QuoteStatus.ACCEPTED;
import static com.hs6tools.crm.quotes.QuoteStatus.DRAFT;
import static com.hs6tools.crm.quotes.QuoteStatus.EXPIRED;
import static com.hs6tools.crm.quotes.QuoteStatus.REJECTED;
import static com.hs6tools.crm.quotes.QuoteStatus.SENT;
import static com.hs6tools.crm.quotes.QuoteStatus.VIEWED;

import com.hs6tools.crm.commerce.Orders;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The moves of a quote: from which states, and where to. The one table of it. */
enum QuoteMove {
    EDIT(null, DRAFT),
    DELETE(null, DRAFT),
    SEND(SENT, DRAFT),
    ASK_APPROVAL(null, DRAFT),
    APPROVE(null, DRAFT),
    REFUSE(null, DRAFT),
    /** The message once more, with a link of its own. */
    SEND_AGAIN(null, SENT, VIEWED),
    VIEW(VIEWED, SENT),
    ACCEPT(ACCEPTED, SENT, VIEWED),
    REJECT(REJECTED, SENT, VIEWED),
    EXPIRE(EXPIRED, SENT, VIEWED),
    REVOKE(null, SENT, VIEWED, ACCEPTED, REJECTED),
    REVISE(null, SENT, VIEWED, REJECTED, EXPIRED),
    CONVERT(null, ACCEPTED);

    private static final Set<QuoteMove> OF_THE_CUSTOMER = EnumSet.of(VIEW, ACCEPT, REJECT, EXPIRE);

    /** Of a draft beyond the unit's limits: which moves each answer opens. Within the limits only SEND is. */
    private static final Map<Approval, Set<QuoteMove>> BEYOND_LIMITS = Map.of(
            Approval.NEEDED, EnumSet.of(ASK_APPROVAL, APPROVE),
            Approval.ASKED, EnumSet.of(APPROVE, REFUSE),
            Approval.APPROVED, EnumSet.of(SEND, REFUSE),
            Approval.REFUSED, EnumSet.of(ASK_APPROVAL, APPROVE));

    private static final Set<QuoteMove> BY_APPROVAL = EnumSet.of(SEND, ASK_APPROVAL, APPROVE, REFUSE);

    private final @Nullable QuoteStatus to;
    private final Set<QuoteStatus> from;

    QuoteMove(@Nullable QuoteStatus to, QuoteStatus... from) {
        this.to = to;
        this.from = EnumSet.copyOf(List.of(from));
    }

    QuoteStatus after(QuoteStatus status) {
        return to == null ? status : to;
    }

    /** @throws StateConflict (409), which names the moves that are open */
    void require(QuoteRecord quote) {
        if (isOpen(quote)) {
            return;
        }
        var allowed = ofTheStaff(quote);
        throw quote.getRevisedBy() != null
                ? new StateConflict(
                        "This quote was replaced by a newer revision; work with that one.",
                        "REVISED",
                        allowed,
                        "revised")
                : new StateConflict(
                        "A quote that is " + quote.getStatus() + " cannot make the move " + this + ".",
                        quote.getStatus(),
                        allowed);
    }

    boolean isOpen(QuoteRecord quote) {
        return open(quote).contains(this);
    }

    /** What people of the business unit can do with this quote. */
    static List<String> ofTheStaff(QuoteRecord quote) {
        return open(quote).stream()
                .filter(m -> !OF_THE_CUSTOMER.contains(m))
                .map(Enum::name)
                .toList();
    }

    /** Nothing moves a quote that a newer revision replaced; an order is made once, and where the unit has orders. */
    private static Set<QuoteMove> open(QuoteRecord quote) {
        var status = QuoteStatus.valueOf(quote.getStatus());
        return Arrays.stream(values())
                .filter(m -> m.from.contains(status) && quote.getRevisedBy() == null)
                .filter(m -> m != CONVERT || quote.getOrderId() == null && Orders.areKept())
                .filter(m -> !BY_APPROVAL.contains(m) || opened(quote).contains(m))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(QuoteMove.class)));
    }

    private static Set<QuoteMove> opened(QuoteRecord quote) {
        var approval = Approvals.state(quote);
        return approval == null ? EnumSet.of(SEND) : BEYOND_LIMITS.getOrDefault(approval, Set.of());
    }
}
