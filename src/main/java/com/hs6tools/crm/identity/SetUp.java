package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.PERSON;

import com.hs6tools.crm.platform.crypto.Secrets;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.settings.UnitSettings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one-time set-up: open while nobody in the installation's first unit has a password. */
@Component
class SetUp {
    @Schema(name = "SetUpInput")
    record SetUpInput(
            @Nullable String token,
            @Nullable String unitName,
            @Nullable String name,
            @Nullable String email,
            @Nullable String password) {
        @Override
        public String toString() {
            return "SetUpInput[...]";
        }
    }

    private final BusinessUnits units;
    private final FirstAdmin admin;
    private final Sessions sessions;
    private final DSLContext sql;
    private final String token = Secrets.random();

    SetUp(BusinessUnits units, FirstAdmin admin, Sessions sessions, DSLContext sql) {
        this.units = units;
        this.admin = admin;
        this.sessions = sessions;
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

    /** @return the first admin's first session */
    synchronized String complete(SetUpInput input, Origin from) {
        if (!isOpen()) {
            throw new StateConflict("The set-up is done. Sign in instead.", "DONE", List.of("login"), "set_up_done");
        }
        check(input);
        var who = new BusinessUnits.Admin(
                String.valueOf(input.email()), String.valueOf(input.name()), String.valueOf(input.password()));
        var name = String.valueOf(input.unitName()).strip();
        var made = units.first()
                .map(unit -> admin.become(unit, name, who))
                .orElseGet(() -> units.create(UnitSettings.initial(name), who));
        return Acting.call(from.as(made.unit(), made.admin(), who.name()), () -> sessions.begin(made.admin(), from));
    }

    private void check(SetUpInput input) {
        if (input.token() == null || !Secrets.equal(input.token(), token)) {
            throw InvalidInput.field(
                    "token", "This is not the set-up link the program printed at its last start.", "bad_token");
        }
        var wrong = new Violations()
                .required("unitName", input.unitName())
                .length("unitName", input.unitName(), 200)
                .required("name", input.name())
                .length("name", input.name(), 200)
                .required("email", input.email())
                .email("email", input.email());
        Passwords.check(wrong, "password", input.password());
        wrong.throwIfAny();
    }
}
