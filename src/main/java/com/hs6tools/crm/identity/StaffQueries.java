package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.PERSON;
import static com.hs6tools.crmdb.identity.Tables.PERSON_ROLE;
import static com.hs6tools.crmdb.identity.Tables.ROLE;
import static com.hs6tools.crmdb.identity.Tables.TEAM;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListRequest;
import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.query.Listed;
import com.hs6tools.crm.platform.query.Operator;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

@Component
class StaffQueries implements Listed {
    /** Somebody as colleagues see him: enough to name an owner. */
    record Colleague(
            UUID id,
            String name,
            @Nullable UUID teamId,
            @Nullable String teamName,
            boolean active) {}

    private static final Field<String> NAME_KEY = lower(PERSON.NAME);
    private static final Field<List<String>> ROLES = multiset(select(ROLE.NAME)
                    .from(PERSON_ROLE)
                    .join(ROLE)
                    .on(ROLE.TENANT_ID.eq(PERSON_ROLE.TENANT_ID), ROLE.ID.eq(PERSON_ROLE.ROLE_ID))
                    .where(PERSON_ROLE.TENANT_ID.eq(PERSON.TENANT_ID), PERSON_ROLE.PERSON_ID.eq(PERSON.ID))
                    .orderBy(ROLE.NAME))
            .convertFrom(r -> r.getValues(ROLE.NAME));
    private static final List<SelectField<?>> COLUMNS = List.of(
            PERSON.ID,
            PERSON.VERSION,
            PERSON.EMAIL,
            PERSON.NAME,
            ROLES,
            PERSON.TEAM_ID,
            TEAM.NAME,
            PERSON.STATUS,
            PERSON.PASSWORD_HASH.isNull(),
            PERSON.LOCKED_UNTIL,
            PERSON.LAST_SEEN_AT,
            PERSON.TOTP_ENABLED,
            PERSON.CREATED_AT,
            NAME_KEY);

    private final DSLContext sql;
    private final UnitClock clock;
    private final ListSpec spec;

    StaffQueries(DSLContext sql, UnitClock clock) {
        this.sql = sql;
        this.clock = clock;
        this.spec = ListSpec.by(PERSON.ID)
                .filter(
                        "q",
                        (name, operator, values) -> Filters.text(PERSON.NAME)
                                .condition(name, Operator.LIKE, values)
                                .or(Filters.text(PERSON.EMAIL).condition(name, Operator.LIKE, values)))
                .filter("status", Filters.oneOf(PERSON.STATUS, StaffMember.Status.class))
                .filter("teamId", Filters.id(PERSON.TEAM_ID))
                .filter(
                        "role",
                        Filters.knowing(
                                EnumSet.of(Operator.EQ, Operator.LIKE),
                                (name, operator, values) ->
                                        hasRole(Filters.text(ROLE.NAME).condition(name, operator, values))))
                .filter("lastSeenAt", Filters.moment(PERSON.LAST_SEEN_AT, clock::zone))
                .sort("name", NAME_KEY)
                .sort("createdAt", PERSON.CREATED_AT)
                .sortedBy("name");
    }

    @Override
    public ListSpec spec() {
        return spec;
    }

    Page<StaffMember> list(MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(spec, parameters);
        var byName = request.sortName().endsWith("name");
        var rows = sql.select(COLUMNS)
                .from(PERSON)
                .leftJoin(TEAM)
                .on(TEAM.TENANT_ID.eq(PERSON.TENANT_ID), TEAM.ID.eq(PERSON.TEAM_ID))
                .where(mine(), request.page())
                .orderBy(request.orderBy())
                .limit(request.fetch())
                .fetch(r -> new Page.Sorted<>(member(r), byName ? r.get(NAME_KEY) : r.get(PERSON.CREATED_AT)));
        var total = request.counted() ? (Long) (long) sql.fetchCount(PERSON, mine().and(request.filters())) : null;
        return Page.of(request, rows, StaffMember::id, total);
    }

    StaffMember find(UUID id) {
        return sql.select(COLUMNS)
                .from(PERSON)
                .leftJoin(TEAM)
                .on(TEAM.TENANT_ID.eq(PERSON.TENANT_ID), TEAM.ID.eq(PERSON.TEAM_ID))
                .where(mine(), PERSON.ID.eq(id))
                .fetchOptional(this::member)
                .orElseThrow(() -> new NotFound("This person"));
    }

    List<Colleague> colleagues() {
        return sql.select(PERSON.ID, PERSON.NAME, PERSON.TEAM_ID, TEAM.NAME, PERSON.STATUS)
                .from(PERSON)
                .leftJoin(TEAM)
                .on(TEAM.TENANT_ID.eq(PERSON.TENANT_ID), TEAM.ID.eq(PERSON.TEAM_ID))
                .where(mine())
                .orderBy(NAME_KEY, PERSON.ID)
                .fetch(r -> new Colleague(
                        r.value1(),
                        r.value2(),
                        r.value3(),
                        r.value4(),
                        r.value5().equals("ACTIVE")));
    }

    private StaffMember member(Record r) {
        var locked = r.get(PERSON.LOCKED_UNTIL);
        return new StaffMember(
                r.get(PERSON.ID),
                r.get(PERSON.VERSION),
                r.get(PERSON.EMAIL),
                r.get(PERSON.NAME),
                r.get(ROLES),
                r.get(PERSON.TEAM_ID),
                r.get(TEAM.NAME),
                StaffMember.Status.valueOf(r.get(PERSON.STATUS)),
                r.get(8, Boolean.class),
                locked != null && locked.isAfter(clock.realNow()) ? locked : null,
                r.get(PERSON.LAST_SEEN_AT),
                r.get(PERSON.TOTP_ENABLED),
                r.get(PERSON.CREATED_AT));
    }

    private static Condition hasRole(Condition role) {
        return exists(selectOne()
                .from(PERSON_ROLE)
                .join(ROLE)
                .on(ROLE.TENANT_ID.eq(PERSON_ROLE.TENANT_ID), ROLE.ID.eq(PERSON_ROLE.ROLE_ID))
                .where(PERSON_ROLE.TENANT_ID.eq(PERSON.TENANT_ID), PERSON_ROLE.PERSON_ID.eq(PERSON.ID))
                .and(role));
    }

    private static Condition mine() {
        return PERSON.TENANT_ID.eq(Acting.tenant());
    }
}
