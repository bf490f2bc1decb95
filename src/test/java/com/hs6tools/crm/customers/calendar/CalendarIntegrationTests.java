package com.hs6tools.crm.customers.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.Superuser;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A calendar program reads what one person has to do, as far as he may see it, until the address is ended. */
@IntegrationTest
class CalendarIntegrationTests {
    private static final AtomicInteger NETWORKS = new AtomicInteger();
    private static final String FEED = "/api/auth/calendar-feed";

    private final TestUnits units;
    private final TestHttp http;
    private Actor admin = Actor.system(Ids.next());
    private TestCaller me;
    private String customer = "";
    private int network;

    CalendarIntegrationTests(TestUnits units, TestHttp http) {
        this.units = units;
        this.http = http;
        this.me = http.nobody();
    }

    @BeforeEach
    void signIn() {
        network = NETWORKS.incrementAndGet();
        admin = units.newUnit();
        me = http.inBrowser(admin);
        me.put("/api/admin/settings", "{\"timeZone\":\"Asia/Tehran\"}");
        customer = made(me, "/api/crm/customers", Map.of("company", "صنایع چوب پارس"));
    }

    @Test
    void tellsACalendarProgramWhatIsToDo() {
        task(me, "تماس برای قیمت؛ اره, تیغه", "2026-12-01T11:30:00Z");
        task(me, "Some day", null);
        var done = task(me, "Done", "2026-12-01T11:30:00Z");
        me.patch("/api/crm/tasks/" + done, "{\"done\":true}");
        var feed = makeFeed(me, "{\"reminderMinutes\":15}");
        var answer = program().get(feed);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(answer.text()).contains("TZID=Asia/Tehran:20261201T150000", "TRIGGER:-PT15M");
        var calendar = ParsedCalendar.of(answer.text());
        var call = calendar.titled("تماس برای قیمت؛ اره, تیغه · صنایع چوب پارس");
        assertThat(ParsedCalendar.start(call)).isEqualTo(Instant.parse("2026-12-01T11:30:00Z"));
        assertThat(ParsedCalendar.value(call, "URL")).endsWith("/customers/" + customer);
        assertThat(ParsedCalendar.value(call, "UID")).startsWith("task-");
        assertThat(calendar.titles("VTODO")).containsExactly("Some day · صنایع چوب پارس");
        assertThat(calendar.titles("VEVENT")).hasSize(1);
    }

    @Test
    void aTaskOfTheYear9999OrLaterBreaksNothing() {
        task(me, "Far", "9999-12-31T23:59:59Z");
        task(me, "Farther", "+12345-01-01T00:00:00Z");
        task(me, "Near", "2026-12-01T11:30:00Z");
        var calendar = ParsedCalendar.of(program().get(makeFeed(me, "{}")).text());
        assertThat(calendar.titles("VEVENT")).hasSize(2);
        assertThat(ParsedCalendar.start(calendar.titled("Far · صنایع چوب پارس")))
                .isEqualTo(Instant.parse("9999-12-31T23:59:59Z"));
        assertThat(calendar.titles("VTODO")).containsExactly("Farther · صنایع چوب پارس");
    }

    @Test
    void answersTheSameForWhateverIsNoAddressNow() {
        var first = makeFeed(me, "{}");
        var renewed = makeFeed(me, "{}");
        assertThat(renewed).isNotEqualTo(first);
        assertThat(program().get(renewed).status()).isEqualTo(200);
        var refused = refusal(first);
        assertThat(refusal("/calendar/guessed.ics")).isEqualTo(refused);
        assertThat(refusal("/calendar/" + "x".repeat(5_000) + ".ics")).isEqualTo(refused);
        assertThat(refusal("/calendar/' or 1=1.ics")).isEqualTo(refused);
        assertThat(me.delete(FEED).status()).isEqualTo(204);
        assertThat(refusal(renewed)).isEqualTo(refused);
        assertThat(me.get(FEED).json().get("active").asBoolean()).isFalse();
        assertThat(me.delete(FEED).status()).isEqualTo(404);
    }

    @Test
    void endsWithThePersonAndWithHisRights() {
        var rep = units.actor(admin.tenant(), "customers:read", "tasks:write");
        var his = http.inBrowser(rep);
        task(his, "Mine", "2026-12-01T11:30:00Z");
        var feed = makeFeed(his, "{}");
        assertThat(program().get(feed).text()).contains("Mine");
        Superuser.run("update identity.role set permissions = '{leads:read}' where tenant_id = '" + rep.tenant()
                + "' and id in (select role_id from identity.person_role where person_id = '" + rep.id() + "')");
        assertThat(program().get(feed).text()).contains("BEGIN:VCALENDAR").doesNotContain("Mine");
        Superuser.run("update identity.person set status = 'DISABLED' where id = '" + rep.id() + "'");
        assertThat(refusal(feed)).isEqualTo(refusal("/calendar/guessed.ics"));
    }

    @Test
    void showsNothingOutsideTheRecordScope() {
        var rep = new Actor(
                admin.tenant(),
                Actor.Kind.PERSON,
                Ids.next(),
                "Rep",
                Set.of("customers:read", "tasks:write"),
                Actor.Scope.OWN,
                Set.of(),
                "127.0.0.1",
                null);
        var his = http.inBrowser(rep);
        var own = made(me, "/api/crm/customers", Map.of("company", "Own", "ownerId", Objects.requireNonNull(rep.id())));
        for (var which : new String[] {own, customer}) {
            made(
                    me,
                    "/api/crm/tasks",
                    Map.of(
                            "customerId",
                            which,
                            "title",
                            "Call",
                            "assigneeId",
                            rep.id(),
                            "dueAt",
                            "2026-12-01T10:00:00Z"));
        }
        var calendar = ParsedCalendar.of(program().get(makeFeed(his, "{}")).text());
        assertThat(calendar.titles("VEVENT")).containsExactly("Call · Own");
    }

    @Test
    void holdsFollowUpsOfLeadsUnlessLeadsAreSwitchedOff() {
        made(
                me,
                "/api/crm/leads",
                Map.of(
                        "lastName",
                        "Karimi",
                        "source",
                        "PHONE",
                        "ownerId",
                        Objects.requireNonNull(admin.id()),
                        "nextAction",
                        "Send the catalogue",
                        "nextFollowUpAt",
                        "2026-12-02T08:00:00Z"));
        var feed = makeFeed(me, "{}");
        assertThat(ParsedCalendar.of(program().get(feed).text()).titles("VEVENT"))
                .containsExactly("Send the catalogue · Karimi");
        me.put("/api/admin/settings", "{\"modulesOff\":[\"leads\"]}");
        assertThat(ParsedCalendar.of(program().get(feed).text()).titles("VEVENT"))
                .isEmpty();
    }

    @Test
    void holdsTheNextStepsOfDealsOnTheirDay() {
        made(
                me,
                "/api/crm/opportunities",
                Map.of(
                        "customerId",
                        customer,
                        "title",
                        "Band saws",
                        "nextStep",
                        "Send samples",
                        "nextStepDue",
                        "2026-12-03"));
        var text = program().get(makeFeed(me, "{}")).text();
        assertThat(text).contains("DTSTART;VALUE=DATE:20261203");
        assertThat(ParsedCalendar.of(text).titles("VEVENT")).containsExactly("Send samples · صنایع چوب پارس");
    }

    @Test
    void saysThatNothingChangedUntilSomethingDid() {
        var id = task(me, "Call", "2026-12-01T11:30:00Z");
        var feed = makeFeed(me, "{}");
        var first = program().get(feed);
        var tag = Objects.requireNonNull(first.header("ETag"));
        var modified = Objects.requireNonNull(first.header("Last-Modified"));
        var again = program().with("If-None-Match", tag).get(feed);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(program().with("If-Modified-Since", modified).get(feed).status())
                .isEqualTo(304);
        me.patch("/api/crm/tasks/" + id, "{\"done\":true}");
        var after = program().with("If-None-Match", tag).get(feed);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.text()).doesNotContain("Call");
        assertThat(me.get(FEED).json().has("lastReadAt")).isTrue();
    }

    @Test
    void isMadeInASessionOnlyAndKeptAsAHashAndTold() {
        assertThat(http.as(admin).post(FEED, "{}").status()).isEqualTo(403);
        var feed = makeFeed(me, "{\"reminderMinutes\":60}");
        var secret = feed.substring("/calendar/".length(), feed.length() - ".ics".length());
        assertThat(Superuser.ask("select count(*) from identity.calendar_feed f where f::text like '%" + secret + "%'"))
                .isEqualTo("0");
        assertThat(me.get(FEED).text()).doesNotContain(secret).contains("\"reminderMinutes\":60");
        me.patch(FEED, "{\"reminderMinutes\":null}");
        me.delete(FEED);
        await().untilAsserted(() -> assertThat(Superuser.ask(
                        "select string_agg(distinct action, ',' order by action) from audit.entry where tenant_id = '"
                                + admin.tenant() + "' and action like 'calendar_feed%'"))
                .isEqualTo("calendar_feed.created,calendar_feed.revoked,calendar_feed.updated"));
        assertThat(me.post(FEED, "{\"reminderMinutes\":-1}").status()).isEqualTo(422);
        assertThat(me.post(FEED, "{\"reminderMinutes\":10081}").status()).isEqualTo(422);
    }

    @Test
    void refusesWhoKnocksTooOften() {
        var guesser = http.nobody().from("203.0.113.77");
        // a slow machine wins new knocks while it asks
        var refused = guesser.get("/calendar/guess.ics");
        for (var i = 0; i < 500 && refused.status() != 429; i++) {
            assertThat(refused.status()).isEqualTo(404);
            refused = guesser.get("/calendar/guess" + i + ".ics");
        }
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotNull();
    }

    /** From an address of its own: how often one may ask is counted by address. */
    private TestCaller program() {
        return http.nobody().from("198.51.100." + network);
    }

    private String makeFeed(TestCaller caller, String body) {
        var made = caller.post(FEED, body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var address = made.json().get("address").asString();
        return address.substring(address.indexOf("/calendar/"));
    }

    private String refusal(String path) {
        var refused = program().get(path);
        assertThat(refused.status()).isEqualTo(404);
        var body = refused.json();
        return body.get("code").asString() + body.get("detail").asString();
    }

    private String task(TestCaller caller, String title, @Nullable String due) {
        return made(
                caller,
                "/api/crm/tasks",
                due == null
                        ? Map.of("customerId", customer, "title", title)
                        : Map.of("customerId", customer, "title", title, "dueAt", due));
    }

    private static String made(TestCaller caller, String path, Map<String, ?> body) {
        var answer = caller.post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }
}
