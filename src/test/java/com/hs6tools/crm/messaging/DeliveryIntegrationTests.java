package com.hs6tools.crm.messaging;

import static com.hs6tools.crmdb.messaging.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.identity.OutgoingMail.Mail;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages against a real SMTP server: sent once, tried again, given up, and never sent twice by guess. */
@IntegrationTest
class DeliveryIntegrationTests {
    private final TestUnits units;
    private final TestHttp http;
    private final DSLContext sql;
    private final DeliveryStore store;
    private final UnitClock clock;
    private final Settings settings;
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final Actor admin;

    DeliveryIntegrationTests(
            TestUnits units, TestHttp http, DSLContext sql, DeliveryStore store, UnitClock clock, Settings settings) {
        this.units = units;
        this.http = http;
        this.sql = sql;
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.admin = units.newUnit();
    }

    @BeforeEach
    void openTheServer() {
        server.start();
    }

    @AfterEach
    void closeTheServer() {
        server.stop();
    }

    @Test
    void arrivesWithItsWordsInEveryScriptAndTheShopsName() throws Exception {
        var smtp = at(server.getSmtp().getPort());
        var id = write(smtp, new Mail("quote", "ada@shop.example", "پیش‌فاکتور ۱۲", "متن", "<p>متن</p>"));
        deliver(smtp);
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("پیش‌فاکتور ۱۲");
        assertThat(mail.getFrom()[0].toString()).contains("crm@shop.example");
        assertThat(mail.getHeader("Message-ID")).containsExactly("<" + id + "@shop.example>");
        assertThat(parts(mail).getBodyPart(0).getContent()).isEqualTo("متن");
        assertThat(parts(mail).getBodyPart(1).getContent()).isEqualTo("<p>متن</p>");
        assertThat(status(id)).isEqualTo("SENT");
    }

    @Test
    void isSentOnceHoweverManyDeliverAtTheSameTime() throws Exception {
        var smtp = at(server.getSmtp().getPort());
        IntStream.range(0, 60).forEach(i -> write(smtp, new Mail("quote", "a" + i + "@shop.example", "Hi", "x", null)));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<@Nullable Void>>mapToObj(i -> () -> {
                        deliver(smtp);
                        return null;
                    })
                    .toList());
            for (var one : all) {
                one.get();
            }
        }
        assertThat(server.getReceivedMessages()).hasSize(60);
        assertThat(server.getReceivedMessages())
                .extracting(mail -> mail.getAllRecipients()[0].toString())
                .doesNotHaveDuplicates();
    }

    @Test
    void waitsForAServerThatIsNotThereAndThenGoesOut() {
        var gone = at(1);
        var id = write(gone, new Mail("quote", "ada@shop.example", "Hi", "x", null));
        deliver(gone);
        assertThat(status(id)).isEqualTo("WAITING");
        assertThat(problem(id)).contains("takes nothing");
        var smtp = at(server.getSmtp().getPort());
        deliver(smtp);
        assertThat(server.getReceivedMessages())
                .as("not before its pause is over")
                .isEmpty();
        Acting.run(admin, () -> store.later(id, clock.realNow(), ""));
        deliver(smtp);
        assertThat(status(id)).isEqualTo("SENT");
    }

    @Test
    void triesAgainAfterNotNowAndGivesUpAfterNever() throws Exception {
        try (var later = new ScriptedMailServer("451 busy");
                var never = new ScriptedMailServer("550 no such person")) {
            var waits = write(at(later.port()), new Mail("quote", "ada@shop.example", "Hi", "x", null));
            deliver(at(later.port()));
            assertThat(status(waits)).isEqualTo("WAITING");
            assertThat(problem(waits)).contains("451");
            var over = write(at(never.port()), new Mail("quote", "nobody@shop.example", "Hi", "x", null));
            deliver(at(never.port()));
            assertThat(status(over)).isEqualTo("FAILED");
            assertThat(problem(over)).contains("550");
        }
    }

    @Test
    void doesNotSendAgainWhatMayHaveArrived() throws Exception {
        try (var hangsUp = new ScriptedMailServer("")) {
            var smtp = at(hangsUp.port());
            var id = write(smtp, new Mail("quote", "ada@shop.example", "Hi", "x", null));
            deliver(smtp);
            deliver(smtp);
            assertThat(status(id)).isEqualTo("UNCERTAIN");
            assertThat(hangsUp.messages).hasValue(1);
        }
    }

    @Test
    void tellsOfAClaimLeftOpenByACrash() {
        var smtp = at(server.getSmtp().getPort());
        var id = write(smtp, new Mail("quote", "ada@shop.example", "Hi", "x", null));
        Acting.run(admin, () -> store.claim(10, clock.realNow().minus(Duration.ofMinutes(1))));
        Acting.run(admin, () -> assertThat(store.claim(10, clock.realNow())).hasSize(1));
        deliver(smtp);
        assertThat(status(id)).as("perhaps somebody is still at it").isEqualTo("SENDING");
        Acting.run(
                admin,
                () -> sql.update(OUTBOX)
                        .set(OUTBOX.CLAIMED_AT, clock.realNow().minus(Duration.ofHours(1)))
                        .where(OUTBOX.TENANT_ID.eq(admin.tenant()))
                        .execute());
        deliver(smtp);
        assertThat(status(id)).isEqualTo("UNCERTAIN");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void isKeptToBeReadWhereThereIsNoServerAndSaysSoToWhoWantsToSendIt() {
        var id = write(new Smtp(properties(null, 25)), new Mail("quote", "ada@shop.example", "Hi", "x", null));
        assertThat(status(id)).isEqualTo("KEPT");
        var refused = http.as(admin).post("/api/admin/outbox/" + id + "/send", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().toString()).contains("HS6_SMTP_HOST");
    }

    @Test
    void aLineBreakInASubjectAddsNoHeader() throws Exception {
        var smtp = at(server.getSmtp().getPort());
        write(smtp, new Mail("quote", "ada@shop.example", "Hi\r\nBcc: eve@shop.example", "x", null));
        deliver(smtp);
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
    }

    private void deliver(Smtp smtp) {
        Acting.run(Actor.system(admin.tenant()), () -> new Delivery(store, smtp, clock, settings).deliver());
    }

    private UUID write(Smtp smtp, Mail mail) {
        return Acting.call(admin, () -> {
            new Outbox(sql, smtp, clock).send(mail);
            return sql.select(OUTBOX.ID)
                    .from(OUTBOX)
                    .where(OUTBOX.TENANT_ID.eq(admin.tenant()))
                    .orderBy(OUTBOX.ID.desc())
                    .limit(1)
                    .fetchSingle(OUTBOX.ID);
        });
    }

    private String status(UUID id) {
        return http.as(admin)
                .get("/api/admin/outbox/" + id)
                .json()
                .get("status")
                .asString();
    }

    private String problem(UUID id) {
        return http.as(admin)
                .get("/api/admin/outbox/" + id)
                .json()
                .get("problem")
                .asString();
    }

    private static Smtp at(int port) {
        return new Smtp(properties("127.0.0.1", port));
    }

    private static SmtpProperties properties(@Nullable String host, int port) {
        return new SmtpProperties(host, port, null, null, "crm@shop.example", SmtpProperties.Security.NONE);
    }

    private static MimeMultipart parts(MimeMessage mail) throws Exception {
        return (MimeMultipart) mail.getContent();
    }
}
