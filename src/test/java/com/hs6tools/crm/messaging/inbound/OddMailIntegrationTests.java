package com.hs6tools.crm.messaging.inbound;

import static com.hs6tools.crm.messaging.inbound.MailReaders.BOXES;
import static com.hs6tools.crm.messaging.inbound.MailReaders.RECEIVED;
import static com.hs6tools.crm.messaging.inbound.PostOffice.mail;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages and mailboxes that are not as one expects them. */
@IntegrationTest
class OddMailIntegrationTests {
    private static final String INFO = "info@shop.example";

    private final TestUnits units;
    private final TestHttp http;
    private final LookIntoMailbox look;
    private final PostOffice post = new PostOffice();
    private TestCaller admin;
    private MailReaders shop;

    OddMailIntegrationTests(TestUnits units, TestHttp http, LookIntoMailbox look) {
        this.units = units;
        this.http = http;
        this.look = look;
        this.admin = http.nobody();
        this.shop = new MailReaders(units.newUnit(), admin, post, look);
    }

    @BeforeEach
    void open() {
        Actor unit = units.newUnit();
        admin = http.as(unit);
        shop = new MailReaders(unit, admin, post, look);
        post.add(INFO);
    }

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void readsPersianHeadsAndWhatHasNoDate() throws Exception {
        var box = shop.box(INFO, Map.of());
        post.deliver(
                INFO,
                "From: =?UTF-8?B?2LHYttinINqp2LHbjNmF24w=?= <reza@example.ir>\nSubject: =?UTF-8?B?2K/Ysdiu2YjYp9iz2Kog?=\n"
                        + " =?UTF-8?B?2KfYs9iq2LnZhNin2YU=?=\nMessage-ID: <1@x>\n\nText");
        post.deliver(INFO, "From: ben@example.com\nSubject: No date\nMessage-ID: <2@x>\nDate: yesterday\n\nText");
        post.deliver(INFO, "From: cyd@example.com\n\nNeither subject, nor date, nor number");
        post.deliver(INFO, "From: cyd@example.com\n\nNeither subject, nor date, nor number");
        shop.look(box);
        assertThat(shop.items(RECEIVED)).hasSize(4);
        var first = shop.only("/api/crm/leads?email=reza@example.ir");
        assertThat(first.get("name").asString()).isEqualTo("رضا کریمی");
        var said = shop.only("/api/crm/leads/" + MailReaders.id(first) + "/interactions");
        assertThat(said.get("subject").asString()).isEqualTo("درخواست استعلام");
        assertThat(shop.items("/api/crm/leads?email=ben@example.com")).hasSize(1);
        assertThat(shop.items("/api/crm/leads?email=cyd@example.com")).hasSize(1);
        assertThat(shop.items(RECEIVED + "?outcome=FAILED")).isEmpty();
    }

    @Test
    void takesTheSameMessageInTwoFoldersOnce() throws Exception {
        var message = mail("ada@example.com", "Twice", "twice@x", "Text");
        post.deliver(INFO, message);
        post.folder(INFO, "Sales")
                .appendMessage(
                        new MimeMessage(
                                Session.getInstance(new Properties()),
                                new ByteArrayInputStream(
                                        message.replace("\n", "\r\n").getBytes(UTF_8))),
                        new Flags(),
                        new Date());
        var inbox = shop.box(INFO, Map.of());
        var sales = shop.box(INFO, Map.of("name", "Sales", "folder", "Sales"));
        shop.look(inbox);
        shop.look(sales);
        var lead = shop.only("/api/crm/leads");
        assertThat(shop.items("/api/crm/leads/" + MailReaders.id(lead) + "/interactions"))
                .hasSize(1);
        assertThat(shop.only(RECEIVED + "?outcome=DUPLICATE").get("mailboxId").asString())
                .isEqualTo(sales.toString());
    }

    @Test
    void putsNothingToLeadsThatNobodyCanSee() throws Exception {
        var box = shop.box(INFO, Map.of());
        post.deliver(INFO, mail("ada@example.com", "First", "1@x", "Text"));
        shop.look(box);
        assertThat(shop.items("/api/crm/leads")).hasSize(1);
        admin.put("/api/admin/settings", Map.of("modulesOff", List.of("leads")));
        post.deliver(INFO, mail("ada@example.com", "Second", "2@x", "Text"));
        shop.look(box);
        assertThat(shop.only(RECEIVED + "?outcome=ASIDE").get("subject").asString())
                .isEqualTo("Second");
    }

    @Test
    void goesOnBehindMessagesThatWereDeletedMeanwhile() throws Exception {
        var box = shop.box(INFO, Map.of());
        var inbox = post.inbox(INFO);
        for (int i = 0; i < 20; i++) {
            post.deliver(INFO, mail("p" + i + "@example.com", "S" + i, i + "@x", "Text"));
        }
        shop.look(box);
        for (var old : inbox.getMessages().subList(3, 19)) {
            old.setFlag(Flags.Flag.DELETED, true);
        }
        inbox.expunge();
        shop.look(box);
        assertThat(shop.state(box).get("waiting").asInt()).isZero();
        post.deliver(INFO, mail("new@example.com", "New", "new@x", "Text"));
        shop.look(box);
        assertThat(shop.items(RECEIVED)).hasSize(21);
        inbox.deleteAllMessages();
        shop.look(box);
        post.deliver(INFO, mail("newer@example.com", "Newer", "newer@x", "Text"));
        shop.look(box);
        assertThat(shop.items(RECEIVED)).hasSize(22);
        assertThat(shop.items("/api/crm/leads")).hasSize(22);
    }

    @Test
    void stopsWhenTheMailboxIsDisconnectedMeanwhile() throws Exception {
        var box = shop.box(INFO, Map.of());
        for (int i = 0; i < 400; i++) {
            post.deliver(INFO, mail("p@example.com", "S" + i, i + "@x", "Text"));
        }
        var looking = Thread.startVirtualThread(() -> shop.tryToLook(box));
        while (shop.items(RECEIVED + "?limit=1").isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(admin.delete(BOXES + "/" + box).status()).isEqualTo(204);
        looking.join();
        assertThat(total(box)).isLessThan(400);
    }

    private int total(UUID box) {
        return admin.get(RECEIVED + "?count=true&limit=1&mailbox=" + box)
                .json()
                .get("total")
                .asInt();
    }
}
