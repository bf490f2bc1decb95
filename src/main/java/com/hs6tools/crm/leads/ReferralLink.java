package com.hs6tools.crm.leads;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link of somebody's own: whoever sends the form it leads to was recommended by him.
 *
 * @param path its public address, without the server
 * @param customerId who recommends; absent for a partner
 * @param customerName null where the customer may not be seen
 * @param partner who recommends, where he is no customer
 * @param visits one for each network and day that opened the form by it
 * @param leads that came by it, of those the acting person may see
 * @param wonValue what deals that these leads began with were won for, in {@code currency}; null for who may not see deals
 * @param moves what can be done with it now: revoke or reinstate
 */
@Schema(name = "ReferralLink")
record ReferralLink(
        UUID id,
        long version,
        String code,
        String path,
        @Nullable UUID customerId,
        @Nullable String customerName,
        @Nullable String partner,
        UUID formId,
        String formName,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        long visits,
        @Nullable OffsetDateTime visitedAt,
        int leads,
        int converted,
        @Nullable BigDecimal wonValue,
        String currency,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime revokedAt,
        List<String> moves) {

    /** What a new link is made of. @param formId absent: the unit's oldest form that is open to visitors */
    @Schema(name = "ReferralLinkInput")
    record Input(
            @Nullable UUID customerId,
            @Nullable String partner,
            @Nullable UUID formId) {}
}
