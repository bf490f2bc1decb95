package com.hs6tools.crm.customers.companies;

import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.ArrayList;
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
import tools.jackson.databind.json.JsonMapper;

/** Takes contacts and parents back that an import brought, where they are as it left them. */
@Component
public class UnmakeCompanies {
    private final DSLContext sql;
    private final JsonMapper json;
    private final Hierarchy hierarchy;
    private final TransactionTemplate attempt;

    UnmakeCompanies(DSLContext sql, JsonMapper json, Hierarchy hierarchy, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.json = json;
        this.hierarchy = hierarchy;
        this.attempt = new TransactionTemplate(transactions);
        this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @return those that are gone; a contact whom a quote goes to stays */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> unmakeContacts(Map<UUID, Long> versions) {
        var gone = new ArrayList<UUID>();
        versions.forEach((id, version) -> {
            try {
                gone.addAll(Objects.requireNonNull(attempt.execute(status -> sql.resultQuery(
                                "delete from customers.contact where tenant_id = ? and id = ? and version = ? returning id",
                                Acting.tenant(),
                                id,
                                version)
                        .fetch(0, UUID.class))));
            } catch (DataIntegrityViolationException held) {
                // a quote goes to him: he stays, and is told as kept
            }
        });
        return gone;
    }

    /** @return the customers of which nothing is said any more */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> unmakeCompanies(Map<UUID, Long> versions) {
        var gone = new ArrayList<UUID>();
        versions.forEach((id, version) -> gone.addAll(sql.resultQuery(
                        "delete from customers.company where tenant_id = ? and customer_id = ? and version = ? returning customer_id",
                        Acting.tenant(),
                        id,
                        version)
                .fetch(0, UUID.class)));
        return gone;
    }

    /** @param rows as they were before, each with the version the import left */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> restoreContacts(Map<String, Long> rows) {
        var back = new ArrayList<UUID>();
        rows.forEach((row, version) ->
                back.addAll(sql.resultQuery("""
                        update customers.contact c
                        set emails = n.emails, phones = n.phones, roles = n.roles, keys = n.keys, search_text = n.search_text,
                            version = c.version + 1, updated_at = now()
                        from jsonb_populate_record(null::customers.contact, ?::jsonb) n
                        where c.tenant_id = ? and c.id = n.id and c.version = ? returning c.id
                        """, row, Acting.tenant(), version).fetch(0, UUID.class)));
        return back;
    }

    /** A parent that would make a circle by now, or is gone, does not come back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> restoreCompanies(Map<String, Long> rows) {
        hierarchy.lock();
        var back = new ArrayList<UUID>();
        rows.forEach((row, version) -> {
            if (isPossible(row)) {
                back.addAll(sql.resultQuery("""
                                update customers.company c
                                set parent_id = n.parent_id, main_contact_id = n.main_contact_id,
                                    version = c.version + 1, updated_at = now()
                                from jsonb_populate_record(null::customers.company, ?::jsonb) n
                                where c.tenant_id = ? and c.customer_id = n.customer_id and c.version = ?
                                    and (n.parent_id is null or exists (select from customers.customer p
                                        where p.tenant_id = c.tenant_id and p.id = n.parent_id and p.deleted_at is null))
                                returning c.customer_id
                                """, row, Acting.tenant(), version).fetch(0, UUID.class));
            }
        });
        return back;
    }

    private boolean isPossible(String row) {
        var company = json.readTree(row);
        var parent = company.path("parent_id").asString(null);
        if (parent == null) {
            return true;
        }
        try {
            hierarchy.check(UUID.fromString(company.get("customer_id").asString()), UUID.fromString(parent));
            return true;
        } catch (InvalidInput e) {
            return false;
        }
    }
}
