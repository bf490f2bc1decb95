package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.Problem;

/** A request that no honest client sends: broken encoding, control characters, path tricks. */
final class RefusedRequest extends Problem {
    RefusedRequest() {
        super(400, "malformed_request", "The address or a header of this request is malformed.");
    }
}
