package com.hs6tools.crm.customers.activity;

import static com.hs6tools.crmdb.customers.Tables.INTERACTION;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.customers.spi.CustomerFileSource;
import com.hs6tools.crm.platform.files.FileHolder;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Files that came with what was said: they are the customer's, and go where the interaction goes. */
@Component
class InteractionFiles implements FileHolder, CustomerFileSource {
    static final String KIND = "interaction";
    private static final int LABEL = 120;

    private final DSLContext sql;
    private final Customers customers;

    InteractionFiles(DSLContext sql, Customers customers) {
        this.sql = sql;
        this.customers = customers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return "customers:read";
    }

    @Override
    public Optional<Whose> whose(UUID record) {
        return sql.select(INTERACTION.CUSTOMER_ID)
                .from(INTERACTION)
                .where(INTERACTION.TENANT_ID.eq(Acting.tenant()), INTERACTION.ID.eq(record))
                .fetchOptional(INTERACTION.CUSTOMER_ID)
                .flatMap(id ->
                        customers.visibleNames(List.of(id)).entrySet().stream().findFirst())
                .map((Map.Entry<UUID, String> c) -> new Whose("customer", c.getKey(), c.getValue()));
    }

    @Override
    public Select<Record4<String, UUID, String, Integer>> records(UUID customer) {
        return DSL.select(
                        DSL.inline(KIND),
                        INTERACTION.ID,
                        DSL.coalesce(
                                INTERACTION.SUBJECT,
                                DSL.left(INTERACTION.CONTENT, LABEL),
                                INTERACTION.OUTCOME,
                                DSL.inline("")),
                        DSL.inline(CustomerFileSource.LAST))
                .from(INTERACTION)
                .where(INTERACTION.TENANT_ID.eq(Acting.tenant()), INTERACTION.CUSTOMER_ID.eq(customer));
    }
}
