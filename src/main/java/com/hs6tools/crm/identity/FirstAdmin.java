package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.BUSINESS_UNIT;
import static com.hs6tools.crmdb.identity.Tables.PERSON;

import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Gives a name and a password to the admin that was made for HS6_ADMIN_TOKEN alone. */
@Component
class FirstAdmin {
    private final DSLContext sql;
    private final CallerQueries queries;
    private final Passwords passwords;
    private final Settings settings;
    private final Staff staff;
    private final Recording recording;

    FirstAdmin(
            DSLContext sql,
            CallerQueries queries,
            Passwords passwords,
            Settings settings,
            Staff staff,
            Recording recording) {
        this.sql = sql;
        this.queries = queries;
        this.passwords = passwords;
        this.settings = settings;
        this.staff = staff;
        this.recording = recording;
    }

    BusinessUnits.Made become(UUID unit, String unitName, BusinessUnits.Admin who) {
        return Acting.call(Actor.system(unit), () -> {
            var id = queries.firstAdmin().orElseThrow();
            recording.change(IdentityFact.about("unit.set_up", "unit", unit, unitName), () -> {
                sql.update(PERSON)
                        .set(PERSON.NAME, who.name().strip())
                        .set(PERSON.EMAIL, who.email().strip())
                        .set(PERSON.EMAIL_HASH, PeopleStore.emailHash(who.email()))
                        .set(PERSON.PASSWORD_HASH, passwords.hash(String.valueOf(who.password())))
                        .where(PERSON.TENANT_ID.eq(unit), PERSON.ID.eq(id))
                        .execute();
                staff.namesChanged();
                sql.update(BUSINESS_UNIT)
                        .set(BUSINESS_UNIT.NAME, unitName)
                        .where(BUSINESS_UNIT.ID.eq(unit))
                        .execute();
                settings.save(settings.current().named(unitName));
            });
            return new BusinessUnits.Made(unit, id);
        });
    }
}
