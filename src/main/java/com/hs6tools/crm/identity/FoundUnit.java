package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.settings.UnitSettings;
import com.hs6tools.crm.platform.tenancy.Acting;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Makes another business unit. Its admin comes with a password, or by an invitation mailed from the asking unit. */
@Component
class FoundUnit {
    @Schema(name = "BusinessUnitInput")
    record UnitInput(
            @Nullable String name,
            @Nullable String adminEmail,
            @Nullable String adminName,
            @Nullable String adminPassword,
            @Nullable String currency,
            @Nullable String timeZone,
            @Nullable String language) {
        @Override
        public String toString() {
            return "UnitInput[" + name + "]";
        }
    }

    private final BusinessUnits units;
    private final InvitationMail invitation;
    private final OutgoingMail out;
    private final Recording recording;

    FoundUnit(BusinessUnits units, InvitationMail invitation, OutgoingMail out, Recording recording) {
        this.units = units;
        this.invitation = invitation;
        this.out = out;
        this.recording = recording;
    }

    /** @throws FirstUnitOnly outside the installation's first unit, whatever the role says */
    void checkFirst() {
        if (!units.isFirst(Acting.tenant())) {
            throw new FirstUnitOnly();
        }
    }

    UUID found(UnitInput input) {
        checkFirst();
        check(input);
        var settings = settings(input);
        var email = String.valueOf(input.adminEmail()).strip();
        var name = String.valueOf(input.adminName()).strip();
        var made = create(settings, new BusinessUnits.Admin(email, name, input.adminPassword()));
        recording.change(IdentityFact.about("unit.founded", "unit", made.unit(), settings.unitName()), () -> {});
        if (input.adminPassword() == null) {
            invite(made, email, name);
        }
        return made.unit();
    }

    private void invite(BusinessUnits.Made made, String email, String name) {
        out.send(units.as(made.unit(), () -> invitation.written(made.admin(), email, name)));
    }

    private BusinessUnits.Made create(UnitSettings settings, BusinessUnits.Admin admin) {
        try {
            return units.create(settings, admin);
        } catch (DuplicateKeyException e) {
            throw new EmailTaken();
        }
    }

    private static void check(UnitInput input) {
        var wrong = new Violations()
                .required("name", input.name())
                .length("name", input.name(), 200)
                .required("adminEmail", input.adminEmail())
                .email("adminEmail", input.adminEmail())
                .required("adminName", input.adminName())
                .length("adminName", input.adminName(), 200);
        if (input.adminPassword() != null) {
            Passwords.check(wrong, "adminPassword", input.adminPassword());
        }
        wrong.throwIfAny();
    }

    private static UnitSettings settings(UnitInput input) {
        var named = new LinkedHashSet<String>();
        if (input.currency() != null) {
            named.add("currency");
        }
        if (input.timeZone() != null) {
            named.add("timeZone");
        }
        if (input.language() != null) {
            named.add("language");
        }
        var change = new SettingsInput(
                null,
                null,
                input.currency(),
                input.timeZone(),
                input.language(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        var initial = UnitSettings.initial(String.valueOf(input.name()).strip());
        var settings = SettingsInput.apply(new Patch<>(change, named), initial);
        SettingsRules.check(settings, Set.of());
        return settings;
    }
}
