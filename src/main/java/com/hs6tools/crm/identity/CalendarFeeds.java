package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.CALENDAR_FEED;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.crypto.Secrets;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.OwnAddress;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes, renews and ends the secret address of somebody's calendar. */
@Component
class CalendarFeeds {
    private static final String NAMED = "calendar-feed";

    private final DSLContext sql;
    private final OwnAddress address;
    private final UnitClock clock;
    private final Events events;

    CalendarFeeds(DSLContext sql, OwnAddress address, UnitClock clock, Events events) {
        this.sql = sql;
        this.address = address;
        this.clock = clock;
        this.events = events;
    }

    CalendarFeed of(UUID person) {
        return sql.select(CALENDAR_FEED.REMINDER_MINUTES, CALENDAR_FEED.CREATED_AT, CALENDAR_FEED.LAST_READ_AT)
                .from(CALENDAR_FEED)
                .where(his(person))
                .fetchOptional(r -> new CalendarFeed(true, r.value1(), r.value2(), r.value3(), null))
                .orElse(CalendarFeed.NONE);
    }

    /** @return with the whole address; it cannot be told a second time */
    @Transactional
    CalendarFeed make(UUID person, @Nullable Integer reminderMinutes) {
        var secret = Secrets.random();
        var ended = sql.deleteFrom(CALENDAR_FEED).where(his(person)).execute();
        sql.insertInto(CALENDAR_FEED)
                .set(CALENDAR_FEED.TENANT_ID, Acting.tenant())
                .set(CALENDAR_FEED.PERSON_ID, person)
                .set(CALENDAR_FEED.TOKEN_HASH, Secrets.hash(secret))
                .set(CALENDAR_FEED.REMINDER_MINUTES, reminderMinutes)
                .set(CALENDAR_FEED.CREATED_AT, clock.realNow())
                .onConflict(CALENDAR_FEED.TENANT_ID, CALENDAR_FEED.PERSON_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        tell(ended == 0 ? "calendar_feed.created" : "calendar_feed.renewed", person, null, reminderMinutes);
        return of(person).at(address.of("/calendar/" + secret + ".ics"));
    }

    /** @throws NotFound when there is none */
    @Transactional
    CalendarFeed remind(UUID person, @Nullable Integer minutes) {
        var before = of(person);
        var changed = sql.update(CALENDAR_FEED)
                .set(CALENDAR_FEED.REMINDER_MINUTES, minutes)
                .where(his(person))
                .execute();
        requireOne(changed);
        tell("calendar_feed.updated", person, before.reminderMinutes(), minutes);
        return of(person);
    }

    /** @throws NotFound when there is none */
    @Transactional
    void revoke(UUID person) {
        requireOne(sql.deleteFrom(CALENDAR_FEED).where(his(person)).execute());
        tell("calendar_feed.revoked", person, null, null);
    }

    /** Notes that somebody's program asked and what it was told. */
    void noteRead(UUID person, String contentHash, OffsetDateTime changedAt) {
        sql.update(CALENDAR_FEED)
                .set(CALENDAR_FEED.CONTENT_HASH, contentHash)
                .set(CALENDAR_FEED.CONTENT_CHANGED_AT, changedAt)
                .set(CALENDAR_FEED.LAST_READ_AT, clock.realNow())
                .where(his(person))
                .execute();
    }

    private static void requireOne(int found) {
        if (found == 0) {
            throw new NotFound("A calendar address of yours");
        }
    }

    private void tell(String type, UUID person, @Nullable Integer before, @Nullable Integer after) {
        var fact = IdentityFact.about(type, NAMED, person, Acting.now().name());
        events.publish(
                before == null && after == null
                        ? fact
                        : fact.with(Map.of("reminderMinutes", new Change(before, after))));
    }

    private static Condition his(UUID person) {
        return CALENDAR_FEED.TENANT_ID.eq(Acting.tenant()).and(CALENDAR_FEED.PERSON_ID.eq(person));
    }
}
