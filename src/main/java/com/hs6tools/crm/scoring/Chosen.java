package com.hs6tools.crm.scoring;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.unquotedName;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Which customers a computation is about: all of the unit, or some.
 *
 * @param many so many that going through all of them in order is faster than finding each
 */
record Chosen(Function<Field<UUID>, Condition> condition, boolean many) {
    static final Chosen ALL = new Chosen(id -> trueCondition(), true);

    static Chosen upTo(UUID last) {
        return new Chosen(id -> id.le(inline(last)), true);
    }

    static Chosen after(UUID last) {
        return new Chosen(id -> id.gt(inline(last)), true);
    }

    static Chosen these(Collection<UUID> customers) {
        return new Chosen(id -> id.in(customers.stream().map(DSL::inline).toList()), false);
    }

    /** Customers of these owners. */
    static Chosen ownedBy(UUID tenant, Collection<UUID> owners) {
        var owned = DSL.select(field(unquotedName("id"), UUID.class))
                .from("customers.pub_customer")
                .where(field(unquotedName("tenant_id"), UUID.class).eq(inline(tenant)))
                .and(field(unquotedName("owner_id"), UUID.class)
                        .in(owners.stream().map(DSL::inline).toList()));
        return new Chosen(id -> id.in(owned), false);
    }

    Condition by(String column) {
        return condition.apply(field(unquotedName(column.split("\\.")), UUID.class));
    }
}
