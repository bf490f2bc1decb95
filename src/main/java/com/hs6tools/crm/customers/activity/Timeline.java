package com.hs6tools.crm.customers.activity;

import com.hs6tools.crm.customers.spi.TimelineKind;
import com.hs6tools.crm.customers.spi.TimelineRequest;
import com.hs6tools.crm.customers.spi.TimelineSource;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record8;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Everything that happened with a customer, newest first, gathered from all sources in one statement. */
@Component
class Timeline {
    private final DSLContext sql;
    private final List<TimelineSource> sources;
    private final JsonMapper json;

    Timeline(DSLContext sql, List<TimelineSource> sources, JsonMapper json) {
        this.sql = sql;
        this.sources = sources;
        this.json = json;
    }

    /** The customer may be seen by whoever asks: the caller has made sure. */
    Page<TimelineEntry> page(UUID customer, Set<TimelineKind> kinds, @Nullable String cursor, int limit) {
        var wanted = kinds.isEmpty() ? EnumSet.allOf(TimelineKind.class) : kinds;
        var after = cursor == null || cursor.isEmpty() ? null : TimelineCursor.read(cursor);
        var request = new TimelineRequest(
                customer, wanted, after == null ? null : after.at(), after == null ? null : after.id(), limit + 1);
        var entries = entries(request);
        var more = entries.size() > limit;
        var shown = more ? entries.subList(0, limit) : entries;
        return new Page<>(shown, more ? TimelineCursor.after(shown.getLast()).write() : null, null);
    }

    private List<TimelineEntry> entries(TimelineRequest request) {
        var actor = Acting.now();
        return sources.stream()
                .filter(s -> actor.may(s.permission()))
                .filter(s -> s.kinds().stream().anyMatch(request::wants))
                .map(s -> s.entries(request))
                .reduce((a, b) -> a.unionAll(b))
                .map(all -> fetch(all, request))
                .orElse(List.of());
    }

    private List<TimelineEntry> fetch(
            Select<Record8<OffsetDateTime, UUID, String, String, String, String, JSONB, UUID>> all,
            TimelineRequest request) {
        var table = all.asTable("entry", "at", "id", "kind", "title", "summary", "actor_name", "data", "ref_id");
        return sql.selectFrom(table)
                .orderBy(table.field(0).desc(), table.field(1).desc())
                .limit(request.most())
                .fetch(r -> new TimelineEntry(
                        r.value2(),
                        r.value1(),
                        TimelineKind.valueOf(r.value3()),
                        r.value4() == null ? "" : r.value4(),
                        r.value5(),
                        r.value6(),
                        r.value7() == null ? null : json.readTree(r.value7().data()),
                        r.value8()));
    }
}
