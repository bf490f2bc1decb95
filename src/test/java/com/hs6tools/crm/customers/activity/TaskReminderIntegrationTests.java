package com.hs6tools.crm.customers.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.settings.UnitSettings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has a task hears of it when it is due, by the unit's own clock. */
@IntegrationTest
class TaskReminderIntegrationTests {
    private static final String TASKS = "/api/crm/tasks";

    private final RemindOfTasks remind;
    private final Settings settings;
    private final TestHttp http;
    private final TestUnits units;
    private final DSLContext sql;
    private Actor unit;
    private TestCaller rep;
    private String customer = "";

    TaskReminderIntegrationTests(
            RemindOfTasks remind, Settings settings, TestHttp http, TestUnits units, DSLContext sql) {
        this.remind = remind;
        this.settings = settings;
        this.http = http;
        this.units = units;
        this.sql = sql;
        this.unit = units.newUnit();
        this.rep = http.nobody();
    }

    @BeforeEach
    void begin() {
        unit = units.newUnit(s -> clock(s, "2011-12-01"));
        rep = http.as(unit);
        customer = rep.post("/api/crm/customers", Map.of("firstName", "Ann"))
                .json()
                .get("id")
                .asString();
    }

    @Test
    void remindsOnceWhenATaskBecomesDue() {
        var task = task("2011-12-10T14:00:00Z");
        remindAt("2011-12-10T13:59:00Z");
        assertThat(told()).isEmpty();
        remindAt("2011-12-10T14:00:00Z");
        remindAt("2011-12-10T14:05:00Z");
        assertThat(told()).containsExactly("{\"title\": \"Ring\"}");
        rep.patch(task, Map.of("title", "Ring him"));
        remindAt("2011-12-10T15:00:00Z");
        assertThat(told()).hasSize(1);
        rep.patch(task, Map.of("dueAt", "2011-12-11T14:00:00Z"));
        remindAt("2011-12-11T13:00:00Z");
        assertThat(told()).hasSize(1);
        remindAt("2011-12-11T14:00:00Z");
        assertThat(told()).as("on another day anew").hasSize(2);
    }

    @Test
    void remindsOfATaskForADayOnItsMorning() {
        task("2011-12-10T23:59:00Z");
        remindAt("2011-12-09T23:00:00Z");
        remindAt("2011-12-10T08:59:00Z");
        assertThat(told()).isEmpty();
        remindAt("2011-12-10T09:00:00Z");
        remindAt("2011-12-11");
        assertThat(told()).hasSize(1);
    }

    @Test
    void isSilentOfWhatIsDoneLongOverdueOrOfADeletedCustomer() {
        rep.patch(task("2011-12-10T14:00:00Z"), Map.of("done", true));
        task("2011-12-08T14:00:00Z");
        remindAt("2011-12-10T14:00:00Z");
        assertThat(told()).isEmpty();
        task("2011-12-10T15:00:00Z");
        rep.delete("/api/crm/customers/" + customer);
        remindAt("2011-12-10T15:00:00Z");
        assertThat(told()).isEmpty();
    }

    private String task(String dueAt) {
        var made = rep.post(TASKS, Map.of("customerId", customer, "title", "Ring", "dueAt", dueAt));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return TASKS + "/" + made.json().get("id").asString();
    }

    private List<String> told() {
        return Acting.call(
                unit,
                () -> sql.fetch(
                                "select params::text from platform.notification where tenant_id = ? and person_id = ? and kind = 'task.due'",
                                unit.tenant(),
                                unit.id())
                        .getValues(0, String.class));
    }

    private void remindAt(String moment) {
        Acting.run(unit, () -> settings.save(clock(settings.current(), moment)));
        Acting.run(Actor.system(unit.tenant()), remind::remindSome);
    }

    private static UnitSettings clock(UnitSettings s, String moment) {
        return new UnitSettings(
                s.unitName(),
                moment,
                s.currency(),
                s.timeZone(),
                s.language(),
                s.languages(),
                s.phoneRegion(),
                s.weights(),
                s.highValueFrom(),
                s.tierRule(),
                s.tierThresholds(),
                s.modulesOff());
    }
}
