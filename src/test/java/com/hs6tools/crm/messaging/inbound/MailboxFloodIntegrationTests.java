package com.hs6tools.crm.messaging.inbound;

import static com.hs6tools.crm.messaging.inbound.MailReaders.RECEIVED;
import static com.hs6tools.crm.messaging.inbound.PostOffice.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.Superuser;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many messages, large ones, bad ones among good ones, and an end at any moment. */
@IntegrationTest
class MailboxFloodIntegrationTests {
    private static final String INFO = "info@shop.example";

    private final TestUnits units;
    private final TestHttp http;
    private final LookIntoMailbox look;
    private final DSLContext sql;
    private final PostOffice post = new PostOffice();
    private Actor unit;
    private TestCaller admin;
    private MailReaders shop;

    MailboxFloodIntegrationTests(TestUnits units, TestHttp http, LookIntoMailbox look, DSLContext sql) {
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
    void killedInTheMiddleItGoesOnWithTheNextAndDoublesNothing() throws Exception {
        var box = shop.box(INFO, Map.of());
        for (int i = 0; i < 30; i++) {
            post.deliver(INFO, mail("p" + i + "@example.com", "S" + i, i + "@x", "Text"));
        }
        refuseContactsAfter(7);
        try {
            assertThatThrownBy(() -> shop.tryToLook(box)).isInstanceOf(RuntimeException.class);
            assertThat(leads()).isEqualTo(7);
            assertThat(rows()).isEqualTo(7);
        } finally {
            Superuser.ask("drop trigger if exists stop on leads.lead_interaction");
        }
        shop.look(box);
        assertThat(leads()).isEqualTo(30);
        assertThat(rows()).isEqualTo(30);
        assertThat(contacts()).isEqualTo(30);
        assertThat(shop.state(box).get("taken").asInt()).isEqualTo(30);
    }

    /** As when the database is shut down while the message is being written. */
    private void refuseContactsAfter(int most) {
        Superuser.ask("""
                create or replace function leads.stop_for_test() returns trigger language plpgsql as $$
                begin
                    if new.tenant_id = '%s' and (select count(*) from leads.lead_interaction i where i.tenant_id = new.tenant_id) >= %d then
                        raise exception 'stopped' using errcode = '57P01';
                    end if;
                    return new;
                end $$""".formatted(unit.tenant(), most));
        Superuser.ask(
                "create trigger stop before insert on leads.lead_interaction for each row execute function leads.stop_for_test()");
    }

    @Test
    void oneBadMessageStopsNoOther() throws Exception {
        var box = shop.box(INFO, Map.of());
        post.deliver(INFO, mail("good@example.com", "Good", "1@x", "Text"));
        post.deliver(
                INFO, "From: broken@example.com\nContent-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: x");
        post.deliver(INFO, mail("nul@example.com", "NUL", "2@x", "a\0b"));
        post.deliver(INFO, mail("utf7@example.com", "Hidden", "3@x", "+ADw-").replace("utf-8", "utf-7"));
        post.deliver(INFO, mail("x".repeat(500) + "@example.com", "Long", "4@x", "Text"));
        post.deliver(INFO, mail("head@example.com", "s".repeat(1_000_000), "5@x", "Text"));
        post.deliver(INFO, mail("last@example.com", "Last", "6@x", "Text"));
        shop.look(box);
        assertThat(shop.items(RECEIVED)).hasSize(7);
        assertThat(shop.items("/api/crm/leads"))
                .extracting(l -> l.get("email").asString())
                .contains(
                        "good@example.com",
                        "broken@example.com",
                        "nul@example.com",
                        "head@example.com",
                        "last@example.com");
        assertThat(shop.only(RECEIVED + "?reason=UNREADABLE").get("fromEmail").asString())
                .isEqualTo("utf7@example.com");
        assertThat(shop.items(RECEIVED + "?reason=NO_SENDER")).hasSize(1);
    }

    @Test
    void keepsFilesWithinLimitsAndUnpacksNone() throws Exception {
        var box = shop.box(INFO, Map.of());
        post.deliver(INFO, withFile("small@example.com", "bomb.zip", 10_000));
        post.deliver(INFO, withFile("large@example.com", "film.bin", 1_200_000));
        post.deliver(INFO, withFile("huge@example.com", "disk.img", 1_800_000));
        shop.look(box);
        var rows = shop.items(RECEIVED + "?sort=arrivedAt");
        assertThat(rows.get(0).get("files").asInt()).isEqualTo(1);
        assertThat(rows.get(1).get("reason").asString()).isEqualTo("FILES_LEFT_OUT");
        assertThat(rows.get(1).get("reasonDetail").asString()).isEqualTo("film.bin");
        assertThat(rows.get(1).get("outcome").asString()).isEqualTo("NEW_LEAD");
        assertThat(rows.get(2).get("reason").asString()).isEqualTo("TOO_LARGE");
        var said = shop.only("/api/crm/leads/" + rows.get(0).get("leadId").asString() + "/interactions");
        var file = admin.get("/api/crm/files/" + said.get("fileIds").get(0).asString());
        assertThat(file.header("Content-Disposition")).contains("bomb.zip");
        assertThat(file.response().getContentAsByteArray()).hasSize(10_000);
        var taken = admin.post(RECEIVED + "/" + rows.get(2).get("id").asString() + "/take", "");
        assertThat(taken.json().get("mail").get("outcome").asString()).isEqualTo("NEW_LEAD");
    }

    private static byte[] withFile(String from, String name, int size) throws Exception {
        var out = new ByteArrayOutputStream();
        out.write(("""
                From: %s
                Subject: With a file
                Message-ID: <%s>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=a

                --a
                Content-Type: text/plain

                See the file.
                --a
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename=%s
                Content-Transfer-Encoding: base64

                """.formatted(from, from, name)).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        var content = new byte[size];
        Arrays.fill(content, (byte) 7);
        out.write(Base64.getMimeEncoder().encode(content));
        out.write("\r\n--a--\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    @Test
    void twoThatLookAtTheSameTimeTakeEachMessageOnce() throws Exception {
        var box = shop.box(INFO, Map.of());
        for (int i = 0; i < 40; i++) {
            post.deliver(INFO, mail("p" + i % 20 + "@example.com", "S" + i, i + "@x", "Text"));
        }
        var threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = Thread.startVirtualThread(() -> shop.tryToLook(box));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(leads()).isEqualTo(20);
        assertThat(contacts()).isEqualTo(40);
        assertThat(rows()).isEqualTo(40);
    }

    @Test
    void hundredsWaitingAreTakenInPagesAndTheLedgerIsPagedByKey() throws Exception {
        var box = shop.box(INFO, Map.of());
        for (int i = 0; i < 300; i++) {
            post.deliver(INFO, mail("p" + i % 50 + "@example.com", "S" + i, i + "@x", "Text"));
        }
        shop.look(box);
        assertThat(rows()).isEqualTo(300);
        assertThat(leads()).isEqualTo(50);
        assertThat(shop.state(box).get("waiting").asInt()).isZero();
        var first = admin.get(RECEIVED + "?limit=100&count=true").json();
        assertThat(first.get("total").asInt()).isEqualTo(300);
        var second = admin.get(RECEIVED + "?limit=100&cursor="
                        + first.get("nextCursor").asString())
                .json();
        assertThat(second.get("items").get(0).get("id").asString())
                .isNotEqualTo(first.get("items").get(99).get("id").asString());
        assertThat(shop.items(RECEIVED + "?q=s299")).hasSize(1);
    }

    private int leads() {
        return count("leads.lead");
    }

    private int contacts() {
        return count("leads.lead_interaction");
    }

    private int rows() {
        return count("messaging.received");
    }

    private int count(String table) {
        return Acting.call(
                unit,
                () -> sql.fetchSingle("select count(*) from " + table + " where tenant_id = ?", unit.tenant())
                        .get(0, Integer.class));
    }
}
