package com.hs6tools.crm.platform.tenancy;

import java.util.List;
import java.util.UUID;

/** Which business units there are, for work that goes round all of them, one at a time. */
public interface TenantDirectory {
    List<UUID> all();
}
