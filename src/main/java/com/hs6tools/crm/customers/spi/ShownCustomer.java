package com.hs6tools.crm.customers.spi;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.util.function.SingletonSupplier;

/** The customer everything is told about. What several parts need of him is read once, by whichever asks first. */
public final class ShownCustomer {
    private final UUID id;
    private final SingletonSupplier<List<UUID>> group;

    public ShownCustomer(UUID id, Supplier<List<UUID>> group) {
        this.id = id;
        this.group = SingletonSupplier.of(group);
    }

    public UUID id() {
        return id;
    }

    /** A company and all below it that the acting person may see; of anybody else just himself. */
    public List<UUID> group() {
        return group.obtain();
    }

    public boolean isAlone() {
        return group().size() == 1;
    }

    /** The plan for one customer is kept by PostgreSQL; the one for a list of them is made each time. */
    public Condition inGroup(Field<UUID> customer) {
        return isAlone() ? customer.eq(id) : customer.eq(DSL.any(group().toArray(UUID[]::new)));
    }
}
