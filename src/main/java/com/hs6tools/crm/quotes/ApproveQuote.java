package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.notifications.Notifications;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the approval of a draft beyond the limits, gives it, or refuses it. */
@Component
class ApproveQuote {
    /** @param note why it should be, or why it is not */
    record QuoteApprovalNote(@Nullable String note) {}

    private final QuoteMoves moves;
    private final Approvals approvals;
    private final Notifications notifications;

    ApproveQuote(QuoteMoves moves, Approvals approvals, Notifications notifications) {
        this.moves = moves;
        this.approvals = approvals;
        this.notifications = notifications;
    }

    @Transactional
    public void ask(UUID id, @Nullable QuoteApprovalNote said) {
        var note = note(said, false);
        var quote = moves.begin(id, QuoteMove.ASK_APPROVAL);
        quote.setApproval(Approval.ASKED.name());
        quote.setApprovalAskedBy(Acting.now().id());
        quote.setApprovalAskedByName(Acting.now().name());
        quote.setApprovalAskedAt(moves.now());
        quote.setApprovalDecidedBy(null);
        quote.setApprovalDecidedByName(null);
        quote.setApprovalDecidedAt(null);
        quote.setApprovalNote(note);
        moves.make(quote, QuoteMove.ASK_APPROVAL, QuoteHistory.Kind.APPROVAL_ASKED, note);
        approvals.approvers(quote).forEach(p -> tell(p.id(), quote, "quote.approval_asked"));
    }

    @Transactional
    public void approve(UUID id, @Nullable QuoteApprovalNote said) {
        decide(id, QuoteMove.APPROVE, Approval.APPROVED, note(said, false));
    }

    /** With a reason: whoever asked has to know what to change. */
    @Transactional
    public void refuse(UUID id, @Nullable QuoteApprovalNote said) {
        decide(id, QuoteMove.REFUSE, Approval.REFUSED, note(said, true));
    }

    private void decide(UUID id, QuoteMove move, Approval decision, @Nullable String note) {
        var quote = moves.begin(id, move);
        approvals.requireOther(quote);
        var me = Acting.now().id();
        quote.setApproval(decision.name());
        quote.setApprovalDecidedBy(me);
        quote.setApprovalDecidedByName(Acting.now().name());
        quote.setApprovalDecidedAt(moves.now());
        quote.setApprovalNote(note);
        var kind = decision == Approval.APPROVED ? QuoteHistory.Kind.APPROVED : QuoteHistory.Kind.REFUSED;
        moves.make(quote, move, kind, note);
        Stream.of(quote.getApprovalAskedBy(), quote.getOwnerId())
                .filter(Objects::nonNull)
                .distinct()
                .filter(p -> !p.equals(me))
                .forEach(p -> tell(p, quote, decision == Approval.APPROVED ? "quote.approved" : "quote.refused"));
    }

    private static @Nullable String note(@Nullable QuoteApprovalNote said, boolean needed) {
        var note = said == null ? null : QuoteLines.blankToNull(said.note());
        var wrong = new Violations().length("note", note, 2_000);
        (needed ? wrong.required("note", note) : wrong).throwIfAny();
        return note;
    }

    private void tell(UUID person, QuoteRecord quote, String kind) {
        notifications.tell(
                person,
                kind,
                Map.of("number", quote.getNumber(), "name", Acting.now().name()),
                "/quotes/" + quote.getId());
    }
}
