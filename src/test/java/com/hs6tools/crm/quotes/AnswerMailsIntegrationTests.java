package com.hs6tools.crm.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import com.hs6tools.crm.quotes.PageVisits.Visit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Who is written to when a customer answers a quote. */
@IntegrationTest
class AnswerMailsIntegrationTests {
    private static final String QUOTES = "/api/crm/quotes";

    private final TestHttp http;
    private final TestUnits units;
    private final QuoteAnswers answers;
    private final QuoteLinks links;
    private final TransactionTemplate transaction;
    private final DSLContext sql;
    private Actor unit;
    private TestCaller rep;

    AnswerMailsIntegrationTests(
            TestHttp http,
            TestUnits units,
            QuoteAnswers answers,
            QuoteLinks links,
            TransactionTemplate transaction,
            DSLContext sql) {
        this.http = http;
        this.units = units;
        this.answers = answers;
        this.links = links;
        this.transaction = transaction;
        this.sql = sql;
        this.unit = units.newUnit();
        this.rep = http.nobody();
    }

    @BeforeEach
    void begin() {
        unit = units.newUnit();
        rep = http.as(unit);
    }

    @Test
    void thanksTheCustomerAndTellsTheOwnerOnceEachInTheirLanguages() throws Exception {
        language("ar");
        var quote = draft(Map.of("firstName", "آرش", "email", "office@example.org", "language", "fa"));
        var token = TestLinks.token(rep.post(quote + "/send", Map.of("to", "arash@example.org")));
        var page = "/api/public/quotes/" + token;
        try (var threads = Executors.newFixedThreadPool(4)) {
            threads.invokeAll(IntStream.range(0, 4)
                    .<Callable<Object>>mapToObj(n -> () -> TestLinks.stranger(http)
                            .post(page + "/accept", Map.of("name", "آرش", "signature", "<b>آرش</b>")))
                    .toList());
        }
        assertThat(TestLinks.stranger(http)
                        .post(page + "/accept", Map.of("name", "A", "signature", "A"))
                        .status())
                .isEqualTo(409);

        assertThat(mails("quote-accepted")).hasSize(1);
        var thanks = mail("quote-accepted");
        assertThat(thanks.get("to").asString())
                .as("where the quote was sent, not where the customer usually is")
                .isEqualTo("arash@example.org");
        assertThat(thanks.get("subject").asString()).contains("Q-000001", "پذیرفته");
        assertThat(thanks.get("text").asString()).contains("Q-000001", "۲۰۰٫۰۰", "Workshop");
        assertThat(thanks.get("html").asString()).contains("<html lang=\"fa\" dir=\"rtl\">");
        var link = thanks.get("text").asString().replaceAll("(?s).*/q/([\\w-]+).*", "$1");
        assertThat(TestLinks.stranger(http)
                        .get("/api/public/quotes/" + link)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("ACCEPTED");

        assertThat(mails("quote-answer")).hasSize(1);
        var told = mail("quote-answer");
        assertThat(told.get("subject").asString()).contains("قُبل", "Q-000001");
        assertThat(told.get("html").asString())
                .contains("<html lang=\"ar\" dir=\"rtl\">", "/quotes/" + quote.substring(quote.lastIndexOf('/') + 1));
        assertThat(notifications()).containsExactly("quote.accepted");
    }

    @Test
    void tellsTheOwnerWhyAQuoteWasRejectedAndWhatIsAsked() {
        var page = page(draft(Map.of("firstName", "Ann", "email", "ann@example.org")));
        var customer = TestLinks.stranger(http);
        customer.post(page + "/question", Map.of("text", "Is the <blade> included?"));
        var asked = mail("quote-answer");
        assertThat(asked.get("subject").asString()).startsWith("Question about quote Q-000001");
        assertThat(asked.get("text").asString()).contains("Is the <blade> included?");
        assertThat(asked.get("html").asString()).contains("Is the &lt;blade&gt; included?");
        customer.post(page + "/reject", Map.of("reason", "Too dear"));
        customer.post(page + "/reject", Map.of("reason", "Too dear"));
        assertThat(mails("quote-answer")).hasSize(2);
        assertThat(mail("quote-answer").get("text").asString()).contains("rejected", "Too dear");
        assertThat(mails("quote-accepted")).as("the customer knows what he did").isEmpty();
        assertThat(notifications()).containsExactlyInAnyOrder("quote.question", "quote.rejected");
    }

    @Test
    void writesToTheAddressThatIsKnownWhereOnlyALinkWasGiven() {
        var quote = draft(Map.of("firstName", "Ann", "email", "ann@example.org"));
        accept(TestLinks.token(rep.post(quote + "/send", Map.of("mail", false))));
        assertThat(mail("quote-accepted").get("to").asString()).isEqualTo("ann@example.org");

        var unknown = draft(Map.of("firstName", "Bob", "phone", "+12025550123"));
        accept(TestLinks.token(rep.post(unknown + "/send", Map.of("mail", false))));
        assertThat(mails("quote-accepted")).hasSize(1);
        assertThat(rep.get(unknown).json().get("status").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void writesNothingWhenTheAnswerIsNotKept() {
        var quote = draft(Map.of("firstName", "Ann", "email", "ann@example.org"));
        var token = TestLinks.token(rep.post(quote + "/send", null));
        var visit = new Visit(links.find(token).orElseThrow(), false, "10.8.0.1", null);
        var stranger = new Actor(
                unit.tenant(),
                Actor.Kind.PUBLIC,
                null,
                "Customer",
                Set.of(),
                Actor.Scope.OWN,
                Set.of(),
                "10.8.0.1",
                null);
        Acting.run(
                stranger,
                () -> transaction.executeWithoutResult(status -> {
                    answers.accept(visit, new QuoteAnswers.AcceptRequest("Ann", "Ann"));
                    status.setRollbackOnly();
                }));
        assertThat(rep.get(quote).json().get("status").asString()).isEqualTo("SENT");
        assertThat(mails("quote-accepted")).isEmpty();
        assertThat(mails("quote-answer")).isEmpty();
        assertThat(notifications()).isEmpty();
    }

    private void accept(String token) {
        assertThat(TestLinks.stranger(http)
                        .post("/api/public/quotes/" + token + "/accept", Map.of("name", "A", "signature", "A"))
                        .status())
                .isEqualTo(200);
    }

    private void language(String language) {
        Acting.run(
                unit,
                () -> sql.execute(
                        "update identity.person set locale = ? where tenant_id = ? and id = ?",
                        language,
                        unit.tenant(),
                        unit.id()));
    }

    private String draft(Map<String, Object> customer) {
        var id = rep.post("/api/crm/customers", customer).json().get("id").asString();
        var body = Map.of(
                "customerId",
                id,
                "title",
                "Workshop",
                "lines",
                List.of(Map.of("name", "Saw", "quantity", 2, "unitPrice", 100)));
        return QUOTES + "/" + rep.post(QUOTES, body).json().get("id").asString();
    }

    private String page(String quote) {
        return "/api/public/quotes/" + TestLinks.token(rep.post(quote + "/send", null));
    }

    private JsonNode mails(String kind) {
        return rep.get("/api/admin/outbox?kind=" + kind).json().get("items");
    }

    /** The newest. */
    private JsonNode mail(String kind) {
        return rep.get("/api/admin/outbox/" + mails(kind).at("/0/id").asString())
                .json();
    }

    private List<String> notifications() {
        return Acting.call(
                unit,
                () -> sql.fetch("select kind from platform.notification where tenant_id = ?", unit.tenant())
                        .getValues(0, String.class));
    }
}
