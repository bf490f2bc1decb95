package com.hs6tools.crm.leads;

import com.hs6tools.crm.customers.Newcomers.Alike;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a lead.
 *
 * @param joined whether the customer was there before
 * @param opportunityId the deal that was begun with it
 * @param quoteId the quote that was drafted with it
 */
@Schema(name = "LeadConversion")
record Conversion(
        UUID leadId,
        UUID customerId,
        String customerName,
        boolean joined,
        @Nullable UUID opportunityId,
        @Nullable UUID quoteId,
        Lead lead) {

    /**
     * How a lead is to be converted. Without either, it joins the one customer who has its e-mail address, and a customer
     * is made where nobody has its address or number; where that is not clear, the answer (409) names the customers.
     *
     * @param customerId the customer it joins
     * @param newCustomer true to make a customer although others have the same address or number
     * @param opportunity a deal to begin with it; an empty object takes everything from the lead
     * @param quote a quote to draft with it, belonging to the deal where one is begun
     */
    @Schema(name = "LeadConversionInput")
    record Input(
            @Nullable UUID customerId,
            @Nullable Boolean newCustomer,
            @Nullable Deal opportunity,
            @Nullable Offer quote) {
        static final Input OPEN = new Input(null, null, null, null);
    }

    /**
     * A deal to begin. It goes to the lead's owner.
     *
     * @param title the lead's company where absent, else its name
     * @param value the lead's expected value where absent
     * @param currency the lead's where absent, else the business unit's
     * @param nextStep the lead's next action where absent
     */
    @Schema(name = "LeadConversionOpportunity")
    record Deal(
            @Nullable String title,
            @Nullable BigDecimal value,
            @Nullable String currency,
            @Nullable LocalDate expectedClose,
            @Nullable String nextStep) {}

    /** A quote to draft, in the business unit's currency; lines may follow later. */
    @Schema(name = "LeadConversionQuote")
    record Offer(@Nullable String title, @Nullable List<Line> lines) {}

    /**
     * A product of the catalogue by its id, or anything else by name and price.
     *
     * @param unitPrice the catalogue's where absent
     * @param taxRate in percent; 0 where absent
     */
    @Schema(name = "LeadConversionQuoteLine")
    record Line(
            @Nullable UUID productId,
            @Nullable String name,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal taxRate) {}

    /**
     * What a conversion would find.
     *
     * @param alike customers who have the lead's address or number
     * @param suggested the one it would join if nothing else is said
     * @param allowed the moves that are open; without "convert" it would be refused
     */
    @Schema(name = "LeadConversionPreview")
    record Preview(UUID leadId, List<Alike> alike, @Nullable UUID suggested, List<String> allowed) {}

    /** The one who has the address; a number alone may be a company's, and two with one address are for people to tell apart. */
    static @Nullable UUID suggested(List<Alike> alike) {
        var same = alike.stream().filter(Alike::sameEmail).toList();
        return same.size() == 1 && same.getFirst().visible() ? same.getFirst().id() : null;
    }
}
