package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;

import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.reads.PersonalDataReads;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.UUID;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** Reads one customer, straight into what the API answers. */
@Component
class CustomerQueries {
    private final CustomerRows rows;
    private final SensitiveFields sensitive;
    private final PersonalDataReads reads;

    CustomerQueries(CustomerRows rows, SensitiveFields sensitive, PersonalDataReads reads) {
        this.rows = rows;
        this.sensitive = sensitive;
        this.reads = reads;
    }

    /** @throws NotFound when it is absent, deleted, or outside what the acting person may see */
    Customer find(UUID id) {
        var customer = one(CustomerScope.visible().and(CUSTOMER.DELETED_AT.isNull()), id);
        reads.viewed("customer.viewed", "customer", id, customer.name());
        return customer;
    }

    /** Just written by the acting person, who may have handed it to somebody else. */
    Customer written(UUID id) {
        return one(CUSTOMER.TENANT_ID.eq(Acting.tenant()), id);
    }

    private Customer one(Condition visible, UUID id) {
        var found = rows.select(rows.ofRecord(), sensitive.columns())
                .where(CustomerColumns.tenant(), visible, CUSTOMER.ID.eq(id))
                .fetch();
        if (found.isEmpty()) {
            throw new NotFound("This customer");
        }
        sensitive.open(found.getFirst());
        return rows.read(found).map(found.getFirst());
    }
}
