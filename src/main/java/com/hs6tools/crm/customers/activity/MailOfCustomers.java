package com.hs6tools.crm.customers.activity;

import static com.hs6tools.crmdb.customers.Tables.CONTACT;
import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;

import com.hs6tools.crm.customers.spi.IncomingMail;
import com.hs6tools.crm.customers.spi.MailTaker;
import com.hs6tools.crm.platform.notifications.Notifications;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.ContactKeys;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
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
        var interaction = log.log(customer, InteractionInput.received(mail));
        tellOwner(customer);
        return Optional.of(new Taken(null, customer, interaction, false));
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

    private @Nullable UUID first(Condition which) {
        return sql.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(Acting.tenant()), CUSTOMER.DELETED_AT.isNull(), which)
                .orderBy(CUSTOMER.CREATED_AT, CUSTOMER.ID)
                .limit(1)
                .fetchOne(CUSTOMER.ID);
    }

    private @Nullable UUID ofContact(@Nullable String key) {
        return sql.select(CONTACT.CUSTOMER_ID)
                .from(CONTACT)
                .join(CUSTOMER)
                .on(CUSTOMER.TENANT_ID.eq(CONTACT.TENANT_ID), CUSTOMER.ID.eq(CONTACT.CUSTOMER_ID))
                .where(
                        CONTACT.TENANT_ID.eq(Acting.tenant()),
                        CONTACT.KEYS.contains(new String[] {key}),
                        CONTACT.DELETED_AT.isNull(),
                        CUSTOMER.DELETED_AT.isNull())
                .orderBy(CONTACT.CREATED_AT, CONTACT.ID)
                .limit(1)
                .fetchOne(CONTACT.CUSTOMER_ID);
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
