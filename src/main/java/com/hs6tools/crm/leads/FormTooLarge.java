package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.http.Problem;

/** Nobody types so much into a form. */
final class FormTooLarge extends Problem {
    FormTooLarge() {
        super(413, "too_large", "A form takes at most 64 kB.");
    }
}
