package com.hs6tools.crm.platform.notifications;

import static com.hs6tools.crmdb.platform.Tables.NOTIFICATION;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells people inside the program what concerns them. The web app words a notification by its kind and params. */
@Component
public class Notifications {
    private static final int SHOWN = 50;

    /** @param link path inside the web app that shows what it is about */
    public record Notification(
            UUID id,
            String kind,
            JsonNode params,
            @Nullable String link,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime readAt) {}

    public record Inbox(List<Notification> items, int unread) {}

    private final DSLContext sql;
    private final JsonMapper json;

    Notifications(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public void tell(UUID person, String kind, Map<String, ?> params, @Nullable String link) {
        sql.insertInto(NOTIFICATION)
                .set(NOTIFICATION.TENANT_ID, Acting.tenant())
                .set(NOTIFICATION.ID, Ids.next())
                .set(NOTIFICATION.PERSON_ID, person)
                .set(NOTIFICATION.KIND, kind)
                .set(NOTIFICATION.PARAMS, JSONB.valueOf(json.writeValueAsString(params)))
                .set(NOTIFICATION.LINK, link)
                .execute();
    }

    Inbox inbox(UUID person) {
        var items = sql.selectFrom(NOTIFICATION)
                .where(NOTIFICATION.TENANT_ID.eq(Acting.tenant()), NOTIFICATION.PERSON_ID.eq(person))
                .orderBy(NOTIFICATION.CREATED_AT.desc())
                .limit(SHOWN)
                .fetch(r -> new Notification(
                        r.getId(),
                        r.getKind(),
                        json.readTree(r.getParams().data()),
                        r.getLink(),
                        r.getCreatedAt(),
                        r.getReadAt()));
        return new Inbox(
                items, (int) items.stream().filter(n -> n.readAt() == null).count());
    }

    /** Marks these as read, or all when none are named. */
    void read(UUID person, List<UUID> ids) {
        var which = ids.isEmpty() ? org.jooq.impl.DSL.noCondition() : NOTIFICATION.ID.in(ids);
        sql.update(NOTIFICATION)
                .set(NOTIFICATION.READ_AT, currentOffsetDateTime())
                .where(
                        NOTIFICATION.TENANT_ID.eq(Acting.tenant()),
                        NOTIFICATION.PERSON_ID.eq(person),
                        NOTIFICATION.READ_AT.isNull(),
                        which)
                .execute();
    }
}
