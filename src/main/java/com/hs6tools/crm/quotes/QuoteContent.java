package com.hs6tools.crm.quotes;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.identity.Staff;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.quotes.tables.records.QuoteLineRecord;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what was said of a quote into it, with its defaults, and works out what it comes to. */
@Component
class QuoteContent {
    static final int VALID_DAYS = 30;
    private static final Set<String> EVERYTHING = Set.of(
            "customerId",
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
    private final Staff staff;
    private final QuoteLines lines;
    private final Settings settings;
    private final UnitClock clock;

    QuoteContent(Customers customers, Staff staff, QuoteLines lines, Settings settings, UnitClock clock) {
        this.customers = customers;
        this.staff = staff;
        this.lines = lines;
        this.settings = settings;
        this.clock = clock;
    }

    /** Of a new quote, or of one that is only to be priced and then needs no customer. */
    List<QuoteLineRecord> write(QuoteInput input, QuoteRecord quote) {
        return write(new Patch<>(input, EVERYTHING), quote, List::of);
    }

    /** @param before the lines the quote has, asked for where the change leaves them */
    List<QuoteLineRecord> write(Patch<QuoteInput> patch, QuoteRecord quote, Supplier<List<QuoteLineRecord>> before) {
        var input = patch.value();
        var currency = currency(patch, quote);
        var wrong = QuoteRules.check(input, currency);
        wrong.throwIfAny();
        quote.setCurrency(currency);
        people(patch, quote);
        words(patch, quote);
        terms(patch, quote, wrong);
        var after = patch.names("lines")
                ? lines.of(Objects.requireNonNullElse(input.lines(), List.of()), currency, wrong)
                : before.get();
        wrong.throwIfAny();
        QuoteSums.fill(quote, after);
        return after;
    }

    private String currency(Patch<QuoteInput> patch, QuoteRecord quote) {
        if (!patch.names("currency")) {
            return quote.getCurrency();
        }
        var asked = patch.value().currency();
        if (asked != null) {
            QuoteRules.currency(asked);
        }
        return asked == null ? settings.current().currency() : asked;
    }

    private void people(Patch<QuoteInput> patch, QuoteRecord quote) {
        var customer = patch.value().customerId();
        if (patch.names("customerId") && !Objects.equals(customer, quote.getCustomerId())) {
            if (customer != null) {
                customers.requireVisible(customer);
            } else if (quote.getCustomerId() != null) {
                throw InvalidInput.field("customerId", "A quote is made for a customer.", "required");
            }
            quote.setCustomerId(customer);
        }
        patch.on("opportunityId", QuoteInput::opportunityId, (field, id) -> quote.setOpportunityId(id));
        if (patch.names("ownerId")) {
            quote.setOwnerId(owner(patch.value().ownerId(), quote.getOwnerId(), customer));
        }
    }

    private @Nullable UUID owner(@Nullable UUID asked, @Nullable UUID before, @Nullable UUID customer) {
        var me = Acting.now().id();
        if (asked == null) {
            return me != null || customer == null
                    ? me
                    : customers.addressee(customer).ownerId();
        }
        if (!asked.equals(me)
                && !asked.equals(before)
                && staff.activeName(asked).isEmpty()) {
            throw InvalidInput.field("ownerId", "There is no such person, or he may not sign in.", "unknown_person");
        }
        return asked;
    }

    private void words(Patch<QuoteInput> patch, QuoteRecord quote) {
        patch.on("title", QuoteInput::title, (field, text) -> quote.setTitle(QuoteLines.blankToNull(text)));
        patch.on("terms", QuoteInput::terms, (field, text) -> quote.setTerms(QuoteLines.blankToNull(text)));
        patch.on("notes", QuoteInput::notes, (field, text) -> quote.setNotes(QuoteLines.blankToNull(text)));
        if (patch.names("language")) {
            var asked = patch.value().language();
            quote.setLanguage(asked == null ? customersLanguage(quote.getCustomerId()) : asked);
        }
    }

    private String customersLanguage(@Nullable UUID customer) {
        var spoken = customer == null ? null : customers.addressee(customer).language();
        var plain = spoken == null ? "" : spoken.split("[-_]", 2)[0];
        return QuoteRules.LANGUAGES.contains(plain) ? plain : settings.current().language();
    }

    private void terms(Patch<QuoteInput> patch, QuoteRecord quote, Violations wrong) {
        var input = patch.value();
        if (patch.names("validUntil")) {
            var day = input.validUntil() == null ? clock.today().plusDays(VALID_DAYS) : input.validUntil();
            QuoteRules.notOver(wrong, day, clock.today());
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
