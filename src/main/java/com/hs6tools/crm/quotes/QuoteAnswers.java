package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.ACCEPTANCE;

import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.quotes.PageVisits.Visit;
import com.hs6tools.crm.quotes.QuotePage.State;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a customer does on the page of his quote: he sees it, accepts it, rejects it, asks. */
@Component
class QuoteAnswers {
    private static final int MOST_QUESTIONS = 50;

    /** The link of an answered quote shows it for so long after the answer. */
    private static final int DAYS_AFTER_ANSWER = 30;

    private final DSLContext sql;
    private final QuoteMoves moves;
    private final QuoteStore store;
    private final QuotePdf pdf;
    private final Told told;

    /** Who hears of an answer. */
    @Component
    record Told(AnswerNews owner, CustomerMails customer) {}

    QuoteAnswers(DSLContext sql, QuoteMoves moves, QuoteStore store, QuotePdf pdf, Told told) {
        this.sql = sql;
        this.moves = moves;
        this.store = store;
        this.pdf = pdf;
        this.told = told;
    }

    @Schema(name = "QuoteAcceptRequest")
    record AcceptRequest(@Nullable String name, @Nullable String signature) {}

    @Schema(name = "QuoteRejectRequest")
    record RejectRequest(@Nullable String reason) {}

    @Schema(name = "QuoteQuestion")
    record QuestionRequest(@Nullable String text) {}

    /** The first sight counts, and only the customer's own. */
    @Transactional
    void view(Visit visit) {
        if (visit.byStaff()) {
            return;
        }
        var quote = store.lockInUnit(visit.link().quote());
        if (state(quote, visit.link()) == State.OPEN && quote.getViewedAt() == null) {
            quote.setViewedAt(moves.now());
            moves.make(quote, QuoteMove.VIEW, QuoteHistory.Kind.VIEWED, null);
        }
    }

    @Transactional
    void accept(Visit visit, AcceptRequest request) {
        var name = QuoteLines.blankToNull(request.name());
        var signature = QuoteLines.blankToNull(request.signature());
        new Violations()
                .required("name", name)
                .length("name", name, 200)
                .required("signature", signature)
                .length("signature", signature, 200)
                .throwIfAny();
        var quote = open(visit);
        quote.setDecidedAt(moves.now());
        keep(quote, visit, String.valueOf(name), String.valueOf(signature));
        moves.make(quote, QuoteMove.ACCEPT, QuoteHistory.Kind.ACCEPTED, name);
        told.owner().tell(quote, AnswerNews.Answer.ACCEPTED, null);
        told.customer().accepted(quote, String.valueOf(name));
    }

    @Transactional
    void reject(Visit visit, RejectRequest request) {
        var reason = QuoteLines.blankToNull(request.reason());
        new Violations().length("reason", reason, 2_000).throwIfAny();
        var quote = open(visit);
        quote.setDecidedAt(moves.now());
        quote.setRejectReason(reason);
        moves.make(quote, QuoteMove.REJECT, QuoteHistory.Kind.REJECTED, reason);
        told.owner().tell(quote, AnswerNews.Answer.REJECTED, reason);
    }

    @Transactional
    void ask(Visit visit, QuestionRequest request) {
        var text = QuoteLines.blankToNull(request.text());
        new Violations().required("text", text).length("text", text, 4_000).throwIfAny();
        var quote = open(visit);
        if (moves.count(quote, QuoteHistory.Kind.QUESTION) >= MOST_QUESTIONS) {
            throw new StateConflict(
                    "So many questions are better asked by telephone; the shop has all of them.",
                    quote.getStatus(),
                    List.of(),
                    "too_many_questions");
        }
        moves.note(quote, QuoteHistory.Kind.QUESTION, text);
        told.owner().tell(quote, AnswerNews.Answer.QUESTION, text);
    }

    /** What the link of a quote is good for now; a quote nobody has looked through yet expires all the same. */
    State state(QuoteRecord quote, QuoteLinks.Found link) {
        if (link.revoked()) {
            return State.REVOKED;
        }
        if (quote.getRevisedBy() != null) {
            return State.REVISED;
        }
        return switch (QuoteStatus.valueOf(quote.getStatus())) {
            case ACCEPTED -> answered(quote, State.ACCEPTED);
            case REJECTED -> answered(quote, State.REJECTED);
            case EXPIRED -> State.EXPIRED;
            case DRAFT, SENT, VIEWED -> quote.getValidUntil().isBefore(moves.today()) ? State.EXPIRED : State.OPEN;
        };
    }

    private State answered(QuoteRecord quote, State answer) {
        var ends = quote.getDecidedAt().plusDays(DAYS_AFTER_ANSWER);
        return ends.isBefore(moves.now()) ? State.ENDED : answer;
    }

    /** @throws StateConflict which says why the quote cannot be answered any more */
    private QuoteRecord open(Visit visit) {
        var quote = store.lockInUnit(visit.link().quote());
        var state = state(quote, visit.link());
        if (visit.byStaff()) {
            throw new StateConflict(
                    "You are signed in to the shop this quote is from; only its customer can answer.",
                    state.name(),
                    List.of(),
                    "own_shop");
        }
        if (state != State.OPEN) {
            throw new StateConflict(said(state), state.name(), List.of());
        }
        return quote;
    }

    private static String said(State state) {
        return switch (state) {
            case ACCEPTED -> "This quote was accepted already.";
            case REJECTED -> "This quote was rejected already.";
            case EXPIRED -> "This quote is no longer valid. Ask the shop for a new one.";
            case REVISED -> "The shop is revising this quote; the new one comes with a link of its own.";
            case REVOKED -> "The shop has closed this link. Ask it for a new one.";
            case ENDED -> "This quote was answered; its link has ended. Ask the shop for a new one.";
            case OPEN -> throw new IllegalStateException();
        };
    }

    private void keep(QuoteRecord quote, Visit visit, String name, String signature) {
        var document = pdf.document(quote);
        sql.insertInto(ACCEPTANCE)
                .set(ACCEPTANCE.TENANT_ID, quote.getTenantId())
                .set(ACCEPTANCE.QUOTE_ID, quote.getId())
                .set(ACCEPTANCE.NAME, name)
                .set(ACCEPTANCE.SIGNATURE, signature)
                .set(ACCEPTANCE.IP, visit.ip())
                .set(ACCEPTANCE.USER_AGENT, visit.userAgent())
                .set(ACCEPTANCE.ACCEPTED_AT, quote.getDecidedAt())
                .set(ACCEPTANCE.DOCUMENT, document)
                .set(ACCEPTANCE.DOCUMENT_SHA256, Sha256.of(document))
                .execute();
    }
}
