package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.BUSINESS_UNIT;

import com.hs6tools.crm.platform.tenancy.TenantDirectory;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class UnitDirectory implements TenantDirectory {
    private final DSLContext sql;

    UnitDirectory(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<UUID> all() {
        return sql.select(BUSINESS_UNIT.ID)
                .from(BUSINESS_UNIT)
                .orderBy(BUSINESS_UNIT.ID)
                .fetch(BUSINESS_UNIT.ID);
    }
}
