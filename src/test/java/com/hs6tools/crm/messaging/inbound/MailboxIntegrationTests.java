package com.hs6tools.crm.messaging.inbound;

import static com.hs6tools.crm.messaging.inbound.MailReaders.BOXES;
import static com.hs6tools.crm.messaging.inbound.MailReaders.RECEIVED;
import static com.hs6tools.crm.messaging.inbound.MailReaders.id;
import static com.hs6tools.crm.messaging.inbound.PostOffice.mail;
import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import jakarta.mail.Flags;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mailboxes on a real IMAP server: each message becomes what it is, once. */
@IntegrationTest
class MailboxIntegrationTests {
    private static final String INFO = "info@shop.example";

    private final TestUnits units;
    private final TestHttp http;
    private final LookIntoMailbox look;
    private final PostOffice post = new PostOffice();
    private final DSLContext sql;
    private Actor unit;
    private TestCaller admin;
    private MailReaders shop;

    MailboxIntegrationTests(TestUnits units, TestHttp http, LookIntoMailbox look, DSLContext sql) {
        this.units = units;
        this.http = http;
        this.look = look;
        this.sql = sql;
        this.unit = units.newUnit();
        this.admin = http.nobody();
        this.shop = new MailReaders(unit, admin, post, look);
    }

    @BeforeEach
    void open() {
        unit = units.newUnit();
        admin = http.as(unit);
        shop = new MailReaders(unit, admin, post, look);
        post.add(INFO);
    }

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void aStrangerBecomesALeadWithHisWordsAndHisTimeToBeAnsweredIn() throws Exception {
        var box = shop.box(INFO, Map.of("tags", List.of("mail")));
        var arrived = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
        var words = mail("=?utf-8?B?2LHYttinINqp2LHbjNmF24w=?= <reza@example.ir>", "Drill", "a@x", "سلام\u202e");
        post.deliver(INFO, words.getBytes(StandardCharsets.UTF_8), arrived);
        shop.look(box);
        var lead = shop.only("/api/crm/leads");
        assertThat(lead.get("firstName").asString()).isEqualTo("رضا");
        assertThat(lead.get("lastName").asString()).isEqualTo("کریمی");
        assertThat(lead.get("email").asString()).isEqualTo("reza@example.ir");
        assertThat(lead.get("source").asString()).isEqualTo("EMAIL");
        assertThat(lead.get("tags").toString()).contains("mail");
        var whole = admin.get("/api/crm/leads/" + id(lead)).json();
        assertThat(whole.get("message").asString()).isEqualTo("Drill\n\nسلام");
        assertThat(Instant.parse(whole.get("firstResponseDueAt").asString()))
                .as("since it came, not since it was read")
                .isEqualTo(arrived.plus(Duration.ofHours(4)));
        var said = shop.only("/api/crm/leads/" + id(lead) + "/interactions");
        assertThat(said.get("type").asString()).isEqualTo("EMAIL");
        assertThat(said.get("direction").asString()).isEqualTo("IN");
        assertThat(said.get("personName").asString()).isEqualTo("رضا کریمی");
        var row = shop.only(RECEIVED);
        assertThat(row.get("outcome").asString()).isEqualTo("NEW_LEAD");
        assertThat(row.get("leadId").asString()).isEqualTo(id(lead));
        assertThat(shop.state(box).get("taken").asInt()).isEqualTo(1);
    }

    @Test
    void anAnswerGoesToTheOpenLeadAlsoFromAnotherAddress() throws Exception {
        var box = shop.box(INFO, Map.of());
        post.deliver(INFO, mail("Ada <ada@example.com>", "Saw", "one@x", "How much?"));
        post.deliver(INFO, mail("ada@EXAMPLE.com", "Saw", "two@x", "Still there?"));
        post.deliver(
                INFO,
                mail(
                                "Ben <ben@example.com>",
                                "Re: Saw",
                                "three@x",
                                "I answer for Ada.\n\nOn Monday Ada wrote:\n> How much?")
                        .replace("Date:", "In-Reply-To: <one@x>\nDate:"));
        shop.look(box);
        var lead = shop.only("/api/crm/leads");
        var all = shop.items("/api/crm/leads/" + id(lead) + "/interactions?sort=occurredAt");
        assertThat(all).hasSize(3);
        assertThat(all.toString()).contains("I answer for Ada.").doesNotContain("On Monday");
        var rows = shop.items(RECEIVED + "?sort=arrivedAt");
        assertThat(rows).extracting(r -> r.get("outcome").asString()).containsExactly("NEW_LEAD", "LEAD", "LEAD");
        var thread = admin.get(RECEIVED + "/" + id(rows.get(2))).json().get("thread");
        assertThat(thread).hasSize(2);
    }

    @Test
    void aCustomerOrSomebodyAtACompanyWritesOnTheTimeline() throws Exception {
        var customer = admin.post("/api/crm/customers", Map.of("lastName", "Noor", "email", "Noor@example.com"))
                .json();
        var company = admin.post(
                        "/api/crm/customers",
                        Map.of("company", "Pars", "type", "B2B", "emails", List.of("buy@pars.example")))
                .json();
        admin.post(
                "/api/crm/customers/" + id(company) + "/contacts",
                Map.of("name", "Sara", "emails", List.of("sara@pars.example")));
        var box = shop.box(INFO, Map.of());
        post.deliver(INFO, mail("noor@example.com", "Hi", "1@x", "Text"));
        post.deliver(INFO, mail("Sara <sara@pars.example>", "Order", "2@x", "Text"));
        post.deliver(INFO, mail("buy@pars.example", "Again", "3@x", "Text"));
        shop.look(box);
        assertThat(shop.items("/api/crm/leads")).isEmpty();
        assertThat(shop.items("/api/crm/customers/" + id(customer) + "/interactions"))
                .hasSize(1);
        assertThat(shop.items("/api/crm/customers/" + id(company) + "/interactions"))
                .hasSize(2);
        assertThat(admin.get("/api/crm/customers/" + id(customer)).json().has("lastInteractionAt"))
                .isTrue();
        assertThat(shop.items(RECEIVED))
                .extracting(r -> r.get("outcome").asString())
                .containsOnly("CUSTOMER");
    }

    @Test
    void leavesAsideWhatNobodyWroteAndTakesItInByHand() throws Exception {
        var box = shop.box(INFO, Map.of());
        aside("Auto-Submitted: auto-replied", "away@example.com");
        aside("List-Id: <news.example>", "news@example.com");
        aside("X-Spam-Flag: YES", "spam@example.com");
        aside("Precedence: bulk", "bulk@example.com");
        aside("Return-Path: <>", "MAILER-DAEMON@example.com");
        aside("X-Nothing: at all", INFO);
        shop.look(box);
        assertThat(shop.items("/api/crm/leads")).isEmpty();
        var rows = shop.items(RECEIVED + "?sort=arrivedAt");
        assertThat(rows)
                .extracting(r -> r.get("reason").asString())
                .containsExactlyInAnyOrder("AUTO_REPLY", "LIST", "SPAM", "LIST", "BOUNCE", "OWN");
        var spam = shop.only(RECEIVED + "?reason=SPAM");
        var taken = admin.post(RECEIVED + "/" + id(spam) + "/take", "");
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(shop.only("/api/crm/leads").get("email").asString()).isEqualTo("spam@example.com");
        assertThat(taken.json().get("mail").get("takenBy").asString()).startsWith("Test person");
        assertThat(admin.post(RECEIVED + "/" + id(spam) + "/take", "").status()).isEqualTo(409);
        assertThat(shop.state(box).get("aside").asInt()).isEqualTo(5);
    }

    @Test
    void leavesAsideWhatColleaguesWriteAndStrangersWhereNoLeadsAreWished() throws Exception {
        Acting.run(
                unit,
                () -> sql.execute(
                        "insert into identity.person (tenant_id, id, email, email_hash, name) values (?, ?, 'Amir@shop.example', ?, 'Amir')",
                        unit.tenant(),
                        UUID.randomUUID(),
                        UUID.randomUUID().toString()));
        var box = shop.box(INFO, Map.of("strangers", "LEAVE_ASIDE"));
        post.deliver(INFO, mail("amir@shop.example", "Internal", "1@x", "Text"));
        post.deliver(INFO, mail("ada@example.com", "Hi", "2@x", "Text"));
        shop.look(box);
        assertThat(shop.items(RECEIVED))
                .extracting(r -> r.get("reason").asString())
                .containsExactlyInAnyOrder("COLLEAGUE", "STRANGER");
        assertThat(shop.items("/api/crm/leads")).isEmpty();
    }

    @Test
    void changesNothingOnTheServerUnlessMessagesAreToBeMarked() throws Exception {
        var box = shop.box(INFO, Map.of());
        post.deliver(INFO, mail("ada@example.com", "One", "1@x", "Text"));
        shop.look(box);
        assertThat(post.inbox(INFO).getMessages()).allMatch(m -> !m.getFlags().contains(Flags.Flag.SEEN));
        admin.put(BOXES + "/" + box, Map.of("markSeen", true));
        post.deliver(INFO, mail("ada@example.com", "Two", "2@x", "Text"));
        shop.look(box);
        assertThat(post.inbox(INFO).getMessages())
                .filteredOn(m -> m.getFlags().contains(Flags.Flag.SEEN))
                .hasSize(1);
    }

    private void aside(String header, String from) throws Exception {
        post.deliver(INFO, mail(from, "Subject", from, "Text").replace("Date:", header + "\nDate:"));
    }
}
