package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE;

import com.hs6tools.crm.identity.Staff;
import com.hs6tools.crm.identity.Staff.Colleague;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.quotes.ApprovalRule.Beyond;
import com.hs6tools.crmdb.quotes.tables.records.QuoteLineRecord;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds drafts to the unit's limits. */
@Component
class Approvals {
    private static final List<Field<?>> PRICED = List.of(
            QUOTE.CUSTOMER_ID,
            QUOTE.CURRENCY,
            QUOTE.TAX_INCLUDED,
            QUOTE.DISCOUNT_PERCENT,
            QUOTE.DISCOUNT_AMOUNT,
            QUOTE.SHIPPING);

    private final KeepLimits limits;
    private final Staff staff;

    Approvals(KeepLimits limits, Staff staff) {
        this.limits = limits;
        this.staff = staff;
    }

    List<Beyond> beyond(QuoteRecord quote, List<QuoteLineRecord> lines) {
        return ApprovalRule.beyond(quote.getCurrency(), lines, limits.current());
    }

    private boolean ownQuotes() {
        return limits.current().ownQuotes();
    }

    /** Says anew how a draft stands, and forgets who said what of it before. */
    void judge(QuoteRecord quote, List<QuoteLineRecord> lines) {
        forget(quote);
        quote.setApproval(beyond(quote, lines).isEmpty() ? null : Approval.NEEDED.name());
    }

    /** Limits may have changed since a draft was saved; what was asked or said of it stays. */
    void refresh(QuoteRecord quote, List<QuoteLineRecord> lines) {
        if (isDraft(quote) && (state(quote) == null || state(quote) == Approval.NEEDED)) {
            quote.setApproval(beyond(quote, lines).isEmpty() ? null : Approval.NEEDED.name());
        }
    }

    /** @throws ApprovalNeeded (409) where the draft must not be sent as it is */
    void require(QuoteRecord quote, List<QuoteLineRecord> lines) {
        var state = state(quote);
        if (isDraft(quote) && state != null && state != Approval.APPROVED) {
            var margins = QuotesPermissions.maySeeMargins();
            throw new ApprovalNeeded(
                    state,
                    beyond(quote, lines).stream().map(b -> b.without(margins)).toList(),
                    approvers(quote).stream().map(Colleague::name).toList(),
                    QuoteMove.ofTheStaff(quote));
        }
    }

    /** Who may approve it, without those whose own it is where that is not allowed. */
    List<Colleague> approvers(QuoteRecord quote) {
        var own = ownQuotes();
        return staff.holders(QuotesPermissions.APPROVE, quote.getOwnerId()).stream()
                .filter(p -> own || !isOf(quote, p.id()))
                .toList();
    }

    /** Whether the acting person may give or refuse the approval of this quote. */
    boolean mayDecide(QuoteRecord quote) {
        return Acting.now().may(QuotesPermissions.APPROVE) && (!isOfMine(quote) || ownQuotes());
    }

    /** @throws OwnQuote (403) where somebody else has to */
    void requireOther(QuoteRecord quote) {
        if (isOfMine(quote) && !ownQuotes()) {
            throw new OwnQuote(approvers(quote).stream().map(Colleague::name).toList());
        }
    }

    private static boolean isOfMine(QuoteRecord quote) {
        var me = Acting.now().id();
        return me != null && isOf(quote, me);
    }

    private static boolean isOf(QuoteRecord quote, UUID person) {
        return person.equals(quote.getOwnerId())
                || person.equals(quote.getApprovalAskedBy())
                || List.of(quote.getOfferedBy()).contains(person);
    }

    /** From now on it is his own too: he drafted it, changed its prices, or had it before its owner. */
    static void hadAHand(QuoteRecord quote, @Nullable UUID person) {
        if (person != null && !List.of(quote.getOfferedBy()).contains(person)) {
            quote.setOfferedBy(Stream.concat(Arrays.stream(quote.getOfferedBy()), Stream.of(person))
                    .toArray(UUID[]::new));
        }
    }

    /** Whether a draft would be the own one of whoever approved it. */
    boolean isNowOfApprover(QuoteRecord quote) {
        var approver = quote.getApprovalDecidedBy();
        return state(quote) == Approval.APPROVED && approver != null && isOf(quote, approver) && !ownQuotes();
    }

    /** Whether what was approved is still what is offered; words do not matter, prices do. */
    static boolean sameOffer(
            QuoteRecord before, List<QuoteLineRecord> linesBefore, QuoteRecord after, List<QuoteLineRecord> lines) {
        return PRICED.stream().allMatch(f -> same(before.get(f), after.get(f)))
                && linesBefore.size() == lines.size()
                && IntStream.range(0, lines.size()).allMatch(i -> same(linesBefore.get(i), lines.get(i)));
    }

    private static boolean same(QuoteLineRecord a, QuoteLineRecord b) {
        return Objects.equals(a.getProductId(), b.getProductId())
                && a.getName().equals(b.getName())
                && same(a.getQuantity(), b.getQuantity())
                && same(a.getUnitPrice(), b.getUnitPrice())
                && same(a.getDiscountPercent(), b.getDiscountPercent())
                && same(a.getDiscountAmount(), b.getDiscountAmount())
                && same(a.getTaxRate(), b.getTaxRate())
                && same(a.getUnitCost(), b.getUnitCost());
    }

    private static boolean same(@Nullable Object a, @Nullable Object b) {
        return a instanceof BigDecimal x && b instanceof BigDecimal y ? x.compareTo(y) == 0 : Objects.equals(a, b);
    }

    static @Nullable Approval state(QuoteRecord quote) {
        return quote.getApproval() == null ? null : Approval.valueOf(quote.getApproval());
    }

    private static boolean isDraft(QuoteRecord quote) {
        return QuoteStatus.DRAFT.name().equals(quote.getStatus());
    }

    private static void forget(QuoteRecord quote) {
        quote.setApprovalAskedBy(null);
        quote.setApprovalAskedByName(null);
        quote.setApprovalAskedAt(null);
        quote.setApprovalDecidedBy(null);
        quote.setApprovalDecidedByName(null);
        quote.setApprovalDecidedAt(null);
        quote.setApprovalNote(null);
    }
}
