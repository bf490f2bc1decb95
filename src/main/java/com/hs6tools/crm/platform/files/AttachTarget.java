package com.hs6tools.crm.platform.files;

import java.util.UUID;

/** Records that people attach files to and take them off again. */
public interface AttachTarget extends FileHolder {
    /**
     * Makes sure that the record stays as it is until the transaction ends.
     *
     * @throws com.hs6tools.crm.platform.http.NotFound when it is absent, deleted, or outside what the acting person may see
     * @throws com.hs6tools.crm.platform.http.StateConflict when it takes no files any more
     */
    Whose hold(UUID record);
}
