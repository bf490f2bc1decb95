package com.hs6tools.crm.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What the environment says about the first start: HS6_ADMIN_EMAIL, _PASSWORD, _TOKEN and HS6_UNIT_NAME. */
@ConfigurationProperties("hs6")
record IdentityProperties(
        @DefaultValue Admin admin, @DefaultValue Unit unit) {
    static final int SHORTEST_TOKEN = 32;

    record Admin(
            @Nullable String email,
            @Nullable String password,
            @Nullable String token) {
        boolean hasSignIn() {
            return given(email) && given(password);
        }

        boolean hasToken() {
            return given(token);
        }

        @Override
        public String toString() {
            return "Admin[" + email + "]";
        }
    }

    record Unit(@DefaultValue("My shop") String name) {}

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
