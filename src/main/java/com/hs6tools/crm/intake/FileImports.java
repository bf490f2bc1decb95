package com.hs6tools.crm.intake;

import static com.hs6tools.crmdb.intake.Tables.FILE_IMPORT;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import com.hs6tools.crm.intake.FileImport.Counts;
import com.hs6tools.crm.platform.files.StoredFile;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.jobs.Job;
import com.hs6tools.crm.platform.jobs.Jobs;
import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListRequest;
import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.query.Listed;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports of a business unit, and how far each has come. */
@Component
class FileImports implements Listed {
    private static final int STATES = 200;

    private static final ListSpec SPEC = ListSpec.by(FILE_IMPORT.ID)
            .filter("kind", Filters.oneOf(FILE_IMPORT.KIND, ImportKind.class))
            .filter("fileName", Filters.text(FILE_IMPORT.FILE_NAME))
            .sort("createdAt", FILE_IMPORT.CREATED_AT)
            .sortedBy("-createdAt");

    private final DSLContext sql;
    private final JsonMapper json;
    private final Jobs jobs;

    FileImports(DSLContext sql, JsonMapper json, Jobs jobs) {
        this.jobs = jobs;
        this.sql = sql;
        this.json = json;
    }

    void add(UUID id, ImportPlan plan, StoredFile file) {
        var actor = Acting.now();
        sql.insertInto(FILE_IMPORT)
                .set(FILE_IMPORT.TENANT_ID, actor.tenant())
                .set(FILE_IMPORT.ID, id)
                .set(FILE_IMPORT.KIND, plan.kind().name())
                .set(FILE_IMPORT.PRESET, plan.preset())
                .set(FILE_IMPORT.FILE_ID, file.id())
                .set(FILE_IMPORT.FILE_NAME, file.name())
                .set(FILE_IMPORT.FILE_SIZE, file.size())
                .set(FILE_IMPORT.MAPPING, JSONB.valueOf(json.writeValueAsString(plan.mapping())))
                .set(FILE_IMPORT.OPTIONS, JSONB.valueOf(json.writeValueAsString(plan.options())))
                .set(FILE_IMPORT.DRY_RUN, plan.dryRun())
                .set(FILE_IMPORT.CREATED_BY, actor.id())
                .set(FILE_IMPORT.CREATED_BY_NAME, actor.name())
                .execute();
    }

    FileImport find(UUID id) {
        return sql.selectFrom(FILE_IMPORT)
                .where(FILE_IMPORT.TENANT_ID.eq(Acting.tenant()), FILE_IMPORT.ID.eq(id))
                .fetchOptional(this::read)
                .orElseThrow(() -> new NotFound("This import"));
    }

    /** Counts what a batch did, in the batch's transaction. */
    void count(UUID id, Counts more) {
        sql.update(FILE_IMPORT)
                .set(FILE_IMPORT.CREATED, FILE_IMPORT.CREATED.plus(more.created()))
                .set(FILE_IMPORT.UPDATED, FILE_IMPORT.UPDATED.plus(more.updated()))
                .set(FILE_IMPORT.UNCHANGED, FILE_IMPORT.UNCHANGED.plus(more.unchanged()))
                .set(FILE_IMPORT.REJECTED, FILE_IMPORT.REJECTED.plus(more.rejected()))
                .set(FILE_IMPORT.WARNINGS, FILE_IMPORT.WARNINGS.plus(more.warnings()))
                .where(FILE_IMPORT.TENANT_ID.eq(Acting.tenant()), FILE_IMPORT.ID.eq(id))
                .execute();
    }

    void undone(UUID id) {
        sql.update(FILE_IMPORT)
                .set(FILE_IMPORT.UNDONE_AT, currentOffsetDateTime())
                .where(FILE_IMPORT.TENANT_ID.eq(Acting.tenant()), FILE_IMPORT.ID.eq(id))
                .execute();
    }

    @Override
    public ListSpec spec() {
        return SPEC;
    }

    Page<FileImport> page(MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(SPEC, parameters);
        var mine = FILE_IMPORT.TENANT_ID.eq(Acting.tenant());
        var rows = sql.selectFrom(FILE_IMPORT)
                .where(mine, request.page())
                .orderBy(request.orderBy())
                .limit(request.fetch())
                .fetch();
        var states = jobs.newest(STATES).stream().collect(Collectors.toMap(Job::id, Job::state));
        var page = rows.map(r -> new Page.Sorted<>(
                read(r).in(states.computeIfAbsent(r.getId(), id -> jobs.find(id).state())),
                r.get(request.sortField())));
        return Page.of(
                request,
                page,
                FileImport::id,
                request.counted() ? (Long) (long) sql.fetchCount(FILE_IMPORT, mine.and(request.filters())) : null);
    }

    /** With the state of its job. */
    FileImport shown(UUID id) {
        return find(id).in(jobs.find(id).state());
    }

    FileImport read(Record r) {
        return new FileImport(
                r.get(FILE_IMPORT.ID),
                ImportKind.valueOf(r.get(FILE_IMPORT.KIND)),
                r.get(FILE_IMPORT.PRESET),
                r.get(FILE_IMPORT.FILE_ID),
                r.get(FILE_IMPORT.FILE_NAME),
                r.get(FILE_IMPORT.FILE_SIZE),
                json.readValue(r.get(FILE_IMPORT.MAPPING).data(), new TypeReference<Map<String, String>>() {}),
                json.readValue(r.get(FILE_IMPORT.OPTIONS).data(), ImportOptions.class),
                r.get(FILE_IMPORT.DRY_RUN),
                null,
                new Counts(
                        r.get(FILE_IMPORT.CREATED),
                        r.get(FILE_IMPORT.UPDATED),
                        r.get(FILE_IMPORT.UNCHANGED),
                        r.get(FILE_IMPORT.REJECTED),
                        r.get(FILE_IMPORT.WARNINGS)),
                r.get(FILE_IMPORT.CREATED_BY_NAME),
                r.get(FILE_IMPORT.CREATED_AT),
                r.get(FILE_IMPORT.UNDONE_AT));
    }
}
