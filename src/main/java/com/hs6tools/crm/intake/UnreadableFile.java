package com.hs6tools.crm.intake;

import com.hs6tools.crm.platform.http.Problem;

/** The file is not what it says it is, or nothing that can be read. Nothing of it was taken over. */
final class UnreadableFile extends Problem {
    UnreadableFile(String code, String detail) {
        super(422, code, detail);
    }
}
