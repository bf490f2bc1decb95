package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CONTACT;
import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The few questions other modules may ask about customers. */
@Component
public class Customers {
    /** What files call a customer. */
    public static final String KIND = "customer";

    private final DSLContext sql;

    Customers(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * @return the name the customer is shown by
     * @throws NotFound when it is absent, deleted, or outside what the acting person may see
     */
    public String requireVisible(UUID id) {
        return sql.select(CUSTOMER.NAME)
                .from(CUSTOMER)
                .where(CustomerScope.visible(), CUSTOMER.ID.eq(id), CUSTOMER.DELETED_AT.isNull())
                .fetchOptional(CUSTOMER.NAME)
                .orElseThrow(() -> new NotFound("This customer"));
    }

    /**
     * How a customer is written to.
     *
     * @param language as entered, such as {@code fa}; null where nobody has said it
     */
    public record Addressee(
            UUID id,
            String name,
            @Nullable String company,
            @Nullable String email,
            @Nullable String language,
            @Nullable UUID ownerId) {}

    /** @throws NotFound when it is absent or deleted; the caller has made sure that it may be seen */
    public Addressee addressee(UUID id) {
        return sql.select(
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        CUSTOMER.COMPANY,
                        CUSTOMER.EMAIL,
                        CUSTOMER.LANGUAGE,
                        CUSTOMER.OWNER_ID)
                .from(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(Acting.tenant()), CUSTOMER.ID.eq(id), CUSTOMER.DELETED_AT.isNull())
                .fetchOptional(Records.mapping(Addressee::new))
                .orElseThrow(() -> new NotFound("This customer"));
    }

    /**
     * Somebody at a company.
     *
     * @param email his first address; null where he has none
     */
    public record Person(UUID id, String name, @Nullable String email) {}

    /** @return empty where this customer has no such contact, or no longer; the caller has made sure that he may be seen */
    public Optional<Person> contact(UUID customer, UUID contact) {
        return sql.selectFrom(CONTACT)
                .where(
                        CONTACT.TENANT_ID.eq(Acting.tenant()),
                        CONTACT.ID.eq(contact),
                        CONTACT.CUSTOMER_ID.eq(customer),
                        CONTACT.DELETED_AT.isNull())
                .fetchOptional(
                        r -> new Person(r.getId(), r.getName(), r.getEmails().length == 0 ? null : r.getEmails()[0]));
    }

    /**
     * The same for whoever is about to write a record that belongs to the customer: it waits for a merge under way, which
     * would leave the record behind, and then does not find him.
     */
    public String requireForWriting(UUID id) {
        return sql.select(CUSTOMER.NAME)
                .from(CUSTOMER)
                .where(CustomerScope.visible(), CUSTOMER.ID.eq(id), CUSTOMER.DELETED_AT.isNull())
                .forKeyShare()
                .fetchOptional(CUSTOMER.NAME)
                .orElseThrow(() -> new NotFound("This customer"));
    }

    /** Names to show beside records of other modules; one look-up for a whole page of them. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql.select(CUSTOMER.ID, CUSTOMER.NAME)
                        .from(CUSTOMER)
                        .where(CUSTOMER.TENANT_ID.eq(Acting.tenant()), CUSTOMER.ID.in(ids))
                        .fetchMap(CUSTOMER.ID, CUSTOMER.NAME);
    }

    /** The same, of those among them that the acting person may see; not of deleted ones. */
    public Map<UUID, String> visibleNames(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql.select(CUSTOMER.ID, CUSTOMER.NAME)
                        .from(CUSTOMER)
                        .where(CustomerScope.visible(), CUSTOMER.ID.in(ids), CUSTOMER.DELETED_AT.isNull())
                        .fetchMap(CUSTOMER.ID, CUSTOMER.NAME);
    }

    /** Keeps a list of another module within the customers that the acting person may see; costs nothing when that is all. */
    public static Condition visible(Field<UUID> customerId) {
        return Acting.now().scope() == Actor.Scope.ALL
                ? noCondition()
                : customerId.in(select(CUSTOMER.ID).from(CUSTOMER).where(CustomerScope.visible()));
    }
}
