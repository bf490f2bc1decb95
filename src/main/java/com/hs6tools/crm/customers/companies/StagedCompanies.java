package com.hs6tools.crm.customers.companies;

import static com.hs6tools.crmdb.customers.Tables.COMPANY;
import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static org.jooq.impl.DSL.field;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Problem.FieldError;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.SearchText;
import com.hs6tools.crmdb.customers.tables.records.CompanyRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Main contacts and parent companies as files name them. Every call belongs to the transaction of the batch it serves. */
@Component
public class StagedCompanies {
    public static final List<String> ROLES =
            Stream.of(ContactRole.values()).map(Enum::name).toList();

    /**
     * The one to talk to first; what is null says nothing.
     *
     * @param role one of {@link #ROLES}
     */
    public record Person(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String role) {}

    /** @param parent the company it belongs to; null says nothing */
    public record Said(
            UUID customer,
            @Nullable Person person,
            @Nullable UUID parent) {}

    /** @param why it was refused, and then nothing of it was taken over */
    public record Taken(boolean changed, @Nullable FieldError why) {}

    /**
     * A row that was made or changed: its way back.
     *
     * @param entity CONTACT, or COMPANY with the customer's id
     * @param before the row as it was; null for one that was made
     */
    public record Touched(
            String entity, UUID id, long version, @Nullable String before) {}

    /** @param taken one for each of what was said, in its order */
    public record Outcome(List<Taken> taken, List<Touched> touched) {}

    private record Known(CompanyRecord row, @Nullable String before) {}

    private static final Field<String> ROW = field("to_jsonb(company)::text", String.class);

    private final DSLContext sql;
    private final StagedContacts contacts;
    private final Hierarchy hierarchy;
    private final UnitClock clock;

    StagedCompanies(DSLContext sql, StagedContacts contacts, Hierarchy hierarchy, UnitClock clock) {
        this.sql = sql;
        this.contacts = contacts;
        this.hierarchy = hierarchy;
        this.clock = clock;
    }

    /** Companies by their names, in the shape of {@link SearchText}; null where several are called so. */
    public Map<String, @Nullable UUID> byName(Collection<String> names) {
        var found = new HashMap<String, @Nullable UUID>();
        sql.select(CUSTOMER.NAME_KEY, CUSTOMER.ID)
                .from(CUSTOMER)
                .where(
                        CUSTOMER.TENANT_ID.eq(Acting.tenant()),
                        CUSTOMER.NAME_KEY.in(names),
                        CUSTOMER.DELETED_AT.isNull(),
                        CUSTOMER.COMPANY.isNotNull())
                .forEach(r -> found.merge(r.value1(), r.value2(), (a, b) -> a.equals(b) ? a : AMBIGUOUS));
        found.replaceAll((name, id) -> AMBIGUOUS.equals(id) ? null : id);
        return found;
    }

    private static final UUID AMBIGUOUS = new UUID(0, 0);

    /**
     * Takes over what is said: a contact is found by e-mail address, else by name; one not found is noted, and is the one to
     * talk to first where nobody has chosen another.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome take(List<Said> all) {
        var ids = all.stream().map(Said::customer).distinct().toList();
        if (all.stream().anyMatch(s -> s.parent() != null)) {
            hierarchy.lock();
        }
        var companies = companies(ids);
        var known = known(ids);
        var people = contacts.of(ids);
        var touched = new HashMap<UUID, Touched>();
        var taken = all.stream()
                .map(s -> {
                    var why = refused(s, companies, known, people);
                    return why == null ? new Taken(apply(s, known, people, touched), null) : new Taken(false, why);
                })
                .toList();
        var rows = new ArrayList<>(people.write());
        rows.addAll(touched.values());
        return new Outcome(taken, rows);
    }

    private Set<UUID> companies(List<UUID> ids) {
        return new HashSet<>(sql.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(
                        CUSTOMER.TENANT_ID.eq(Acting.tenant()),
                        CUSTOMER.ID.in(ids),
                        CUSTOMER.TYPE.ne("B2C").or(CUSTOMER.COMPANY.isNotNull()))
                .fetch(CUSTOMER.ID));
    }

    private Map<UUID, Known> known(List<UUID> ids) {
        var known = new HashMap<UUID, Known>();
        sql.select(COMPANY.fields())
                .select(ROW)
                .from(COMPANY)
                .where(COMPANY.TENANT_ID.eq(Acting.tenant()), COMPANY.CUSTOMER_ID.in(ids))
                .orderBy(COMPANY.CUSTOMER_ID)
                .forUpdate()
                .forEach(r -> known.put(r.get(COMPANY.CUSTOMER_ID), new Known(r.into(COMPANY), r.get(ROW))));
        return known;
    }

    private @Nullable FieldError refused(
            Said s, Set<UUID> companies, Map<UUID, Known> known, StagedContacts.Batch people) {
        if (!companies.contains(s.customer())) {
            return new FieldError(
                    s.parent() == null ? "contactName" : "parentCompany",
                    "This customer is a person; only a company has contacts and a parent.",
                    "not_a_company");
        }
        if (s.person() != null && people.isFull(s.customer(), s.person())) {
            return new FieldError(
                    "contactName", "A company has at most " + KeepContact.MOST + " contacts.", "too_many");
        }
        var row = known.get(s.customer());
        if (s.parent() == null || row != null && s.parent().equals(row.row().getParentId())) {
            return null;
        }
        if (!companies(List.of(s.parent())).contains(s.parent())) {
            return new FieldError("parentCompany", "Only a company can have others below it.", "not_a_company");
        }
        try {
            hierarchy.check(s.customer(), s.parent());
            return null;
        } catch (InvalidInput e) {
            var first = e.errors().getFirst();
            return first.at("parentCompany");
        }
    }

    private boolean apply(Said s, Map<UUID, Known> known, StagedContacts.Batch people, Map<UUID, Touched> touched) {
        var person = s.person() == null ? null : people.take(s.customer(), s.person());
        var found = known.get(s.customer());
        var row = found == null ? sql.newRecord(COMPANY) : found.row();
        var main = person != null && row.getMainContactId() == null ? person.id() : row.getMainContactId();
        var parent = s.parent() == null ? row.getParentId() : s.parent();
        if (Objects.equals(main, row.getMainContactId()) && Objects.equals(parent, row.getParentId())) {
            return person != null && person.changed();
        }
        row.setMainContactId(main);
        row.setParentId(parent);
        row.setUpdatedAt(clock.realNow());
        if (found == null) {
            row.setTenantId(Acting.tenant());
            row.setCustomerId(s.customer());
            row.setVersion(1L);
            row.setCreatedAt(row.getUpdatedAt());
            sql.executeInsert(row);
            known.put(s.customer(), new Known(row, null));
        } else {
            row.setVersion(row.getVersion() + 1);
            sql.executeUpdate(row);
        }
        var before = found == null ? null : found.before();
        touched.put(s.customer(), new Touched("COMPANY", s.customer(), row.getVersion(), before));
        return true;
    }
}
