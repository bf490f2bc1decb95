package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.http.Problem;

/** The form may not stand on the page it was sent from. */
final class OriginRefused extends Problem {
    OriginRefused() {
        super(
                403,
                "origin_refused",
                "This form may not be used on this page. Add the page's address to the form's allowed pages.");
    }
}
