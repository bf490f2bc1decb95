package com.hs6tools.crm.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Quotes that go to somebody at a company. */
@IntegrationTest
class QuoteContactIntegrationTests {
    private static final String QUOTES = "/api/crm/quotes";
    private static final String CUSTOMERS = "/api/crm/customers";

    private final TestHttp http;
    private final TestUnits units;
    private TestCaller rep;
    private String company = "";
    private String mina = "";

    QuoteContactIntegrationTests(TestHttp http, TestUnits units) {
        this.http = http;
        this.units = units;
        this.rep = http.nobody();
    }

    @BeforeEach
    void begin() {
        rep = http.as(units.newUnit());
        company = company("Arya Wood", "office@arya.example");
        mina = contact(company, "Mina Rad", "mina@arya.example");
    }

    @Test
    void isMailedToTheContactAndGreetsHimOnPaperToo() {
        var quote = quote(company, mina);
        assertThat(quote.at("/contact/name").asString()).isEqualTo("Mina Rad");
        var sent = rep.post(QUOTES + "/" + quote.get("id").asString() + "/send", null);
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        var mail = rep.get("/api/admin/outbox?to=mina@arya.example").json().at("/items/0/id");
        assertThat(rep.get("/api/admin/outbox/" + mail.asString())
                        .json()
                        .get("text")
                        .asString())
                .contains("Hello Mina Rad,");
        assertThat(rep.get("/api/admin/outbox?to=office@arya.example").json().get("items"))
                .isEmpty();
        var page = TestLinks.stranger(http).get("/api/public/quotes/" + TestLinks.token(sent));
        assertThat(page.json().at("/offer/attention").asString()).isEqualTo("Mina Rad");
        assertThat(page.json().at("/offer/customer").asString()).isEqualTo("Arya Wood");
    }

    @Test
    void keepsTheNameOfADeletedContactAndAsksForAnotherBeforeMailing() {
        var id = quote(company, mina).get("id").asString();
        rep.delete(CUSTOMERS + "/" + company + "/contacts/" + mina);
        var quote = rep.get(QUOTES + "/" + id).json();
        assertThat(quote.at("/contact/name").asString()).isEqualTo("Mina Rad");
        assertThat(quote.at("/contact/deleted").asBoolean()).isTrue();
        var refused = rep.post(QUOTES + "/" + id + "/send", null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Mina Rad is not among");
        assertThat(rep.patch(QUOTES + "/" + id, Map.of("contactId", mina, "title", "Saws"))
                        .status())
                .as("what he was before may stay")
                .isEqualTo(200);
        var other = contact(company, "Omid Far", "omid@arya.example");
        assertThat(rep.patch(QUOTES + "/" + id, Map.of("contactId", other))
                        .json()
                        .at("/contact/name")
                        .asString())
                .isEqualTo("Omid Far");
        assertThat(rep.post(QUOTES + "/" + id + "/send", null).status()).isEqualTo(200);
    }

    @Test
    void goesAlongWithAMergedCompany() {
        var id = quote(company, mina).get("id").asString();
        var other = company("Arya Wood Works", "hello@arya.example");
        var merged = rep.post(CUSTOMERS + "/" + other + "/merge", Map.of("from", company));
        assertThat(merged.status()).as(merged.text()).isLessThan(300);
        var quote = rep.get(QUOTES + "/" + id).json();
        assertThat(quote.get("customerId").asString()).isEqualTo(other);
        assertThat(quote.at("/contact/deleted").asBoolean()).isFalse();
        assertThat(quote.at("/contact/email").asString()).isEqualTo("mina@arya.example");
        assertThat(rep.post(QUOTES + "/" + id + "/send", null).status()).isEqualTo(200);
        assertThat(rep.get("/api/admin/outbox?to=mina@arya.example").json().get("items"))
                .hasSize(1);
    }

    @Test
    void refusesStrangersAndThoseWithoutAnAddressAndForgetsThemWithTheCustomer() {
        var elsewhere = company("Baran Steel", "office@baran.example");
        var theirs = contact(elsewhere, "Nima", "nima@baran.example");
        var mute = rep.post(CUSTOMERS + "/" + company + "/contacts", Map.of("name", "Mute"))
                .json()
                .get("id")
                .asString();
        for (var wrong : List.of(theirs, mute)) {
            var refused = rep.post(QUOTES, Map.of("customerId", company, "contactId", wrong));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("contactId");
        }
        var id = quote(company, mina).get("id").asString();
        assertThat(rep.patch(QUOTES + "/" + id, Map.of("customerId", elsewhere))
                        .json()
                        .get("contact"))
                .isNull();
        var copied = rep.post(
                QUOTES + "/" + quote(company, mina).get("id").asString() + "/copy?customerId=" + elsewhere, null);
        assertThat(copied.json().get("contact")).isNull();
    }

    private tools.jackson.databind.JsonNode quote(String customer, String contact) {
        var made = rep.post(
                QUOTES,
                Map.of(
                        "customerId",
                        customer,
                        "contactId",
                        contact,
                        "lines",
                        List.of(Map.of("name", "Training", "quantity", 1, "unitPrice", 50))));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json();
    }

    private String company(String name, String email) {
        return rep.post(CUSTOMERS, Map.of("type", "B2B", "company", name, "email", email, "language", "en"))
                .json()
                .get("id")
                .asString();
    }

    private String contact(String customer, String name, String email) {
        return rep.post(CUSTOMERS + "/" + customer + "/contacts", Map.of("name", name, "emails", List.of(email)))
                .json()
                .get("id")
                .asString();
    }
}
