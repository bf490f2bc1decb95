package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.http.OpenToAll;
import com.hs6tools.crm.quotes.PageVisits.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The page of a quote, for whoever has its link. */
@RestController
@RequestMapping("/api/public/quotes/{token}")
@Tag(name = "Quote page")
class QuotePageController {
    private final PageVisits visits;
    private final QuotePages pages;
    private final QuoteAnswers answers;

    QuotePageController(PageVisits visits, QuotePages pages, QuoteAnswers answers) {
        this.visits = visits;
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping
    @OpenToAll
    @Operation(operationId = "getQuotePage", summary = "What the link of a quote shows")
    QuotePage get(@PathVariable String token, HttpServletRequest request) {
        return visits.in(token, request, pages::page);
    }

    @PostMapping("/view")
    @OpenToAll
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "viewQuotePage", summary = "Say that the page was seen; the first time counts")
    void view(@PathVariable String token, HttpServletRequest request) {
        doing(token, request, answers::view);
    }

    @PostMapping("/accept")
    @OpenToAll
    @Operation(operationId = "acceptQuote", summary = "Accept the quote with a name and a typed signature")
    QuotePage accept(
            @PathVariable String token, @RequestBody QuoteAnswers.AcceptRequest body, HttpServletRequest request) {
        return doing(token, request, visit -> answers.accept(visit, body));
    }

    @PostMapping("/reject")
    @OpenToAll
    @Operation(operationId = "rejectQuote", summary = "Reject the quote, perhaps with a reason")
    QuotePage reject(
            @PathVariable String token, @RequestBody QuoteAnswers.RejectRequest body, HttpServletRequest request) {
        return doing(token, request, visit -> answers.reject(visit, body));
    }

    @PostMapping("/question")
    @OpenToAll
    @Operation(operationId = "askAboutQuote", summary = "Ask whoever looks after the quote")
    QuotePage question(
            @PathVariable String token, @RequestBody QuoteAnswers.QuestionRequest body, HttpServletRequest request) {
        return doing(token, request, visit -> answers.ask(visit, body));
    }

    @GetMapping("/pdf")
    @OpenToAll
    @Operation(operationId = "getQuotePageDocument", summary = "The quote as a document")
    ResponseEntity<byte[]> pdf(@PathVariable String token, HttpServletRequest request) {
        return visits.in(token, request, visit -> document(pages.document(visit), "quote"));
    }

    private QuotePage doing(String token, HttpServletRequest request, Consumer<Visit> deed) {
        return visits.in(token, request, visit -> {
            deed.accept(visit);
            return pages.page(visit);
        });
    }

    static ResponseEntity<byte[]> document(byte[] pdf, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"")
                .header("Cache-Control", "no-store")
                .body(pdf);
    }
}
