package com.hs6tools.crm.segments;

import static com.hs6tools.crmdb.customers.Tables.PUB_PROFILE;
import static com.hs6tools.crmdb.customers.Tables.PUB_STANDING;

import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Looks up what a line says of each customer. */
@Component
class CustomerLines {
    private final DSLContext sql;
    private final Settings settings;

    CustomerLines(DSLContext sql, Settings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /** In the order asked for. */
    List<CustomerLine> of(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var currency = settings.current().currency();
        var found = sql.select(
                        PUB_PROFILE.ID,
                        PUB_PROFILE.NAME,
                        PUB_PROFILE.COMPANY,
                        PUB_STANDING.TIER,
                        PUB_STANDING.STAGE,
                        PUB_STANDING.HEALTH_SCORE,
                        PUB_STANDING.ORDER_COUNT,
                        PUB_STANDING.LIFETIME_VALUE,
                        PUB_STANDING.LAST_ORDER_AT)
                .from(PUB_PROFILE)
                .join(PUB_STANDING)
                .on(PUB_STANDING.TENANT_ID.eq(PUB_PROFILE.TENANT_ID), PUB_STANDING.CUSTOMER_ID.eq(PUB_PROFILE.ID))
                .where(PUB_PROFILE.TENANT_ID.eq(Acting.tenant()), PUB_PROFILE.ID.in(ids))
                .fetchMap(
                        PUB_PROFILE.ID,
                        r -> new CustomerLine(
                                r.value1(),
                                r.value2(),
                                r.value3(),
                                r.value4(),
                                r.value5(),
                                r.value6(),
                                r.value7(),
                                r.value8(),
                                currency,
                                r.value9()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
