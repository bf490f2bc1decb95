package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.PERSON;
import static com.hs6tools.crmdb.identity.Tables.PERSON_ROLE;
import static com.hs6tools.crmdb.identity.Tables.ROLE;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.NotSignedIn;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

@Component
class MeQueries {
    private final DSLContext sql;
    private final Settings settings;
    private final UnitClock clock;
    private final PermissionCatalogue catalogue;
    private final BusinessUnits units;

    MeQueries(DSLContext sql, Settings settings, UnitClock clock, PermissionCatalogue catalogue, BusinessUnits units) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
        this.catalogue = catalogue;
        this.units = units;
    }

    Me me() {
        var actor = Acting.now();
        var id = actor.id();
        if (id == null) {
            throw new NotSignedIn();
        }
        return new Me(
                person(id), roles(id), catalogue.spelt(actor, units.isFirst(actor.tenant())), actor.scope(), unit());
    }

    private Me.Person person(UUID id) {
        return sql.select(
                        PERSON.ID,
                        PERSON.NAME,
                        PERSON.EMAIL,
                        PERSON.LOCALE,
                        PERSON.THEME,
                        PERSON.TIME_ZONE,
                        PERSON.TOTP_ENABLED)
                .from(PERSON)
                .where(PERSON.TENANT_ID.eq(Acting.tenant()), PERSON.ID.eq(id))
                .fetchOptional(Records.mapping(Me.Person::new))
                .orElseThrow(NotSignedIn::new);
    }

    private List<String> roles(UUID person) {
        return sql.select(ROLE.NAME)
                .from(ROLE)
                .join(PERSON_ROLE)
                .on(PERSON_ROLE.TENANT_ID.eq(ROLE.TENANT_ID), PERSON_ROLE.ROLE_ID.eq(ROLE.ID))
                .where(ROLE.TENANT_ID.eq(Acting.tenant()), PERSON_ROLE.PERSON_ID.eq(person))
                .orderBy(ROLE.NAME)
                .fetch(ROLE.NAME);
    }

    private Me.Unit unit() {
        var s = settings.current();
        return new Me.Unit(
                Acting.tenant(),
                s.unitName(),
                s.currency(),
                s.timeZone(),
                s.language(),
                s.languages(),
                s.clock(),
                clock.now());
    }
}
