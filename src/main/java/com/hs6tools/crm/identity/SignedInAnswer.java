package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.NotSignedIn;
import com.hs6tools.crm.platform.tenancy.Acting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** What somebody gets who just signed in: the session's cookies, and who he is. */
@Component
class SignedInAnswer {
    private final Callers callers;
    private final MeQueries me;

    SignedInAnswer(Callers callers, MeQueries me) {
        this.callers = callers;
        this.me = me;
    }

    Me with(String sessionSecret, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.set(request, response, sessionSecret);
        var caller = callers.bySession(sessionSecret).orElseThrow(NotSignedIn::new);
        return Acting.call(caller.actor(request), me::me);
    }
}
