package com.hs6tools.crm.platform.http;

import static com.hs6tools.crmdb.platform.Tables.IDEMPOTENT_ANSWER;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.row;

import com.hs6tools.crm.platform.crypto.Sealing;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crmdb.platform.tables.records.IdempotentAnswerRecord;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.types.DayToSecond;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The answers given to POSTs that carried an Idempotency-Key, kept for a day and given again to a repeat. */
@Component
class IdempotentPosts {
    record Kept(String requestHash, int status, Map<String, String> headers, byte[] body) {}

    private static final DayToSecond KEPT = new DayToSecond(1);
    private static final int FORGOTTEN_AT_ONCE = 20;

    private final DSLContext sql;
    private final JsonMapper json;
    private final Sealing sealing;

    IdempotentPosts(DSLContext sql, JsonMapper json, Sealing sealing) {
        this.sql = sql;
        this.json = json;
        this.sealing = sealing;
    }

    /**
     * Holds the key until the transaction ends, however it ends.
     *
     * @return false when another request with it is at work
     */
    boolean hold(String key) {
        return sql.fetchSingle(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 0))",
                        "idempotent_answer/" + Acting.tenant() + "/" + actor() + "/" + key)
                .get(0, Boolean.class);
    }

    Optional<Kept> find(String key) {
        return sql.selectFrom(IDEMPOTENT_ANSWER)
                .where(mine(key), isGood())
                .fetchOptional(r -> new Kept(
                        r.getRequestHash(),
                        r.getStatus(),
                        r.getHeaders() == null
                                ? Map.of()
                                : json.readValue(r.getHeaders().data(), new TypeReference<Map<String, String>>() {}),
                        opened(key, r.getBody())));
    }

    /** In the transaction of the change that is answered. What is still good stays as it is. */
    void keep(String key, String requestHash, int status, Map<String, String> headers, byte[] body) {
        var answer = new IdempotentAnswerRecord();
        answer.setTenantId(Acting.tenant());
        answer.setActorId(actor());
        answer.setKey(key);
        answer.setRequestHash(requestHash);
        answer.setStatus(status);
        answer.setHeaders(JSONB.valueOf(json.writeValueAsString(headers)));
        answer.setBody(sealing.seal(new String(body, ISO_8859_1), place(key)));
        sql.insertInto(IDEMPOTENT_ANSWER)
                .set(answer)
                .onConflict(IDEMPOTENT_ANSWER.TENANT_ID, IDEMPOTENT_ANSWER.ACTOR_ID, IDEMPOTENT_ANSWER.KEY)
                .doUpdate()
                .set(answer)
                .set(IDEMPOTENT_ANSWER.CREATED_AT, currentOffsetDateTime())
                .where(DSL.not(isGood()))
                .execute();
        forgetOld();
    }

    private static Condition isGood() {
        return IDEMPOTENT_ANSWER.STATUS.isNotNull().and(IDEMPOTENT_ANSWER.CREATED_AT.ge(oldest()));
    }

    /** A few at a time, and none that somebody else is forgetting: nobody waits for it. */
    private void forgetOld() {
        var old = sql.select(IDEMPOTENT_ANSWER.ACTOR_ID, IDEMPOTENT_ANSWER.KEY)
                .from(IDEMPOTENT_ANSWER)
                .where(IDEMPOTENT_ANSWER.TENANT_ID.eq(Acting.tenant()), IDEMPOTENT_ANSWER.CREATED_AT.lt(oldest()))
                .orderBy(IDEMPOTENT_ANSWER.CREATED_AT)
                .limit(FORGOTTEN_AT_ONCE)
                .forUpdate()
                .skipLocked();
        sql.deleteFrom(IDEMPOTENT_ANSWER)
                .where(IDEMPOTENT_ANSWER.TENANT_ID.eq(Acting.tenant()))
                .and(row(IDEMPOTENT_ANSWER.ACTOR_ID, IDEMPOTENT_ANSWER.KEY).in(old))
                .execute();
    }

    private static Field<OffsetDateTime> oldest() {
        return currentOffsetDateTime().sub(KEPT);
    }

    private byte[] opened(String key, byte @Nullable [] sealed) {
        var body = sealing.open(sealed, place(key));
        return body == null ? new byte[0] : body.getBytes(ISO_8859_1);
    }

    /** Answers are kept encrypted: some hold a secret that is shown once, such as a new API token. */
    private static String place(String key) {
        return "platform.idempotent_answer.body/" + actor() + "/" + key;
    }

    private static Condition mine(String key) {
        return IDEMPOTENT_ANSWER
                .TENANT_ID
                .eq(Acting.tenant())
                .and(IDEMPOTENT_ANSWER.ACTOR_ID.eq(actor()))
                .and(IDEMPOTENT_ANSWER.KEY.eq(key));
    }

    private static UUID actor() {
        Actor actor = Acting.now();
        return actor.id() == null ? actor.tenant() : actor.id();
    }
}
