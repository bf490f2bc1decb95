package com.hs6tools.crm.customers.files;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.customers.spi.CustomerFileSource;
import com.hs6tools.crm.platform.files.AttachTarget;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Files on a customer's own record. */
@Component
class CustomerFiles implements AttachTarget, CustomerFileSource {
    private final Customers customers;

    CustomerFiles(Customers customers) {
        this.customers = customers;
    }

    @Override
    public String kind() {
        return Customers.KIND;
    }

    @Override
    public String permission() {
        return "customers:read";
    }

    @Override
    public Optional<Whose> whose(UUID record) {
        return Optional.ofNullable(customers.visibleNames(List.of(record)).get(record))
                .map(name -> new Whose(Customers.KIND, record, name));
    }

    @Override
    public Whose hold(UUID record) {
        return new Whose(Customers.KIND, record, customers.requireForWriting(record));
    }

    @Override
    public Select<Record4<String, UUID, String, Integer>> records(UUID customer) {
        return DSL.select(
                DSL.inline(Customers.KIND), DSL.val(customer), DSL.inline(""), DSL.inline(CustomerFileSource.FIRST));
    }
}
