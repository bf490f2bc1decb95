package com.hs6tools.crm.platform.jobs;

import static com.hs6tools.crmdb.platform.Tables.JOB;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.val;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of jobs. */
@Component
class JobRows {
    private final DSLContext sql;
    private final JsonMapper json;
    private final ObjectProvider<JobHandler> handlers;

    JobRows(DSLContext sql, JsonMapper json, ObjectProvider<JobHandler> handlers) {
        this.sql = sql;
        this.json = json;
        this.handlers = handlers;
    }

    void insert(UUID id, String kind, Object input) {
        var actor = Acting.now();
        sql.insertInto(JOB)
                .set(JOB.TENANT_ID, actor.tenant())
                .set(JOB.ID, id)
                .set(JOB.KIND, kind)
                .set(JOB.STATE, Job.State.QUEUED.name())
                .set(JOB.INPUT, JSONB.valueOf(json.writeValueAsString(input)))
                .set(JOB.CREATED_BY, actor.id())
                .set(JOB.CREATED_BY_NAME, actor.name())
                .execute();
    }

    /** One's own jobs, and everybody's of the kinds one has a right to; with jobs:manage everybody's. */
    private Condition visible() {
        var actor = Acting.now();
        var unit = JOB.TENANT_ID.eq(actor.tenant());
        if (actor.may("jobs:manage")) {
            return unit;
        }
        var own = actor.id() == null ? JOB.CREATED_BY.isNull() : JOB.CREATED_BY.eq(actor.id());
        return unit.and(own.or(JOB.KIND.in(kindsFor(actor))));
    }

    private List<String> kindsFor(Actor actor) {
        return handlers.stream()
                .filter(h -> h.permission() != null && actor.may(h.permission()))
                .map(JobHandler::kind)
                .toList();
    }

    Optional<Job> find(UUID id) {
        return sql.selectFrom(JOB).where(visible(), JOB.ID.eq(id)).fetchOptional(this::job);
    }

    List<Job> newest(int limit) {
        return sql.selectFrom(JOB)
                .where(visible())
                .orderBy(JOB.CREATED_AT.desc(), JOB.ID.desc())
                .limit(limit)
                .fetch(this::job);
    }

    @Nullable
    JsonNode input(UUID id) {
        return node(sql.select(JOB.INPUT)
                .from(JOB)
                .where(JOB.TENANT_ID.eq(Acting.tenant()), JOB.ID.eq(id))
                .fetchOne(JOB.INPUT));
    }

    @Nullable
    JsonNode resumePoint(UUID id) {
        return node(sql.select(JOB.RESUME_POINT)
                .from(JOB)
                .where(JOB.TENANT_ID.eq(Acting.tenant()), JOB.ID.eq(id))
                .fetchOne(JOB.RESUME_POINT));
    }

    /** @return what somebody wished of the running job meanwhile: PAUSE, CANCEL or null */
    @Nullable
    String progress(UUID id, long processed, @Nullable Long total, @Nullable Object resumePoint) {
        var update = sql.update(JOB).set(JOB.PROCESSED, processed).set(JOB.UPDATED_AT, currentOffsetDateTime());
        if (total != null) {
            update = update.set(JOB.TOTAL, total);
        }
        if (resumePoint != null) {
            update = update.set(JOB.RESUME_POINT, JSONB.valueOf(json.writeValueAsString(resumePoint)));
        }
        return update.where(JOB.TENANT_ID.eq(Acting.tenant()), JOB.ID.eq(id))
                .returning(JOB.WISH)
                .fetchSingle(JOB.WISH);
    }

    @Nullable
    String progressWish(UUID id) {
        return sql.select(JOB.WISH)
                .from(JOB)
                .where(JOB.TENANT_ID.eq(Acting.tenant()), JOB.ID.eq(id))
                .fetchOne(JOB.WISH);
    }

    /** Its state, which stays as it is until this transaction ends; null when there is no such job any more. */
    Job.@Nullable State held(UUID id) {
        return sql.select(JOB.STATE)
                .from(JOB)
                .where(JOB.TENANT_ID.eq(Acting.tenant()), JOB.ID.eq(id))
                .forUpdate()
                .fetchOne(r -> Job.State.valueOf(r.value1()));
    }

    /** Whether one waits that has done nothing yet; if so, it waits until this transaction ends at least. */
    boolean holdWaiting(String kind) {
        return sql.select(JOB.ID)
                .from(JOB)
                .where(
                        JOB.TENANT_ID.eq(Acting.tenant()),
                        JOB.KIND.eq(kind),
                        JOB.STATE.eq(inline(Job.State.QUEUED.name())),
                        JOB.WISH.isNull(),
                        JOB.RESUME_POINT.eq(JSONB.valueOf("{}")))
                .orderBy(JOB.CREATED_AT.desc(), JOB.ID.desc())
                .limit(inline(1))
                .forUpdate()
                .fetch()
                .isNotEmpty();
    }

    /** @param lane the kinds of jobs of which only one is at work at a time; empty: no matter */
    @Transactional
    boolean start(UUID id, List<String> lane) {
        if (!lane.isEmpty()) {
            sql.execute(
                    "select pg_advisory_xact_lock(hashtextextended({0}, 1))", val("lane " + Acting.tenant() + lane));
        }
        return sql.update(JOB)
                        .set(JOB.STATE, Job.State.RUNNING.name())
                        .set(JOB.ERROR, (JSONB) null)
                        .set(JOB.STARTED_AT, org.jooq.impl.DSL.coalesce(JOB.STARTED_AT, currentOffsetDateTime()))
                        .where(
                                JOB.TENANT_ID.eq(Acting.tenant()),
                                JOB.ID.eq(id),
                                JOB.STATE.in("QUEUED", "RUNNING"),
                                JOB.WISH.isNull(),
                                lane.isEmpty() ? noCondition() : notExists(atWork(id, lane)))
                        .execute()
                == 1;
    }

    private Select<?> atWork(UUID exceptFor, List<String> kinds) {
        var other = JOB.as("other");
        return sql.selectOne()
                .from(other)
                .where(
                        other.TENANT_ID.eq(Acting.tenant()),
                        other.KIND.in(kinds),
                        other.STATE.eq(Job.State.RUNNING.name()),
                        other.ID.ne(exceptFor));
    }

    /** It stays at work, but cannot go on right now. */
    void waits(UUID id, Object why) {
        sql.update(JOB)
                .set(JOB.ERROR, JSONB.valueOf(json.writeValueAsString(why)))
                .where(JOB.TENANT_ID.eq(Acting.tenant()), JOB.ID.eq(id), JOB.STATE.eq(Job.State.RUNNING.name()))
                .execute();
    }

    void wish(UUID id, @Nullable String wish) {
        sql.update(JOB)
                .set(JOB.WISH, wish)
                .where(JOB.TENANT_ID.eq(Acting.tenant()), JOB.ID.eq(id))
                .execute();
    }

    void state(UUID id, Job.State state) {
        sql.update(JOB)
                .set(JOB.STATE, state.name())
                .set(JOB.WISH, (String) null)
                .set(JOB.FINISHED_AT, state.isOver() ? currentOffsetDateTime() : null)
                .set(JOB.UPDATED_AT, currentOffsetDateTime())
                .where(JOB.TENANT_ID.eq(Acting.tenant()), JOB.ID.eq(id))
                .execute();
    }

    void finish(UUID id, Job.State state, @Nullable Object result, @Nullable Object error) {
        sql.update(JOB)
                .set(JOB.STATE, state.name())
                .set(JOB.RESULT, result == null ? null : JSONB.valueOf(json.writeValueAsString(result)))
                .set(JOB.ERROR, error == null ? null : JSONB.valueOf(json.writeValueAsString(error)))
                .set(JOB.FINISHED_AT, currentOffsetDateTime())
                .set(JOB.UPDATED_AT, currentOffsetDateTime())
                .where(JOB.TENANT_ID.eq(Acting.tenant()), JOB.ID.eq(id))
                .execute();
    }

    private Job job(Record r) {
        return new Job(
                r.get(JOB.ID),
                r.get(JOB.KIND),
                Job.State.valueOf(r.get(JOB.STATE)),
                r.get(JOB.PROCESSED),
                r.get(JOB.TOTAL),
                node(r.get(JOB.RESULT)),
                node(r.get(JOB.ERROR)),
                r.get(JOB.CREATED_BY_NAME),
                r.get(JOB.CREATED_AT),
                r.get(JOB.STARTED_AT),
                r.get(JOB.FINISHED_AT));
    }

    private @Nullable JsonNode node(@Nullable JSONB value) {
        return value == null ? null : json.readTree(value.data());
    }
}
