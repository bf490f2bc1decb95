package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.PERSON;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.val;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and writes what a person proves himself with. */
@Component
class CredentialStore {
    private final DSLContext sql;
    private final UnitClock clock;

    CredentialStore(DSLContext sql, UnitClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Known(
            UUID tenant,
            UUID id,
            String name,
            String email,
            boolean active,
            @Nullable String locale) {}

    record Secret(
            @Nullable String passwordHash,
            byte @Nullable [] totpSecret,
            boolean totpEnabled,
            @Nullable OffsetDateTime lockedUntil) {
        @Override
        public String toString() {
            return "Secret[...]";
        }
    }

    /** Call it while presenting the e-mail's hash: row-level security opens that one row. */
    Optional<Known> byEmail(String emailHash) {
        return sql.select(
                        PERSON.TENANT_ID,
                        PERSON.ID,
                        PERSON.NAME,
                        PERSON.EMAIL,
                        DSL.field(PERSON.STATUS.eq("ACTIVE")),
                        PERSON.LOCALE)
                .from(PERSON)
                .where(PERSON.EMAIL_HASH.eq(emailHash))
                .fetchOptional(Records.mapping(Known::new));
    }

    Secret secret(UUID person) {
        return sql.select(PERSON.PASSWORD_HASH, PERSON.TOTP_SECRET, PERSON.TOTP_ENABLED, PERSON.LOCKED_UNTIL)
                .from(PERSON)
                .where(is(person))
                .fetchSingle(Records.mapping(Secret::new));
    }

    String email(UUID person) {
        return sql.select(PERSON.EMAIL).from(PERSON).where(is(person)).fetchSingle(PERSON.EMAIL);
    }

    String name(UUID person) {
        return sql.select(PERSON.NAME).from(PERSON).where(is(person)).fetchSingle(PERSON.NAME);
    }

    /**
     * Counts an attempt before it is looked at, so that many at once get no more than many in a row.
     *
     * @return how many attempts since the last good one; empty when the person is locked out
     */
    Optional<Integer> claimAttempt(UUID person) {
        var now = clock.realNow();
        return sql.update(PERSON)
                .set(
                        PERSON.FAILED_SIGN_INS,
                        case_().when(PERSON.LOCKED_UNTIL.isNotNull(), val(1)).else_(PERSON.FAILED_SIGN_INS.plus(1)))
                .set(PERSON.LOCKED_UNTIL, (OffsetDateTime) null)
                .where(is(person))
                .and(PERSON.LOCKED_UNTIL.isNull().or(PERSON.LOCKED_UNTIL.le(now)))
                .returning(PERSON.FAILED_SIGN_INS)
                .fetchOptional(PERSON.FAILED_SIGN_INS);
    }

    void lock(UUID person, OffsetDateTime until) {
        sql.update(PERSON).set(PERSON.LOCKED_UNTIL, until).where(is(person)).execute();
    }

    /** The attempt was neither good nor wrong. */
    void unclaimAttempt(UUID person) {
        sql.update(PERSON)
                .set(PERSON.FAILED_SIGN_INS, DSL.greatest(PERSON.FAILED_SIGN_INS.minus(1), val(0)))
                .where(is(person))
                .execute();
    }

    void unlock(UUID person) {
        sql.update(PERSON)
                .set(PERSON.FAILED_SIGN_INS, 0)
                .set(PERSON.LOCKED_UNTIL, (OffsetDateTime) null)
                .where(is(person))
                .execute();
    }

    void password(UUID person, String hash) {
        sql.update(PERSON)
                .set(PERSON.PASSWORD_HASH, hash)
                .set(PERSON.UPDATED_AT, currentOffsetDateTime())
                .where(is(person))
                .execute();
    }

    void totp(UUID person, byte @Nullable [] sealed, boolean enabled, String... recoveryHashes) {
        sql.update(PERSON)
                .set(PERSON.TOTP_SECRET, sealed)
                .set(PERSON.TOTP_ENABLED, enabled)
                .set(PERSON.RECOVERY_CODES, recoveryHashes)
                .set(PERSON.UPDATED_AT, currentOffsetDateTime())
                .where(is(person))
                .execute();
    }

    /** @return false when this time step, or a later one, was used before */
    boolean useStep(UUID person, long step) {
        return sql.update(PERSON)
                        .set(PERSON.TOTP_LAST_STEP, step)
                        .where(is(person))
                        .and(PERSON.TOTP_LAST_STEP.isNull().or(PERSON.TOTP_LAST_STEP.lt(step)))
                        .execute()
                == 1;
    }

    boolean useRecoveryCode(UUID person, String hash) {
        return sql.update(PERSON)
                        .set(PERSON.RECOVERY_CODES, DSL.arrayRemove(PERSON.RECOVERY_CODES, hash))
                        .where(is(person))
                        .and(val(hash).eq(DSL.any(PERSON.RECOVERY_CODES)))
                        .execute()
                == 1;
    }

    private static Condition is(UUID person) {
        return PERSON.TENANT_ID.eq(Acting.tenant()).and(PERSON.ID.eq(person));
    }
}
