package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.PERSON;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.KeptPerUnit;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The few questions other modules may ask about the people of a business unit. */
@Component
public class Staff {
    private final KeptPerUnit<Map<UUID, String>> everybody = new KeptPerUnit<>(Duration.ofSeconds(5), this::names);
    private final DSLContext sql;

    Staff(DSLContext sql) {
        this.sql = sql;
    }

    /** Names to show beside records of other modules. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var kept = everybody.current();
        var known = kept.keySet().containsAll(ids) ? kept : everybody.readAnew();
        return ids.stream()
                .distinct()
                .filter(known::containsKey)
                .collect(Collectors.toUnmodifiableMap(id -> id, known::get));
    }

    void namesChanged() {
        everybody.forgetNowAndAfterCommit();
    }

    private Map<UUID, String> names() {
        return sql.select(PERSON.ID, PERSON.NAME)
                .from(PERSON)
                .where(PERSON.TENANT_ID.eq(Acting.tenant()))
                .fetchMap(PERSON.ID, PERSON.NAME);
    }

    /** The name of somebody who can be given work, or nothing when there is no such person, or he may not sign in. */
    public Optional<String> activeName(UUID id) {
        return sql.select(PERSON.NAME)
                .from(PERSON)
                .where(PERSON.TENANT_ID.eq(Acting.tenant()), PERSON.ID.eq(id), PERSON.STATUS.eq("ACTIVE"))
                .fetchOptional(PERSON.NAME);
    }

    /** @param language in which he works; null where he has chosen none */
    public record Addressee(
            String name, String email, @Nullable String language) {}

    /** Where mail reaches a person; nothing when there is no such person, or he may not sign in. */
    public Optional<Addressee> addressee(UUID id) {
        return sql.select(PERSON.NAME, PERSON.EMAIL, PERSON.LOCALE)
                .from(PERSON)
                .where(PERSON.TENANT_ID.eq(Acting.tenant()), PERSON.ID.eq(id), PERSON.STATUS.eq("ACTIVE"))
                .fetchOptional(Records.mapping(Addressee::new));
    }

    /** Whether somebody who works here has this address. */
    public boolean hasAddress(String email) {
        return sql.fetchExists(
                PERSON,
                PERSON.TENANT_ID.eq(Acting.tenant()),
                org.jooq.impl.DSL.lower(PERSON.EMAIL).eq(email.toLowerCase(java.util.Locale.ROOT)),
                PERSON.STATUS.eq("ACTIVE"));
    }

    /** Somebody of the business unit, by name. */
    public record Colleague(UUID id, String name) {}

    /**
     * Who holds a right and whose scope reaches the records of an owner, by name.
     *
     * @param owner null for records of nobody, which only those see who see all
     */
    public List<Colleague> holders(String permission, @Nullable UUID owner) {
        return sql.resultQuery("""
                        select p.id, p.name from identity.person p
                        join (
                            select pr.person_id, bool_or(r.permissions && array[?::text, '*']) as may, bool_or(r.scope = 'ALL') as sees_all,
                                bool_or(r.scope = 'TEAM') as sees_team
                            from identity.person_role pr
                            join identity.role r on r.tenant_id = pr.tenant_id and r.id = pr.role_id
                            where pr.tenant_id = ?
                            group by pr.person_id
                        ) his on his.person_id = p.id
                        where p.tenant_id = ? and p.status = 'ACTIVE' and his.may and (his.sees_all or p.id = ?::uuid
                            or (his.sees_team and p.team_id = (select o.team_id from identity.person o where o.tenant_id = ? and o.id = ?::uuid)))
                        order by p.name, p.id
                        """, permission, Acting.tenant(), Acting.tenant(), owner, Acting.tenant(), owner)
                .fetch(r -> new Colleague(r.get(0, UUID.class), r.get(1, String.class)));
    }
}
