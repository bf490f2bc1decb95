package com.hs6tools.crm.messaging.inbound;

import static com.hs6tools.crm.messaging.inbound.MailReaders.BOXES;
import static com.hs6tools.crm.messaging.inbound.MailReaders.RECEIVED;
import static com.hs6tools.crm.messaging.inbound.PostOffice.mail;
import static com.hs6tools.crmdb.messaging.Tables.MAILBOX;
import static com.hs6tools.crmdb.messaging.Tables.MAILBOX_STATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What goes wrong with mailboxes: said in clear words, and nothing is doubled or lost by it. */
@IntegrationTest
class MailboxFailureIntegrationTests {
    private static final String INFO = "info@shop.example";
    private static final String SALES = "sales@shop.example";

    private final TestUnits units;
    private final TestHttp http;
    private final LookIntoMailbox look;
    private final DSLContext sql;
    private final PostOffice post = new PostOffice();
    private Actor unit;
    private TestCaller admin;
    private MailReaders shop;

    MailboxFailureIntegrationTests(TestUnits units, TestHttp http, LookIntoMailbox look, DSLContext sql) {
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
        post.add(SALES);
    }

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void saysWhatIsTheMatterWithAConnection() {
        assertThat(problem(Map.of())).isEqualTo("none");
        assertThat(problem(Map.of("host", "no-such-host.invalid"))).isEqualTo("UNKNOWN_HOST");
        assertThat(problem(Map.of("port", 1))).isEqualTo("REFUSED");
        assertThat(problem(Map.of("password", "wrong"))).isEqualTo("WRONG_PASSWORD");
        assertThat(problem(Map.of("folder", "Nowhere"))).isEqualTo("NO_FOLDER");
        assertThat(problem(Map.of("security", "TLS", "port", post.tlsPort()))).isEqualTo("CERTIFICATE");
        assertThat(problem(Map.of("security", "TLS"))).isEqualTo("NO_TLS");
        assertThat(problem(Map.of("security", "STARTTLS"))).isEqualTo("NO_TLS");
        assertThat(problem(Map.of("host", "192.0.2.1"))).isEqualTo("NOT_ENCRYPTED");
    }

    private String problem(Map<String, Object> more) {
        var answer = admin.post(BOXES + "/test", shop.input(INFO, more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var problem = answer.json().get("problem");
        return problem == null ? "none" : problem.asString();
    }

    @Test
    void theKeptPasswordGoesToNoOtherServerAndIntoNoTrail() throws Exception {
        var box = shop.box(INFO, Map.of());
        assertThat(admin.post(BOXES + "/" + box + "/test", Map.of("username", INFO))
                        .json()
                        .has("problem"))
                .isFalse();
        assertThat(admin.post(BOXES + "/" + box + "/test", Map.of("host", "localhost"))
                        .status())
                .isEqualTo(422);
        assertThat(admin.put(BOXES + "/" + box, Map.of("host", "localhost")).status())
                .isEqualTo(422);
        assertThat(admin.put(BOXES + "/" + box, Map.of("password", PostOffice.PASSWORD, "name", "Info"))
                        .status())
                .isEqualTo(200);
        assertThat(admin.delete(BOXES + "/" + box).status()).isEqualTo(204);
        var trail = admin.get("/api/admin/audit?limit=100").text();
        assertThat(trail).contains("mailbox.created", "mailbox.updated", "mailbox.deleted");
        assertThat(trail).doesNotContain(PostOffice.PASSWORD);
        var kept = Acting.call(
                unit,
                () -> sql.select(MAILBOX.PASSWORD)
                        .from(MAILBOX)
                        .where(MAILBOX.TENANT_ID.eq(unit.tenant()), MAILBOX.ID.eq(box))
                        .fetchSingle(MAILBOX.PASSWORD));
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(PostOffice.PASSWORD);
    }

    @Test
    void writesDownThatItCannotReadAndGoesOnWhenTheServerIsBack() throws Exception {
        var box = shop.box(INFO, Map.of());
        post.deliver(INFO, mail("ada@example.com", "One", "1@x", "Text"));
        shop.look(box);
        setPassword(box, "wrong");
        shop.tryToLook(box);
        assertThat(shop.state(box).get("problem").asString()).isEqualTo("WRONG_PASSWORD");
        setPassword(box, PostOffice.PASSWORD);
        post.stop();
        shop.tryToLook(box);
        shop.tryToLook(box);
        assertThat(shop.state(box).get("problem").asString()).isIn("REFUSED", "BROKEN");
        assertThat(pause(box)).as("twice as long after the second failure").isGreaterThan(60);
        try (var back = new PostOffice()) {
            back.add(INFO);
            back.deliver(INFO, mail("ada@example.com", "One", "1@x", "Text"));
            back.deliver(INFO, mail("ben@example.com", "Two", "2@x", "Text"));
            admin.put(BOXES + "/" + box, Map.of("port", back.port(), "password", PostOffice.PASSWORD));
            shop.look(box);
        }
        assertThat(shop.items("/api/crm/leads")).hasSize(2);
        assertThat(shop.items(RECEIVED)).hasSize(2);
    }

    private void setPassword(UUID box, String password) {
        assertThat(admin.put(BOXES + "/" + box, Map.of("password", password)).status())
                .isEqualTo(200);
    }

    private long pause(UUID box) {
        return Acting.call(
                unit,
                () -> sql.select(org.jooq.impl.DSL.field(
                                "extract(epoch from {0} - {1})",
                                Long.class, MAILBOX_STATE.NEXT_LOOK_AT, MAILBOX_STATE.LAST_LOOK_AT))
                        .from(MAILBOX_STATE)
                        .where(MAILBOX_STATE.TENANT_ID.eq(unit.tenant()), MAILBOX_STATE.MAILBOX_ID.eq(box))
                        .fetchSingle()
                        .value1());
    }

    @Test
    void knowsMessagesThatTheServerHasNumberedAnew() throws Exception {
        var box = shop.box(INFO, Map.of());
        for (int i = 0; i < 5; i++) {
            post.deliver(INFO, mail("p" + i + "@example.com", "S" + i, i + "@x", "Text"));
        }
        shop.look(box);
        Acting.run(
                unit,
                () -> sql.update(MAILBOX_STATE)
                        .set(MAILBOX_STATE.UID_VALIDITY, 7L)
                        .where(MAILBOX_STATE.TENANT_ID.eq(unit.tenant()), MAILBOX_STATE.MAILBOX_ID.eq(box))
                        .execute());
        post.deliver(INFO, mail("new@example.com", "New", "new@x", "Text"));
        shop.look(box);
        assertThat(shop.items("/api/crm/leads")).hasSize(6);
        assertThat(shop.items(RECEIVED)).hasSize(6);
        shop.look(box);
        assertThat(shop.items(RECEIVED)).hasSize(6);
    }

    @Test
    void takesAMessageToTwoMailboxesOnce() throws Exception {
        var info = shop.box(INFO, Map.of());
        var sales = shop.box(SALES, Map.of());
        var both = mail("ada@example.com", "Both", "both@x", "Text");
        post.deliver(INFO, both);
        post.deliver(SALES, both);
        post.deliver(SALES, both);
        shop.look(info);
        shop.look(sales);
        var lead = shop.only("/api/crm/leads");
        assertThat(shop.items("/api/crm/leads/" + MailReaders.id(lead) + "/interactions"))
                .hasSize(1);
        assertThat(shop.items(RECEIVED + "?outcome=DUPLICATE")).hasSize(2);
        assertThat(shop.state(sales).get("taken").asInt()).isZero();
    }

    @Test
    void beginsWithWhatComesFromNowOnUnlessAllIsWished() throws Exception {
        post.deliver(INFO, mail("old@example.com", "Old", "old@x", "Text"));
        var box = shop.box(INFO, Map.of("beginsWith", "NEW"));
        shop.look(box);
        assertThat(shop.items(RECEIVED)).isEmpty();
        post.deliver(INFO, mail("new@example.com", "New", "new@x", "Text"));
        shop.look(box);
        assertThat(shop.only("/api/crm/leads").get("email").asString()).isEqualTo("new@example.com");
    }

    @Test
    void refusesWhatCannotBeAMailbox() {
        var wrong =
                new HashMap<>(shop.input(INFO, Map.of("host", "http://imap.example", "port", 70_000, "password", "")));
        wrong.put("username", "a\r\nb");
        var answer = admin.post(BOXES, wrong);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors"))
                .extracting((JsonNode e) -> e.get("field").asString())
                .contains("host", "port", "password", "username");
    }
}
