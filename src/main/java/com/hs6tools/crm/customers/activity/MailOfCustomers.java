package com.hs6tools.crm.customers.activity;

import static com.hs6tools.crmdb.customers.Tables.CONTACT;
import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.customers.spi.IncomingMail;
import com.hs6tools.crm.customers.spi.MailTaker;
import com.hs6tools.crm.platform.notifications.Notifications;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.ContactKeys;
import com.hs6tools.crm.platform.text.SearchText;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a customer writes, or somebody who works there, goes on the customer's timeline. */
@Component
class MailOfCustomers implements MailTaker {
    private final DSLContext sql;
    private final LogInteraction log;
    private final Notifications notifications;

    MailOfCustomers(DSLContext sql, LogInteraction log, Notifications notifications) {
        this.sql = sql;
        this.log = log;
        this.notifications = notifications;
    }

    @Override
    public int turn() {
        return Turn.CUSTOMER;
    }

    @Override
    public Optional<Taken> take(IncomingMail mail) {
        var customer = customer(mail);
        if (customer == null) {
            return Optional.empty();
        }
        var interaction = log.log(customer, InteractionInput.received(mail), mail.sender());
        tellOwner(customer);
        return Optional.of(new Taken(null, customer, interaction, false));
    }

    @Override
    public Condition visible(Field<UUID> lead, Field<UUID> customer) {
        return exists(selectOne()
                .from(CUSTOMER)
                .where(
                        CUSTOMER.TENANT_ID.eq(Acting.tenant()),
                        CUSTOMER.ID.eq(customer),
                        Customers.visible(CUSTOMER.ID)));
    }

    /** By his first address, by one of a contact, by a further one, else by what the message answers. */
    private @Nullable UUID customer(IncomingMail mail) {
        var key = ContactKeys.email(mail.email());
        var found = first(CUSTOMER.EMAIL_KEY.eq(key));
        if (found == null) {
            found = ofContact(key);
        }
        if (found == null) {
            // the trigram index finds the few whose texts hold it
            found = first(CUSTOMER.SEARCH_TEXT
                    .like("%" + SearchText.escapeLike(SearchText.of(key)) + "%")
                    .and(DSL.condition(
                            "exists (select from unnest({0}) e where lower(btrim(e)) = {1})",
                            CUSTOMER.EMAILS, DSL.val(key))));
        }
        var earlier = mail.earlier();
        return found == null && earlier != null && earlier.customerId() != null
                ? first(CUSTOMER.ID.eq(earlier.customerId()))
                : found;
    }

    /** The one known longest. Found before they are put in order: few have an address, and no index has both. */
    private @Nullable UUID first(Condition which) {
        return eldest(sql.select(CUSTOMER.ID, CUSTOMER.CREATED_AT)
                .from(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(Acting.tenant()), CUSTOMER.DELETED_AT.isNull(), which)
                .fetch());
    }

    private @Nullable UUID ofContact(@Nullable String key) {
        return eldest(sql.select(CONTACT.CUSTOMER_ID, CONTACT.CREATED_AT)
                .from(CONTACT)
                .join(CUSTOMER)
                .on(CUSTOMER.TENANT_ID.eq(CONTACT.TENANT_ID), CUSTOMER.ID.eq(CONTACT.CUSTOMER_ID))
                .where(
                        CONTACT.TENANT_ID.eq(Acting.tenant()),
                        CONTACT.KEYS.contains(new String[] {key}),
                        CONTACT.DELETED_AT.isNull(),
                        CUSTOMER.DELETED_AT.isNull())
                .fetch());
    }

    private static @Nullable UUID eldest(Result<Record2<UUID, OffsetDateTime>> found) {
        return found
                .sortAsc(Comparator.comparing((Record2<UUID, OffsetDateTime> r) -> r.value2())
                        .thenComparing(r -> r.value1()))
                .stream()
                .findFirst()
                .map(r -> r.value1())
                .orElse(null);
    }

    private void tellOwner(UUID customer) {
        sql.select(CUSTOMER.OWNER_ID, CUSTOMER.NAME)
                .from(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(Acting.tenant()), CUSTOMER.ID.eq(customer), CUSTOMER.OWNER_ID.isNotNull())
                .fetchOptional()
                .ifPresent(c -> notifications.tell(
                        c.value1(), "mail.received", Map.of("name", c.value2()), "/customers/" + customer));
    }
}
