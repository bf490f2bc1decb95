package com.hs6tools.crm.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestCaller.Answer;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fifty who do the same at the same moment. */
@IntegrationTest
class QuoteRacesIntegrationTests {
    private static final int MANY = 50;
    private static final String QUOTES = "/api/crm/quotes";

    private final TestHttp http;
    private final TestUnits units;
    private TestCaller rep;
    private String customer = "";

    QuoteRacesIntegrationTests(TestHttp http, TestUnits units) {
        this.http = http;
        this.units = units;
        this.rep = http.nobody();
    }

    @BeforeEach
    void begin() {
        rep = http.as(units.newUnit());
        customer = rep.post("/api/crm/customers", Map.of("firstName", "Ann", "email", "ann@example.org"))
                .json()
                .get("id")
                .asString();
    }

    @Test
    void numbersHaveNeitherGapsNorDoubles() throws Exception {
        var made = together(i -> i % 5 == 0 ? broken() : draft());
        var numbers = made.stream()
                .filter(a -> a.status() == 201)
                .map(a -> a.json().get("number").asString())
                .sorted()
                .toList();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, MANY * 4 / 5)
                        .mapToObj("Q-%06d"::formatted)
                        .toList());
    }

    @Test
    void oneMailIsSent() throws Exception {
        var id = id(draft());
        var answers = together(i -> rep.post(QUOTES + "/" + id + "/send", null));
        assertThat(answers).filteredOn(a -> a.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(a -> a.status() == 409).hasSize(MANY - 1);
        assertThat(rep.get("/api/admin/outbox?kind=quote").json().get("items").size())
                .isEqualTo(1);
    }

    @Test
    void oneAnswerCountsAndOneOrderIsMade() throws Exception {
        var id = id(draft());
        var page = "/api/public/quotes/" + TestLinks.token(rep.post(QUOTES + "/" + id + "/send", null));
        var answers = together(i -> i % 2 == 0
                ? TestLinks.stranger(http).post(page + "/accept", Map.of("name", "N" + i, "signature", "S"))
                : TestLinks.stranger(http).post(page + "/reject", Map.of("reason", "R" + i)));
        assertThat(answers).filteredOn(a -> a.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(a -> a.status() == 409).hasSize(MANY - 1);
        var status = rep.get(QUOTES + "/" + id).json().get("status").asString();
        assertThat(status).isIn("ACCEPTED", "REJECTED");
        if (status.equals("REJECTED")) {
            return;
        }
        var orders = together(i -> rep.post(QUOTES + "/" + id + "/convert", null));
        assertThat(orders).allSatisfy(a -> assertThat(a.status()).isEqualTo(200));
        assertThat(orders.stream().map(a -> a.json().get("orderId").asString()).distinct())
                .hasSize(1);
        assertThat(rep.get("/api/crm/orders?count=true").json().get("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void oneRevisionReplacesAQuote() throws Exception {
        var id = id(draft());
        rep.post(QUOTES + "/" + id + "/send", null);
        var answers = together(i -> rep.post(QUOTES + "/" + id + "/revise", null));
        assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(a -> a.status() == 409).hasSize(MANY - 1);
    }

    private Answer draft() {
        return rep.post(
                QUOTES,
                Map.of("customerId", customer, "lines", List.of(Map.of("name", "Saw", "quantity", 1, "unitPrice", 9))));
    }

    private Answer broken() {
        return rep.post(
                QUOTES,
                Map.of("customerId", customer, "ownerId", "00000000-0000-7000-8000-000000000000", "lines", List.of()));
    }

    private static String id(Answer answer) {
        return answer.json().get("id").asString();
    }

    private interface Deed {
        Answer of(int i);
    }

    private static List<Answer> together(Deed deed) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(MANY)) {
            var running = IntStream.range(0, MANY)
                    .mapToObj(i -> threads.submit((Callable<Answer>) () -> {
                        start.await();
                        return deed.of(i);
                    }))
                    .toList();
            start.countDown();
            var answers = new ArrayList<Answer>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
