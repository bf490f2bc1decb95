package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.PERSON_ROLE;
import static com.hs6tools.crmdb.identity.Tables.ROLE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
class RoleQueries {
    /** A right as the roles screen shows it. */
    record Right(String name, String area, String label) {}

    @Schema(name = "RoleListing")
    record Listing(List<Role> items, List<Right> catalogue) {}

    private static final Field<Integer> PEOPLE = field(selectCount()
            .from(PERSON_ROLE)
            .where(PERSON_ROLE.TENANT_ID.eq(ROLE.TENANT_ID), PERSON_ROLE.ROLE_ID.eq(ROLE.ID)));

    private final DSLContext sql;
    private final PermissionCatalogue catalogue;
    private final BusinessUnits units;

    RoleQueries(DSLContext sql, PermissionCatalogue catalogue, BusinessUnits units) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.units = units;
    }

    Listing listing() {
        var rights = catalogue.in(units.isFirst(Acting.tenant())).stream()
                .map(p -> new Right(p.name(), p.area(), PermissionCatalogue.label(p.name())))
                .toList();
        return new Listing(where(DSL.noCondition()), rights);
    }

    Role find(UUID id) {
        return where(ROLE.ID.eq(id)).stream().findFirst().orElseThrow(() -> new NotFound("This role"));
    }

    List<Role> of(UUID person) {
        return where(ROLE.ID.in(DSL.select(PERSON_ROLE.ROLE_ID)
                .from(PERSON_ROLE)
                .where(PERSON_ROLE.TENANT_ID.eq(Acting.tenant()), PERSON_ROLE.PERSON_ID.eq(person))));
    }

    List<Role> all() {
        return where(DSL.noCondition());
    }

    private List<Role> where(Condition which) {
        return sql.select(ROLE.fields())
                .select(PEOPLE)
                .from(ROLE)
                .where(ROLE.TENANT_ID.eq(Acting.tenant()), which)
                .orderBy(ROLE.BUILT_IN.desc(), ROLE.NAME)
                .fetch(RoleQueries::role);
    }

    private static Role role(Record r) {
        return new Role(
                r.get(ROLE.ID),
                r.get(ROLE.VERSION),
                r.get(ROLE.NAME),
                r.get(ROLE.BUILT_IN),
                Actor.Scope.valueOf(r.get(ROLE.SCOPE)),
                Arrays.stream(r.get(ROLE.PERMISSIONS))
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList(),
                r.get(PEOPLE));
    }
}
