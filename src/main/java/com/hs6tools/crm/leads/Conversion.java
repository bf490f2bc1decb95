package com.hs6tools.crm.leads;

import com.hs6tools.crm.customers.Newcomers.Alike;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a lead.
 *
 * @param joined whether the customer was there before
 */
@Schema(name = "LeadConversion")
record Conversion(UUID leadId, UUID customerId, String customerName, boolean joined, Lead lead) {

    /**
     * How a lead is to be converted. Without either, it joins the one customer who has its e-mail address, and a customer
     * is made where nobody has its address or number; where that is not clear, the answer (409) names the customers.
     *
     * @param customerId the customer it joins
     * @param newCustomer true to make a customer although others have the same address or number
     */
    @Schema(name = "LeadConversionInput")
    record Input(@Nullable UUID customerId, @Nullable Boolean newCustomer) {
        static final Input OPEN = new Input(null, null);
    }

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
