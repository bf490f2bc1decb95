package com.hs6tools.crm.platform.http;

import static com.hs6tools.crmdb.platform.Tables.IDEMPOTENT_ANSWER;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import com.hs6tools.crm.platform.crypto.Sealing;
import com.hs6tools.crm.platform.crypto.Secrets;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.types.DayToSecond;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The answers given to POSTs that carried an Idempotency-Key, kept for a day and given again to a repeat. */
@Component
class IdempotentPosts {
    record Kept(String requestHash, @Nullable Integer status, Map<String, String> headers, byte[] body) {}

    private static final DayToSecond ABANDONED = new DayToSecond(0, 0, 5);

    private final DSLContext sql;
    private final JsonMapper json;
    private final Sealing sealing;

    IdempotentPosts(DSLContext sql, JsonMapper json, Sealing sealing) {
        this.sql = sql;
        this.json = json;
        this.sealing = sealing;
    }

    /** @return true when the key is new and now ours; false when it was used before */
    boolean claim(String key, String requestHash) {
        return sql.insertInto(IDEMPOTENT_ANSWER)
                        .set(IDEMPOTENT_ANSWER.TENANT_ID, Acting.tenant())
                        .set(IDEMPOTENT_ANSWER.ACTOR_ID, actor())
                        .set(IDEMPOTENT_ANSWER.KEY, key)
                        .set(IDEMPOTENT_ANSWER.REQUEST_HASH, requestHash)
                        .onConflict(IDEMPOTENT_ANSWER.TENANT_ID, IDEMPOTENT_ANSWER.ACTOR_ID, IDEMPOTENT_ANSWER.KEY)
                        .doUpdate()
                        .set(IDEMPOTENT_ANSWER.REQUEST_HASH, requestHash)
                        .set(IDEMPOTENT_ANSWER.CREATED_AT, currentOffsetDateTime())
                        // a claim without an answer this old was left by a program that died
                        .where(
                                IDEMPOTENT_ANSWER.STATUS.isNull(),
                                IDEMPOTENT_ANSWER.CREATED_AT.lt(
                                        currentOffsetDateTime().sub(ABANDONED)))
                        .execute()
                == 1;
    }

    Optional<Kept> find(String key) {
        return sql.selectFrom(IDEMPOTENT_ANSWER)
                .where(mine(key))
                .fetchOptional(r -> new Kept(
                        r.getRequestHash(),
                        r.getStatus(),
                        r.getHeaders() == null
                                ? Map.of()
                                : json.readValue(r.getHeaders().data(), new TypeReference<Map<String, String>>() {}),
                        opened(key, r.getBody())));
    }

    void keep(String key, int status, Map<String, String> headers, byte[] body) {
        sql.update(IDEMPOTENT_ANSWER)
                .set(IDEMPOTENT_ANSWER.STATUS, status)
                .set(IDEMPOTENT_ANSWER.HEADERS, JSONB.valueOf(json.writeValueAsString(headers)))
                .set(IDEMPOTENT_ANSWER.BODY, sealing.seal(new String(body, ISO_8859_1), place(key)))
                .where(mine(key))
                .execute();
    }

    private byte[] opened(String key, byte @Nullable [] sealed) {
        var body = sealing.open(sealed, place(key));
        return body == null ? new byte[0] : body.getBytes(ISO_8859_1);
    }

    /** Answers are kept encrypted: some hold a secret that is shown once, such as a new API token. */
    private static String place(String key) {
        return "platform.idempotent_answer.body/" + actor() + "/" + key;
    }

    /** A request that failed may be tried again with the same key. */
    void release(String key) {
        sql.deleteFrom(IDEMPOTENT_ANSWER)
                .where(mine(key), IDEMPOTENT_ANSWER.STATUS.isNull())
                .execute();
    }

    private static org.jooq.Condition mine(String key) {
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

    static String hash(String method, String path, byte[] body) {
        return Secrets.hash(method + ' ' + path + '\n' + new String(body, ISO_8859_1));
    }
}
