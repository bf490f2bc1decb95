package com.hs6tools.crm.quotes;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.opportunities.Opportunities;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crmdb.quotes.tables.records.QuoteLineRecord;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Writes what was said of a quote into it, with its defaults, and works out what it comes to. */
@Component
class QuoteContent {
    private static final Set<String> EVERYTHING = Set.of(
            "customerId",
            "contactId",
            "opportunityId",
            "ownerId",
            "title",
            "currency",
            "language",
            "validUntil",
            "taxIncluded",
            "discount",
            "shipping",
            "terms",
            "notes",
            "lines");

    private final Customers customers;
    private final Opportunities deals;
    private final QuoteLines lines;
    private final QuoteDefaults defaults;
    private final QuoteContacts contacts;

    QuoteContent(
            Customers customers,
            Opportunities deals,
            QuoteLines lines,
            QuoteDefaults defaults,
            QuoteContacts contacts) {
        this.customers = customers;
        this.deals = deals;
        this.lines = lines;
        this.defaults = defaults;
        this.contacts = contacts;
    }

    /** Of a new quote, or of one that is only to be priced and then needs no customer. */
    List<QuoteLineRecord> write(QuoteInput input, QuoteRecord quote) {
        return write(new Patch<>(input, EVERYTHING), quote, List::of);
    }

    /** @param before the lines the quote has, asked for where the change leaves them */
    List<QuoteLineRecord> write(Patch<QuoteInput> patch, QuoteRecord quote, Supplier<List<QuoteLineRecord>> before) {
        var input = patch.value();
        var currency = currency(patch, quote);
        var customer = quote.getCustomerId();
        requireAmounts(patch, quote, currency);
        var wrong = QuoteRules.check(input, currency);
        wrong.throwIfAny();
        quote.setCurrency(currency);
        people(patch, quote);
        words(patch, quote);
        terms(patch, quote, wrong);
        var after = patch.names("lines")
                ? lines.of(Objects.requireNonNullElse(input.lines(), List.of()), quote.getCustomerId(), currency, wrong)
                : before.get();
        if (!patch.names("lines") && !Objects.equals(customer, quote.getCustomerId())) {
            lines.reprice(after, quote.getCustomerId(), currency, wrong);
        }
        wrong.throwIfAny();
        QuoteSums.fill(quote, after);
        return after;
    }

    /** Gives a quote to another customer, with his prices and in his language. */
    void hand(QuoteRecord quote, List<QuoteLineRecord> after, UUID customer) {
        customers.requireVisible(customer);
        quote.setCustomerId(customer);
        quote.setOpportunityId(null);
        contacts.clear(quote);
        quote.setLanguage(defaults.language(customer));
        lines.reprice(after, customer, quote.getCurrency(), new Violations());
        QuoteSums.fill(quote, after);
    }

    /** An amount in one currency is none in another: with the currency, all of them are said anew. */
    private static void requireAmounts(Patch<QuoteInput> patch, QuoteRecord quote, String currency) {
        if (quote.getCurrency() == null || quote.getCurrency().equals(currency)) {
            return;
        }
        var wrong = new Violations();
        requireAnew(wrong, patch, "lines", quote.getLineCount() > 0);
        requireAnew(wrong, patch, "discount", quote.getDiscountAmount() != null);
        requireAnew(wrong, patch, "shipping", quote.getShipping().signum() > 0);
        wrong.throwIfAny();
    }

    private static void requireAnew(Violations wrong, Patch<QuoteInput> patch, String field, boolean has) {
        wrong.check(
                !has || patch.names(field),
                field,
                "This is in the old currency. Send it in the new one, together with the currency.",
                "required");
    }

    private String currency(Patch<QuoteInput> patch, QuoteRecord quote) {
        if (!patch.names("currency")) {
            return quote.getCurrency();
        }
        var asked = patch.value().currency();
        if (asked != null) {
            QuoteRules.currency(asked);
        }
        return asked == null ? defaults.currency() : asked;
    }

    private void people(Patch<QuoteInput> patch, QuoteRecord quote) {
        var before = quote.getCustomerId();
        var customer = patch.value().customerId();
        if (patch.names("customerId") && !Objects.equals(customer, quote.getCustomerId())) {
            if (customer != null) {
                customers.requireVisible(customer);
            } else if (quote.getCustomerId() != null) {
                throw InvalidInput.field("customerId", "A quote is made for a customer.", "required");
            }
            quote.setCustomerId(customer);
        }
        contacts.write(patch, quote, before);
        deal(patch, quote, !Objects.equals(before, quote.getCustomerId()));
        if (patch.names("ownerId")) {
            quote.setOwnerId(defaults.owner(patch.value().ownerId(), quote.getOwnerId(), customer));
        }
    }

    /** A deal is one customer's; another customer's quote leaves it unless it names one of his. */
    private void deal(Patch<QuoteInput> patch, QuoteRecord quote, boolean otherCustomer) {
        var named = patch.names("opportunityId") ? patch.value().opportunityId() : null;
        if (named != null && (otherCustomer || !named.equals(quote.getOpportunityId()))) {
            var customer = deals.customer(named);
            if (quote.getCustomerId() != null && !customer.equals(quote.getCustomerId())) {
                throw InvalidInput.field(
                        "opportunityId",
                        "This opportunity is another customer's. Choose one of his.",
                        "other_customer");
            }
        }
        if (otherCustomer || patch.names("opportunityId")) {
            quote.setOpportunityId(named);
        }
    }

    private void words(Patch<QuoteInput> patch, QuoteRecord quote) {
        patch.on("title", QuoteInput::title, (field, text) -> quote.setTitle(QuoteLines.blankToNull(text)));
        patch.on("terms", QuoteInput::terms, (field, text) -> quote.setTerms(QuoteLines.blankToNull(text)));
        patch.on("notes", QuoteInput::notes, (field, text) -> quote.setNotes(QuoteLines.blankToNull(text)));
        if (patch.names("language")) {
            var asked = patch.value().language();
            quote.setLanguage(asked == null ? defaults.language(quote.getCustomerId()) : asked);
        }
    }

    private void terms(Patch<QuoteInput> patch, QuoteRecord quote, Violations wrong) {
        var input = patch.value();
        if (patch.names("validUntil")) {
            var day = input.validUntil() == null ? defaults.validUntil() : input.validUntil();
            QuoteRules.notOver(wrong, day, defaults.today());
            quote.setValidUntil(day);
        }
        if (patch.names("taxIncluded")) {
            quote.setTaxIncluded(Boolean.TRUE.equals(input.taxIncluded()));
        }
        if (patch.names("discount")) {
            var discount = Objects.requireNonNullElse(input.discount(), Reduction.NONE);
            quote.setDiscountPercent(discount.percent());
            quote.setDiscountAmount(discount.amount());
        }
        if (patch.names("shipping")) {
            quote.setShipping(Objects.requireNonNullElse(input.shipping(), BigDecimal.ZERO));
        }
    }
}
