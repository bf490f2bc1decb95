package com.hs6tools.crm.customers.companies;

import static com.hs6tools.crmdb.customers.Tables.COMPANY;

import com.hs6tools.crm.customers.spi.CustomerBelongings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.customers.tables.records.CompanyRecord;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The parent and the payment terms of a merged company. A survivor of whom neither is known takes them over; the merged
 * one keeps his own for the day he comes back, and the survivor then loses them again unless they were changed since.
 */
record SaidOfCompany(DSLContext sql, Hierarchy hierarchy) implements CustomerBelongings {
    @Override
    public String kind() {
        return "companyTerms";
    }

    @Override
    public long count(UUID customer) {
        var row = row(customer);
        return row == null || saysNothing(row) ? 0 : 1;
    }

    @Override
    public List<UUID> giveAll(UUID from, UUID to) {
        var his = row(from);
        var own = row(to);
        if (his == null || saysNothing(his) || own != null && !saysNothing(own)) {
            return List.of();
        }
        hierarchy.lock();
        var parent = his.getParentId();
        // a survivor that the merged one belongs to, or that stands above his parent, cannot belong to it
        var fits = parent != null && !parent.equals(to) && !hierarchy.isAbove(to, parent);
        write(to, his, fits ? parent : null);
        return List.of(from);
    }

    @Override
    public void give(Collection<UUID> records, UUID from, UUID to) {
        var his = row(to);
        var own = row(from);
        if (!records.contains(to) || his == null || own == null || !agree(own, his)) {
            return;
        }
        sql.update(COMPANY)
                .setNull(COMPANY.PARENT_ID)
                .setNull(COMPANY.PAYMENT_TERMS)
                .setNull(COMPANY.PAYMENT_DAYS)
                .setNull(COMPANY.PAYMENT_NOTE)
                .set(COMPANY.VERSION, COMPANY.VERSION.plus(1))
                .where(COMPANY.TENANT_ID.eq(Acting.tenant()), COMPANY.CUSTOMER_ID.eq(from))
                .execute();
    }

    private void write(UUID to, CompanyRecord said, @Nullable UUID parent) {
        sql.insertInto(COMPANY)
                .set(COMPANY.TENANT_ID, Acting.tenant())
                .set(COMPANY.CUSTOMER_ID, to)
                .set(COMPANY.PARENT_ID, parent)
                .set(COMPANY.PAYMENT_TERMS, said.getPaymentTerms())
                .set(COMPANY.PAYMENT_DAYS, said.getPaymentDays())
                .set(COMPANY.PAYMENT_NOTE, said.getPaymentNote())
                .onConflict(COMPANY.TENANT_ID, COMPANY.CUSTOMER_ID)
                .doUpdate()
                .set(COMPANY.PARENT_ID, parent)
                .set(COMPANY.PAYMENT_TERMS, said.getPaymentTerms())
                .set(COMPANY.PAYMENT_DAYS, said.getPaymentDays())
                .set(COMPANY.PAYMENT_NOTE, said.getPaymentNote())
                .set(COMPANY.VERSION, COMPANY.VERSION.plus(1))
                .execute();
    }

    private static boolean saysNothing(CompanyRecord row) {
        return row.getParentId() == null
                && row.getPaymentTerms() == null
                && row.getPaymentDays() == null
                && row.getPaymentNote() == null;
    }

    private static boolean agree(CompanyRecord own, CompanyRecord his) {
        return (own.getParentId() == null || own.getParentId().equals(his.getParentId()))
                && Objects.equals(own.getPaymentTerms(), his.getPaymentTerms())
                && Objects.equals(own.getPaymentDays(), his.getPaymentDays())
                && Objects.equals(own.getPaymentNote(), his.getPaymentNote());
    }

    private @Nullable CompanyRecord row(UUID customer) {
        return sql.selectFrom(COMPANY)
                .where(COMPANY.TENANT_ID.eq(Acting.tenant()), COMPANY.CUSTOMER_ID.eq(customer))
                .fetchOne();
    }
}
