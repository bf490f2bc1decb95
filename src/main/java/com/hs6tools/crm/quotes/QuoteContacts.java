package com.hs6tools.crm.quotes;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says to whom at a company a quote goes. */
@Component
class QuoteContacts {
    private final Customers customers;

    QuoteContacts(Customers customers) {
        this.customers = customers;
    }

    /** As he is now; as he was when he was chosen, where he has been deleted. */
    @Nullable
    QuoteContact of(QuoteRecord quote) {
        var id = quote.getContactId();
        return id == null
                ? null
                : customers
                        .contact(quote.getCustomerId(), id)
                        .map(p -> new QuoteContact(id, p.name(), p.email(), false))
                        .orElseGet(() -> new QuoteContact(id, quote.getContactName(), null, true));
    }

    /**
     * @param customer whom the quote was for before; people of another customer cannot get it
     * @throws InvalidInput (422) for somebody who is not among the customer's contacts, or has no e-mail address
     */
    void write(Patch<QuoteInput> patch, QuoteRecord quote, @Nullable UUID customer) {
        var isElsewhere = !Objects.equals(customer, quote.getCustomerId());
        var asked = patch.names("contactId") ? patch.value().contactId() : quote.getContactId();
        if (isElsewhere && !patch.names("contactId") || asked == null) {
            clear(quote);
        } else if (isElsewhere || !asked.equals(quote.getContactId())) {
            choose(quote, asked);
        }
    }

    void clear(QuoteRecord quote) {
        quote.setContactId(null);
        quote.setContactName(null);
    }

    private void choose(QuoteRecord quote, UUID id) {
        var customer = quote.getCustomerId();
        if (customer == null) {
            throw InvalidInput.field("contactId", "Name the customer whose contact this is.", "unknown_contact");
        }
        var person = customers
                .contact(customer, id)
                .orElseThrow(
                        () -> InvalidInput.field("contactId", "This customer has no such contact.", "unknown_contact"));
        if (person.email() == null) {
            throw InvalidInput.field(
                    "contactId", "This contact has no e-mail address. Enter one, or choose another.", "no_email");
        }
        quote.setContactId(id);
        quote.setContactName(person.name());
    }
}
