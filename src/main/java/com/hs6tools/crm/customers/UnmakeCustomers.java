package com.hs6tools.crm.customers;

import com.hs6tools.crm.platform.files.AttachmentRows;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes back customers an import made. */
@Component
public class UnmakeCustomers {
    private static final List<String> HISTORIES = List.of("customers.record_change", "customers.standing_change");

    private final DSLContext sql;
    private final TransactionTemplate attempt;
    private final AttachmentRows files;

    UnmakeCustomers(DSLContext sql, PlatformTransactionManager transactions, AttachmentRows files) {
        this.files = files;
        this.sql = sql;
        this.attempt = new TransactionTemplate(transactions);
        this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Removes those that are as the import left them and to whom nothing refers, with their history.
     *
     * @return those that are gone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> unmake(Map<UUID, Long> versions) {
        var free = new LinkedHashMap<>(versions);
        free.keySet().removeAll(files.having(Customers.KIND, versions.keySet()));
        var gone = attempt(free);
        HISTORIES.forEach(log -> sql.execute(
                "delete from " + log + " where tenant_id = ? and customer_id = any(?)",
                Acting.tenant(),
                gone.toArray(UUID[]::new)));
        return gone;
    }

    /** Deals, leads and quotes of other modules hold a customer by foreign keys: halves find out which one is held. */
    private List<UUID> attempt(Map<UUID, Long> versions) {
        if (versions.isEmpty()) {
            return List.of();
        }
        try {
            return Objects.requireNonNull(attempt.execute(status -> delete(versions)));
        } catch (DataIntegrityViolationException held) {
            return versions.size() == 1 ? List.of() : halves(versions);
        }
    }

    private List<UUID> halves(Map<UUID, Long> versions) {
        var ids = new ArrayList<>(versions.keySet());
        var middle = ids.size() / 2;
        var gone = new ArrayList<>(attempt(some(versions, ids.subList(0, middle))));
        gone.addAll(attempt(some(versions, ids.subList(middle, ids.size()))));
        return gone;
    }

    private static Map<UUID, Long> some(Map<UUID, Long> versions, Collection<UUID> ids) {
        var some = new LinkedHashMap<>(versions);
        some.keySet().retainAll(ids);
        return some;
    }

    private List<UUID> delete(Map<UUID, Long> versions) {
        return sql.resultQuery(
                        """
                        delete from customers.customer c
                        using unnest(?, ?) as w(id, version)
                        where c.tenant_id = ? and c.id = w.id and c.version = w.version
                            and not exists (select from customers.interaction i where i.tenant_id = c.tenant_id and i.customer_id = c.id)
                            and not exists (select from customers.task t where t.tenant_id = c.tenant_id and t.customer_id = c.id)
                            and not exists (select from customers.contact p where p.tenant_id = c.tenant_id and p.customer_id = c.id)
                            and not exists (select from customers.company k where k.tenant_id = c.tenant_id and k.customer_id = c.id)
                            and not exists (select from customers.company k where k.tenant_id = c.tenant_id and k.parent_id = c.id)
                            and not exists (select from customers.merge m where m.tenant_id = c.tenant_id and c.id in (m.survivor_id, m.merged_id))
                        returning c.id
                        """,
                        versions.keySet().toArray(UUID[]::new),
                        versions.values().toArray(Long[]::new),
                        Acting.tenant())
                .fetch(0, UUID.class);
    }
}
