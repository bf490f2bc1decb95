package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.PERSON;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes one's own name, language, theme and time zone. */
@Component
class ChangeAccount {
    private final DSLContext sql;
    private final Events events;
    private final Callers callers;
    private final Staff staff;

    ChangeAccount(DSLContext sql, Events events, Callers callers, Staff staff) {
        this.sql = sql;
        this.events = events;
        this.callers = callers;
        this.staff = staff;
    }

    @Transactional
    void change(UUID person, Patch<AccountInput> patch) {
        patch.value().check(patch.names("name"));
        var now = sql.selectFrom(PERSON)
                .where(PERSON.TENANT_ID.eq(Acting.tenant()), PERSON.ID.eq(person))
                .forUpdate()
                .fetchSingle();
        var changes = new LinkedHashMap<String, Change>();
        var values = new LinkedHashMap<Field<?>, Object>();
        patch.on(
                "name",
                i -> i.name() == null ? null : i.name().strip(),
                (f, v) -> note(f, PERSON.NAME, now.getName(), v, changes, values));
        patch.on("locale", AccountInput::locale, (f, v) -> note(f, PERSON.LOCALE, now.getLocale(), v, changes, values));
        patch.on("theme", AccountInput::theme, (f, v) -> note(f, PERSON.THEME, now.getTheme(), v, changes, values));
        patch.on(
                "timeZone",
                AccountInput::timeZone,
                (f, v) -> note(f, PERSON.TIME_ZONE, now.getTimeZone(), v, changes, values));
        if (changes.isEmpty()) {
            return;
        }
        values.put(PERSON.VERSION, now.getVersion() + 1);
        values.put(PERSON.UPDATED_AT, currentOffsetDateTime());
        sql.update(PERSON)
                .set(values)
                .where(PERSON.TENANT_ID.eq(Acting.tenant()), PERSON.ID.eq(person))
                .execute();
        callers.forget();
        staff.namesChanged();
        events.publish(IdentityFact.about("person.updated", "person", person, now.getName())
                .with(changes));
    }

    private static void note(
            String name,
            Field<String> column,
            @org.jspecify.annotations.Nullable String before,
            @org.jspecify.annotations.Nullable String after,
            LinkedHashMap<String, Change> changes,
            LinkedHashMap<Field<?>, Object> values) {
        if (!java.util.Objects.equals(before, after)) {
            changes.put(name, new Change(before, after));
            values.put(column, after);
        }
    }
}
