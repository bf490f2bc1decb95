package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.Problem;

/** A change asked for with a session cookie, without proof that our own web app asked for it. */
final class CsrfTokenMissing extends Problem {
    CsrfTokenMissing() {
        super(
                403,
                "csrf_token_missing",
                "Send the value of the cookie XSRF-TOKEN as the header X-XSRF-TOKEN, or load the page again.");
    }
}
