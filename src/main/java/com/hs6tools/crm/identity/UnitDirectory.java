package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.BUSINESS_UNIT;

import com.hs6tools.crm.platform.tenancy.TenantDirectory;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

@Component
class UnitDirectory implements TenantDirectory {
    record Unit(UUID id, String name, boolean first, OffsetDateTime createdAt) {}

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

    List<Unit> units() {
        return sql.select(BUSINESS_UNIT.ID, BUSINESS_UNIT.NAME, BUSINESS_UNIT.FIRST, BUSINESS_UNIT.CREATED_AT)
                .from(BUSINESS_UNIT)
                .orderBy(BUSINESS_UNIT.CREATED_AT, BUSINESS_UNIT.ID)
                .fetch(Records.mapping(Unit::new));
    }

    Unit find(UUID id) {
        return units().stream().filter(u -> u.id().equals(id)).findFirst().orElseThrow();
    }
}
