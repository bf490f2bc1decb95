package com.hs6tools.crm.customers.companies;

import static com.hs6tools.crmdb.customers.Tables.COMPANY;
import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static com.hs6tools.crmdb.customers.Tables.STANDING;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;

import com.hs6tools.crm.customers.spi.Customer360Part;
import com.hs6tools.crm.customers.spi.ShownCustomer;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a company and all below it bought, beside what it bought itself. */
@Component
class GroupPart implements Customer360Part {
    private static final int SHOWN = 20;

    record Of(Group group) {}

    /**
     * Of the company and all below it that the caller may see.
     *
     * @param companies how many these are; 1 where nothing is below it
     * @param revenue orders less returns
     * @param items those below it with the most revenue
     */
    @Schema(name = "CompanyGroup")
    record Group(
            int companies,
            long orders,
            BigDecimal revenue,
            @Nullable OffsetDateTime lastOrderAt,
            String currency,
            List<Member> items) {}

    @Schema(name = "CompanyGroupMember")
    record Member(UUID id, String name, @Nullable UUID parentId, int orders, BigDecimal revenue) {}

    private final DSLContext sql;
    private final Settings settings;

    GroupPart(DSLContext sql, Settings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    @Override
    public String permission() {
        return "orders:read";
    }

    @Override
    public Of value(ShownCustomer customer) {
        var currency = settings.current().currency();
        var below = customer.isAlone() ? List.<Member>of() : below(customer);
        return sql.select(sum(STANDING.ORDER_COUNT), sum(STANDING.LIFETIME_VALUE), max(STANDING.LAST_ORDER_AT))
                .from(STANDING)
                .where(STANDING.TENANT_ID.eq(Acting.tenant()), customer.inGroup(STANDING.CUSTOMER_ID))
                .fetchSingle(r -> new Of(new Group(
                        customer.group().size(),
                        r.value1() == null ? 0 : r.value1().longValue(),
                        Objects.requireNonNullElse(r.value2(), BigDecimal.ZERO),
                        r.value3(),
                        currency,
                        below)));
    }

    private List<Member> below(ShownCustomer head) {
        return sql.select(CUSTOMER.ID, CUSTOMER.NAME, COMPANY.PARENT_ID, STANDING.ORDER_COUNT, STANDING.LIFETIME_VALUE)
                .from(CUSTOMER)
                .join(STANDING)
                .on(STANDING.TENANT_ID.eq(CUSTOMER.TENANT_ID), STANDING.CUSTOMER_ID.eq(CUSTOMER.ID))
                .join(COMPANY)
                .on(COMPANY.TENANT_ID.eq(CUSTOMER.TENANT_ID), COMPANY.CUSTOMER_ID.eq(CUSTOMER.ID))
                .where(
                        CUSTOMER.TENANT_ID.eq(Acting.tenant()),
                        STANDING.TENANT_ID.eq(Acting.tenant()),
                        COMPANY.TENANT_ID.eq(Acting.tenant()),
                        head.inGroup(CUSTOMER.ID),
                        CUSTOMER.ID.ne(head.id()))
                .orderBy(STANDING.LIFETIME_VALUE.desc(), CUSTOMER.NAME_KEY, CUSTOMER.ID)
                .limit(inline(SHOWN))
                .fetch(Records.mapping(Member::new));
    }
}
