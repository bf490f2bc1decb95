package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;

import com.hs6tools.crm.customers.spi.CustomerFileSource;
import com.hs6tools.crm.platform.files.AttachTarget;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Files on deals; they are among the files of the customer for whoever may see the deal. */
@Component
class DealFiles implements AttachTarget, CustomerFileSource {
    static final String KIND = "opportunity";

    private final DSLContext sql;
    private final OpportunityStore store;

    DealFiles(DSLContext sql, OpportunityStore store) {
        this.sql = sql;
        this.store = store;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return OpportunitiesPermissions.READ;
    }

    @Override
    public Optional<Whose> whose(UUID record) {
        return sql.select(OPPORTUNITY.TITLE)
                .from(OPPORTUNITY)
                .where(OpportunityScope.visible(), OPPORTUNITY.ID.eq(record), OPPORTUNITY.DELETED_AT.isNull())
                .fetchOptional(OPPORTUNITY.TITLE)
                .map(title -> new Whose(KIND, record, title));
    }

    @Override
    public Whose hold(UUID record) {
        return new Whose(KIND, record, store.lock(record).getTitle());
    }

    @Override
    public Select<Record4<String, UUID, String, Integer>> records(UUID customer) {
        return DSL.select(DSL.inline(KIND), OPPORTUNITY.ID, OPPORTUNITY.TITLE, DSL.inline(CustomerFileSource.BETWEEN))
                .from(OPPORTUNITY)
                .where(
                        OpportunityScope.visible(),
                        OPPORTUNITY.CUSTOMER_ID.eq(customer),
                        OPPORTUNITY.DELETED_AT.isNull());
    }
}
