package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;

import com.hs6tools.crm.customers.spi.Customer360Part;
import com.hs6tools.crm.customers.spi.ShownCustomer;
import com.hs6tools.crm.platform.settings.Settings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a customer recommended, and by which links, among everything about him. */
@Component
class ReferralsPart implements Customer360Part {
    private static final int SHOWN = 5;

    record Of(ReferralsOfCustomer referrals) {}

    /**
     * @param wonValue of deals that these leads began with, in {@code currency}; null for who may not see deals
     * @param links his newest, whether they work or not
     */
    @Schema(name = "ReferralsOfCustomer")
    record ReferralsOfCustomer(
            int leads, int converted, @Nullable BigDecimal wonValue, String currency, List<ReferralLink> links) {}

    private final ReferralQueries links;
    private final ReferralYield yields;
    private final Settings settings;

    ReferralsPart(ReferralQueries links, ReferralYield yields, Settings settings) {
        this.links = links;
        this.yields = yields;
        this.settings = settings;
    }

    @Override
    public String permission() {
        return "leads:read";
    }

    @Override
    public Of value(ShownCustomer shown) {
        var customer = shown.id();
        var currency = settings.current().currency();
        var all = yields.by(LEAD.REFERRED_BY, LEAD.REFERRED_BY.eq(customer), currency)
                .getOrDefault(customer, ReferralYield.none());
        return new Of(new ReferralsOfCustomer(
                all.leads(), all.converted(), all.wonValue(), currency, links.of(customer, SHOWN)));
    }
}
