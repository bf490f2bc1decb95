package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.Problem;

/** Sign-in refused; the same words for an unknown e-mail, a wrong password and somebody who was disabled. */
final class WrongCredentials extends Problem {
    private WrongCredentials(String code, String detail) {
        super(401, code, detail);
    }

    static WrongCredentials wrongPassword() {
        return new WrongCredentials("bad_credentials", "E-mail and password do not fit together.");
    }

    static WrongCredentials wrongCode() {
        return new WrongCredentials("bad_code", "This code is not valid, or was used already. Wait for the next one.");
    }

    static WrongCredentials codeMissing() {
        return new WrongCredentials("totp_required", "Send the code of your authenticator app too.");
    }
}
