package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.PERSON;

import com.hs6tools.crm.platform.crypto.Secrets;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The one-time set-up: open while nobody in the installation's first unit has a password. */
@Component
class SetUp {
    private final BusinessUnits units;
    private final DSLContext sql;
    private final String token = Secrets.random();

    SetUp(BusinessUnits units, DSLContext sql) {
        this.units = units;
        this.sql = sql;
    }

    /** Shown on the console of this program only, new at each start. */
    String token() {
        return token;
    }

    boolean isOpen() {
        return units.first()
                .map(unit -> Acting.call(
                        Actor.system(unit),
                        () -> !sql.fetchExists(PERSON, PERSON.TENANT_ID.eq(unit), PERSON.PASSWORD_HASH.isNotNull())))
                .orElse(true);
    }
}
