package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.ACCEPTANCE;
import static com.hs6tools.crmdb.quotes.Tables.QUOTE;
import static com.hs6tools.crmdb.quotes.Tables.QUOTE_ENTRY;
import static com.hs6tools.crmdb.quotes.Tables.QUOTE_LINK;

import com.hs6tools.crm.identity.Staff.Colleague;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.reads.PersonalDataReads;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.quotes.QuoteDetails.Acceptance;
import com.hs6tools.crm.quotes.QuoteDetails.Entry;
import com.hs6tools.crm.quotes.QuoteDetails.Link;
import com.hs6tools.crm.quotes.QuoteDetails.QuoteApproval;
import com.hs6tools.crmdb.quotes.tables.records.QuoteLineRecord;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one quote with all that belongs to it. */
@Component
class QuoteReader {
    private final DSLContext sql;
    private final QuoteStore store;
    private final PersonalDataReads reads;
    private final Approvals approvals;
    private final QuoteContacts contacts;

    QuoteReader(
            DSLContext sql, QuoteStore store, PersonalDataReads reads, Approvals approvals, QuoteContacts contacts) {
        this.sql = sql;
        this.store = store;
        this.reads = reads;
        this.approvals = approvals;
        this.contacts = contacts;
    }

    /** @throws NotFound when it is absent, deleted, or outside what the acting person may see */
    QuoteDetails find(UUID id) {
        var found = one(QuoteScope.visible().and(QUOTE.DELETED_AT.isNull()), id, null);
        reads.viewed("quote.opened", "quote", id, found.row().number());
        return found;
    }

    /** Just written by the acting person, who may have handed it to somebody else. */
    QuoteDetails written(UUID id) {
        return written(id, null);
    }

    /** @param link which has just been made */
    QuoteDetails written(UUID id, @Nullable String link) {
        return one(QUOTE.TENANT_ID.eq(Acting.tenant()), id, link);
    }

    private QuoteDetails one(Condition visible, UUID id, @Nullable String link) {
        var found = sql.select(QUOTE.fields())
                .select(QuoteQueries.CUSTOMER_NAME, QuoteQueries.OWNER_NAME)
                .from(QUOTE)
                .where(visible, QUOTE.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This quote"));
        var quote = found.into(QUOTE);
        var lines = store.lines(id);
        approvals.refresh(quote, lines);
        found.set(QUOTE.APPROVAL, quote.getApproval());
        return details(QuoteQueries.row(found), quote, lines, link);
    }

    private QuoteDetails details(QuoteRow row, QuoteRecord quote, List<QuoteLineRecord> lines, @Nullable String link) {
        var margins = QuotesPermissions.maySeeMargins();
        return new QuoteDetails(
                row,
                quote.getLanguage(),
                contacts.of(quote),
                quote.getTaxIncluded(),
                QuoteDetails.discount(quote),
                Amounts.plain(quote.getShipping()),
                quote.getTerms(),
                quote.getNotes(),
                lines.stream()
                        .map(l -> QuoteLine.of(l, quote.getCurrency(), margins))
                        .toList(),
                QuotePrice.of(quote, lines, margins),
                quote.getRevisionOf(),
                quote.getRejectReason(),
                acceptance(quote.getId()),
                quote.getCreatedByName(),
                history(quote.getId()),
                links(quote.getId()),
                approval(quote, lines, margins),
                QuoteMove.ofTheStaff(quote),
                link);
    }

    private QuoteApproval approval(QuoteRecord quote, List<QuoteLineRecord> lines, boolean margins) {
        var state = Approvals.state(quote);
        return new QuoteApproval(
                state == null
                        ? List.of()
                        : approvals.beyond(quote, lines).stream()
                                .map(b -> b.without(margins))
                                .toList(),
                state == null || state == Approval.APPROVED
                        ? List.of()
                        : approvals.approvers(quote).stream()
                                .map(Colleague::name)
                                .toList(),
                state != null && approvals.mayDecide(quote),
                quote.getApprovalAskedByName(),
                quote.getApprovalAskedAt(),
                quote.getApprovalDecidedByName(),
                quote.getApprovalDecidedAt(),
                quote.getApprovalNote());
    }

    @Nullable
    Acceptance acceptance(UUID quote) {
        return sql.select(
                        ACCEPTANCE.NAME,
                        ACCEPTANCE.SIGNATURE,
                        ACCEPTANCE.IP,
                        ACCEPTANCE.ACCEPTED_AT,
                        ACCEPTANCE.DOCUMENT_SHA256)
                .from(ACCEPTANCE)
                .where(ACCEPTANCE.TENANT_ID.eq(Acting.tenant()), ACCEPTANCE.QUOTE_ID.eq(quote))
                .fetchOne(Records.mapping(Acceptance::new));
    }

    private List<Entry> history(UUID quote) {
        return sql.select(QUOTE_ENTRY.ID, QUOTE_ENTRY.AT, QUOTE_ENTRY.KIND, QUOTE_ENTRY.ACTOR_NAME, QUOTE_ENTRY.TEXT)
                .from(QUOTE_ENTRY)
                .where(QUOTE_ENTRY.TENANT_ID.eq(Acting.tenant()), QUOTE_ENTRY.QUOTE_ID.eq(quote))
                .orderBy(QUOTE_ENTRY.AT.desc(), QUOTE_ENTRY.ID.desc())
                .fetch(Records.mapping(Entry::new));
    }

    private List<Link> links(UUID quote) {
        return sql.select(QUOTE_LINK.ID, QUOTE_LINK.CREATED_BY_NAME, QUOTE_LINK.CREATED_AT, QUOTE_LINK.REVOKED_AT)
                .from(QUOTE_LINK)
                .where(QUOTE_LINK.TENANT_ID.eq(Acting.tenant()), QUOTE_LINK.QUOTE_ID.eq(quote))
                .orderBy(QUOTE_LINK.CREATED_AT.desc(), QUOTE_LINK.ID.desc())
                .fetch(Records.mapping(Link::new));
    }
}
