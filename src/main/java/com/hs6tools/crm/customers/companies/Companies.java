package com.hs6tools.crm.customers.companies;

import static com.hs6tools.crmdb.customers.Tables.COMPANY;
import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.customers.tables.records.CompanyRecord;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads customers as companies. */
@Component
class Companies {
    private static final String ABOVE = """
            with recursive above (id, parent_id, level) as (
                select customer_id, parent_id, 0 from customers.company where tenant_id = ? and customer_id = ?
                union all
                select c.customer_id, c.parent_id, a.level + 1
                from above a
                join customers.company c on c.tenant_id = ? and c.customer_id = a.parent_id
                where a.level < ?)
            select parent_id from above where parent_id is not null order by level
            """;
    private static final int NO_END = 50;

    private final DSLContext sql;
    private final Customers customers;
    private final UnitClock clock;

    Companies(DSLContext sql, Customers customers, UnitClock clock) {
        this.sql = sql;
        this.customers = customers;
        this.clock = clock;
    }

    /** @throws com.hs6tools.crm.platform.http.NotFound when it is absent or outside what the acting person may see */
    Company find(UUID customer) {
        customers.requireVisible(customer);
        return written(customer);
    }

    /** Just written by the acting person. */
    Company written(UUID customer) {
        var row = sql.selectFrom(COMPANY).where(is(customer)).fetchOne();
        var above = above(customer);
        var names = customers.visibleNames(above);
        var relatives = above.stream()
                .map(id -> new Company.Relative(id, names.get(id)))
                .toList();
        var said = row == null ? sql.newRecord(COMPANY) : row;
        return new Company(
                customer,
                row == null ? 0 : row.getVersion(),
                said.getParentId(),
                relatives,
                subsidiaries(customer),
                said.getPaymentTerms() == null ? null : PaymentTerms.valueOf(said.getPaymentTerms()),
                said.getPaymentDays(),
                said.getPaymentNote());
    }

    /** The companies one belongs to, its parent first. */
    List<UUID> above(UUID customer) {
        return sql.resultQuery(ABOVE, Acting.tenant(), customer, Acting.tenant(), NO_END)
                .fetch(r -> r.get(0, UUID.class));
    }

    /** A person has no people working for him and belongs to nobody. */
    void requireCompany(UUID customer) {
        var isCompany = sql.fetchExists(
                CUSTOMER,
                CUSTOMER.TENANT_ID.eq(Acting.tenant()),
                CUSTOMER.ID.eq(customer),
                CUSTOMER.TYPE.ne("B2C").or(CUSTOMER.COMPANY.isNotNull()));
        if (!isCompany) {
            throw InvalidInput.field(
                    "type",
                    "This customer is a person. Make the customer a company first: set its type to B2B or enter a company.",
                    "not_a_company");
        }
    }

    CompanyRecord lock(UUID customer) {
        sql.insertInto(COMPANY, COMPANY.TENANT_ID, COMPANY.CUSTOMER_ID, COMPANY.VERSION)
                .values(Acting.tenant(), customer, 0L)
                .onConflictDoNothing()
                .execute();
        return sql.selectFrom(COMPANY).where(is(customer)).forUpdate().fetchSingle();
    }

    /** Saves what was changed in a locked record, as its next version. */
    void update(CompanyRecord company) {
        company.setVersion(company.getVersion() + 1);
        company.setUpdatedAt(clock.realNow());
        sql.executeUpdate(company);
    }

    private int subsidiaries(UUID customer) {
        return sql.selectCount()
                .from(COMPANY)
                .join(CUSTOMER)
                .on(CUSTOMER.TENANT_ID.eq(COMPANY.TENANT_ID), CUSTOMER.ID.eq(COMPANY.CUSTOMER_ID))
                .where(
                        COMPANY.TENANT_ID.eq(Acting.tenant()),
                        COMPANY.PARENT_ID.eq(customer),
                        CUSTOMER.TENANT_ID.eq(Acting.tenant()),
                        CUSTOMER.DELETED_AT.isNull(),
                        Customers.visible(CUSTOMER.ID))
                .fetchSingle(0, Integer.class);
    }

    private static Condition is(UUID customer) {
        return COMPANY.TENANT_ID.eq(Acting.tenant()).and(COMPANY.CUSTOMER_ID.eq(customer));
    }
}
