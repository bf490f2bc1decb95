package com.hs6tools.crm.customers.spi;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Belongings that are rows of one table.
 *
 * @param customer the column that names whose they are; its table has an index that begins with tenant and customer
 * @param changed is told whose rows became more or fewer, after it
 */
public record BelongingRows(
        DSLContext sql,
        String kind,
        TableField<?, UUID> tenant,
        TableField<?, UUID> id,
        TableField<?, UUID> customer,
        Consumer<List<UUID>> changed)
        implements CustomerBelongings {

    @Override
    public long count(UUID of) {
        return sql.fetchCount(customer.getTable(), tenant.eq(Acting.tenant()), customer.eq(of));
    }

    @Override
    public List<UUID> giveAll(UUID from, UUID to) {
        var given = sql.update(customer.getTable())
                .set(customer, to)
                .where(tenant.eq(Acting.tenant()), customer.eq(from))
                .returningResult(id)
                .fetch(id);
        tell(given.size(), from, to);
        return given;
    }

    @Override
    public void give(Collection<UUID> records, UUID from, UUID to) {
        var given = sql.update(customer.getTable())
                .set(customer, to)
                .where(tenant.eq(Acting.tenant()), id.eq(DSL.any(records.toArray(UUID[]::new))), customer.eq(from))
                .execute();
        tell(given, from, to);
    }

    private void tell(int given, UUID from, UUID to) {
        if (given > 0) {
            changed.accept(List.of(from, to));
        }
    }
}
