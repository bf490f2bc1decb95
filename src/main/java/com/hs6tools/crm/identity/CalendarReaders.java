package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.CALENDAR_FEED;
import static com.hs6tools.crmdb.identity.Tables.PERSON;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.crypto.Secrets;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a calendar program in by its secret address, as the person it belongs to, with no more than he has at that moment. */
@Component
public class CalendarReaders {
    private static final Duration STEP = Duration.ofMinutes(10);

    /**
     * @param actor the person, as far as the calendar needs him
     * @param language the person's, or null where he has the unit's
     * @param reminderMinutes null for no reminders
     */
    public record Reader(
            Actor actor,
            @Nullable String language,
            @Nullable Integer reminderMinutes,
            @Nullable String contentHash,
            @Nullable OffsetDateTime changedAt,
            @Nullable OffsetDateTime lastReadAt) {}

    private record Feed(
            UUID tenant,
            UUID person,
            @Nullable Integer reminderMinutes,
            @Nullable String contentHash,
            @Nullable OffsetDateTime changedAt,
            @Nullable OffsetDateTime lastReadAt) {}

    private final DSLContext sql;
    private final Callers callers;
    private final CalendarFeeds feeds;
    private final AddressLimits limits;
    private final UnitClock clock;

    CalendarReaders(DSLContext sql, Callers callers, CalendarFeeds feeds, AddressLimits limits, UnitClock clock) {
        this.sql = sql;
        this.callers = callers;
        this.feeds = feeds;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * What is compared is the hash of what was shown, by an index: how long it takes tells nothing of how near a guess was.
     *
     * @param rights what the calendar may use of the person's rights
     * @return nothing for an address that never was, was ended, or belongs to somebody who may not sign in
     */
    public Optional<Reader> open(String secret, Set<String> rights, HttpServletRequest request) {
        limits.knock(request.getRemoteAddr());
        var hash = Secrets.hash(secret);
        return Presenting.hash(hash, () -> feed(hash))
                .flatMap(f -> callers.onBehalf(f.tenant(), f.person(), " (calendar)", rights)
                        .map(caller -> new Reader(
                                caller.actor(request),
                                Acting.call(Actor.system(f.tenant()), () -> language(f.person())),
                                f.reminderMinutes(),
                                f.contentHash(),
                                f.changedAt(),
                                f.lastReadAt())));
    }

    /** @return since when the content has been what it is now */
    public OffsetDateTime noteRead(Reader reader, String contentHash) {
        var now = clock.realNow().truncatedTo(ChronoUnit.SECONDS);
        var since = contentHash.equals(reader.contentHash()) && reader.changedAt() != null ? reader.changedAt() : now;
        var seen = reader.lastReadAt();
        if (since.equals(now) || seen == null || seen.plus(STEP).isBefore(now)) {
            feeds.noteRead(Objects.requireNonNull(reader.actor().id()), contentHash, since);
        }
        return since;
    }

    private Optional<Feed> feed(String hash) {
        return sql.select(
                        CALENDAR_FEED.TENANT_ID,
                        CALENDAR_FEED.PERSON_ID,
                        CALENDAR_FEED.REMINDER_MINUTES,
                        CALENDAR_FEED.CONTENT_HASH,
                        CALENDAR_FEED.CONTENT_CHANGED_AT,
                        CALENDAR_FEED.LAST_READ_AT)
                .from(CALENDAR_FEED)
                .where(CALENDAR_FEED.TOKEN_HASH.eq(hash))
                .fetchOptional(Records.mapping(Feed::new));
    }

    private @Nullable String language(UUID person) {
        return sql.select(PERSON.LOCALE)
                .from(PERSON)
                .where(PERSON.TENANT_ID.eq(Acting.tenant()), PERSON.ID.eq(person))
                .fetchOne(PERSON.LOCALE);
    }
}
