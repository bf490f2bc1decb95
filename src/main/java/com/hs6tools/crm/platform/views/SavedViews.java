package com.hs6tools.crm.platform.views;

import static com.hs6tools.crmdb.platform.Tables.SAVED_VIEW;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import com.hs6tools.crm.platform.http.NotAllowed;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.VersionConflict;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crmdb.platform.tables.records.SavedViewRecord;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** One's own views and those others share. Sharing needs views:share; only the owner changes a view. */
@Component
class SavedViews {
    private final DSLContext sql;
    private final JsonMapper json;

    SavedViews(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    List<SavedView> of(String list) {
        return sql.selectFrom(SAVED_VIEW)
                .where(visible(), SAVED_VIEW.LIST.eq(list))
                .orderBy(SAVED_VIEW.PINNED.desc(), SAVED_VIEW.NAME, SAVED_VIEW.ID)
                .limit(200)
                .fetch(this::view);
    }

    @Transactional
    SavedView add(SavedViewInput input) {
        input.checkNew();
        var actor = Acting.now();
        var row = sql.newRecord(SAVED_VIEW);
        row.setTenantId(actor.tenant());
        row.setId(Ids.next());
        row.setList(Objects.requireNonNull(input.list()));
        row.setOwnerId(me());
        row.setOwnerName(actor.name());
        return put(row, input);
    }

    @Transactional
    SavedView change(UUID id, SavedViewInput input) {
        input.check();
        var row = mine(id);
        if (input.version() != null && !input.version().equals(row.getVersion())) {
            throw new VersionConflict(row.getVersion());
        }
        row.setVersion(row.getVersion() + 1);
        row.setUpdatedAt(null);
        return put(row, input);
    }

    @Transactional
    void remove(UUID id) {
        mine(id).delete();
    }

    private SavedView put(SavedViewRecord row, SavedViewInput input) {
        if (Boolean.TRUE.equals(input.shared()) && !Acting.now().may("views:share")) {
            throw new NotAllowed("views:share");
        }
        row.setName(input.name() == null ? row.getName() : input.name());
        row.setShared(input.shared() == null ? Boolean.TRUE.equals(row.getShared()) : input.shared());
        row.setPinned(input.pinned() == null ? Boolean.TRUE.equals(row.getPinned()) : input.pinned());
        row.setQuery(input.query() == null ? row.getQuery() : JSONB.valueOf(json.writeValueAsString(input.query())));
        row.setUpdatedAt(sql.select(currentOffsetDateTime()).fetchSingle().value1());
        row.store();
        row.refresh();
        return view(row);
    }

    private SavedViewRecord mine(UUID id) {
        var row = sql.selectFrom(SAVED_VIEW)
                .where(visible(), SAVED_VIEW.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This view"));
        if (!row.getOwnerId().equals(me())) {
            throw new NotAllowed("being the view's owner");
        }
        return row;
    }

    private static Condition visible() {
        return SAVED_VIEW
                .TENANT_ID
                .eq(Acting.tenant())
                .and(SAVED_VIEW.OWNER_ID.eq(me()).or(SAVED_VIEW.SHARED));
    }

    private static UUID me() {
        var id = Acting.now().id();
        return id == null ? Acting.tenant() : id;
    }

    private SavedView view(SavedViewRecord r) {
        return new SavedView(
                r.getId(),
                r.getVersion(),
                r.getList(),
                r.getName(),
                r.getShared(),
                r.getPinned(),
                r.getOwnerId().equals(me()),
                r.getOwnerName(),
                json.readTree(r.getQuery().data()));
    }
}
