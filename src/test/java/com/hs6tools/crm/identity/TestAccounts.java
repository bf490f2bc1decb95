package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.settings.UnitSettings;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestCaller.Answer;
import com.hs6tools.crm.platform.testing.TestHttp;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Business units with an admin who signs in by e-mail and password, as people do. */
@Component
class TestAccounts {
    static final String PASSWORD = "correct horse battery";
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final BusinessUnits units;
    private final TestHttp http;

    TestAccounts(BusinessUnits units, TestHttp http) {
        this.units = units;
        this.http = http;
    }

    record Account(UUID unit, UUID person, String email) {
        Actor system() {
            return Actor.system(unit);
        }
    }

    Account newAdmin() {
        var email = "Admin-" + Ids.next() + "@Example.org";
        var made = units.create(UnitSettings.initial("Shop"), new BusinessUnits.Admin(email, "Ada", PASSWORD));
        return new Account(made.unit(), made.admin(), email);
    }

    /** Somebody at an address of his own, so that limits per address are met only where a test wants it. */
    TestCaller stranger() {
        var n = ADDRESSES.incrementAndGet();
        return http.nobody().from("10.7." + n / 250 + "." + (n % 250 + 1));
    }

    Answer login(Account account, String password) {
        return stranger().post("/api/auth/login", Map.of("email", account.email(), "password", password));
    }

    Answer login(Account account, String password, String code) {
        return stranger().post("/api/auth/login", Map.of("email", account.email(), "password", password, "code", code));
    }

    /** A browser that signed in just now. */
    TestCaller browser(Account account) {
        return browser(login(account, PASSWORD));
    }

    TestCaller browser(Answer signedIn) {
        var cookie = signedIn.response().getCookie("HS6SESSION");
        if (cookie == null) {
            throw new IllegalStateException("not signed in: " + signedIn.status() + " " + signedIn.text());
        }
        return http.browser(cookie.getValue());
    }
}
