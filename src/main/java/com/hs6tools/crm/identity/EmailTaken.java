package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.Problem;
import java.util.List;

/** Somebody, perhaps in another business unit, signs in with this e-mail already. */
final class EmailTaken extends Problem {
    EmailTaken() {
        super(409, "email_taken", "Somebody signs in with this e-mail already.");
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError("email", String.valueOf(getMessage()), code()));
    }
}
