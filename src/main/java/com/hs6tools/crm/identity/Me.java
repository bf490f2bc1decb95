package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.tenancy.Actor;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The signed-in person, what he may do, and the business unit he is in. */
record Me(Person person, List<String> roles, Set<String> permissions, Actor.Scope scope, Unit businessUnit) {

    record Person(
            UUID id,
            String name,
            String email,

            @Schema(allowableValues = {"en", "fa", "ar"}) @Nullable
            String locale,

            @Schema(allowableValues = {"light", "dark", "auto"}) @Nullable
            String theme,

            @Nullable String timeZone,
            boolean totpEnabled) {}

    record Unit(
            UUID id,
            String name,
            String currency,
            String timeZone,
            @Schema(allowableValues = {"en", "fa", "ar"}) String language,

            @ArraySchema(schema = @Schema(allowableValues = {"en", "fa", "ar"}))
            List<String> languages,

            String clock,
            OffsetDateTime now) {}
}
