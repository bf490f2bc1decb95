package com.hs6tools.crm.customers.labels;

import com.hs6tools.crm.platform.http.Problem;

/** Another label of the same kind has this name. */
final class LabelTaken extends Problem {
    LabelTaken(String name) {
        super(409, "label_taken", "There is '" + name + "' already; merge into it instead.");
    }
}
