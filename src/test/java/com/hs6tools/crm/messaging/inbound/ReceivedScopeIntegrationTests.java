package com.hs6tools.crm.messaging.inbound;

import static com.hs6tools.crm.messaging.inbound.MailReaders.RECEIVED;
import static com.hs6tools.crm.messaging.inbound.PostOffice.mail;
import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever sees some customers and leads reads their mail only, and what was left aside. */
@IntegrationTest
class ReceivedScopeIntegrationTests {
    private static final String INFO = "info@shop.example";

    private final PostOffice post = new PostOffice();
    private final Actor unit;
    private final TestHttp http;
    private final MailReaders shop;

    ReceivedScopeIntegrationTests(TestUnits units, TestHttp http, LookIntoMailbox look) {
        this.http = http;
        this.unit = units.newUnit();
        this.shop = new MailReaders(unit, http.as(unit), post, look);
    }

    @BeforeEach
    void receive() throws Exception {
        post.add(INFO);
        shop.admin().post("/api/crm/customers", Map.of("lastName", "Noor", "email", "noor@example.com"));
        var box = shop.box(INFO, Map.of());
        post.deliver(INFO, mail("Noor <noor@example.com>", "Saw", "one@x", "How much?"));
        post.deliver(INFO, mail("Ada <ada@example.com>", "Drill", "two@x", "How many?"));
        post.deliver(
                INFO,
                mail("no-reply@example.com", "Out", "three@x", "I am away.")
                        .replace("Date:", "Auto-Submitted: auto-replied\nDate:"));
        shop.look(box);
    }

    @AfterEach
    void close() {
        post.close();
    }

    private TestCaller seeing(Actor.Scope scope, UUID person) {
        return http.as(new Actor(
                unit.tenant(),
                Actor.Kind.PERSON,
                person,
                "Manager",
                Set.of("mail:read"),
                scope,
                Set.of(person),
                null,
                null));
    }

    private static Set<String> subjects(TestCaller reader) {
        var items = reader.get(RECEIVED).json().get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(m -> m.get("subject").asString())
                .collect(Collectors.toSet());
    }

    @Test
    void toldOfRecordsHeMaySeeOnly() {
        assertThat(subjects(shop.admin())).containsExactlyInAnyOrder("Saw", "Drill", "Out");
        for (var scope : new Actor.Scope[] {Actor.Scope.OWN, Actor.Scope.TEAM}) {
            var other = seeing(scope, Ids.next());
            assertThat(subjects(other)).as(scope.name()).containsExactly("Out");
            assertThat(other.get(RECEIVED + "?count=true").json().get("total").asInt())
                    .isEqualTo(1);
            for (var message : shop.items(RECEIVED)) {
                var status = message.get("subject").asString().equals("Out") ? 200 : 404;
                assertThat(other.get(RECEIVED + "/" + MailReaders.id(message)).status())
                        .as(message.toString())
                        .isEqualTo(status);
            }
        }
    }

    @Test
    void toldOfHisOwn() {
        var me = Ids.next();
        var reader = seeing(Actor.Scope.OWN, me);
        for (var list : List.of("/api/crm/customers", "/api/crm/leads")) {
            var changed = shop.admin().patch(list + "/" + MailReaders.id(shop.only(list)), Map.of("ownerId", me));
            assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        }
        assertThat(subjects(reader)).containsExactlyInAnyOrder("Saw", "Drill", "Out");
    }
}
