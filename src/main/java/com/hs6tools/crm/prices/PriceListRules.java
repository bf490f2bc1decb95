package com.hs6tools.crm.prices;

import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crmdb.prices.tables.records.PriceListRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What a price list may be. */
final class PriceListRules {
    private PriceListRules() {}

    /** @param customers whom it names, without doubles */
    static Violations check(PriceListRecord list, List<UUID> customers) {
        var wrong = new Violations().required("name", list.getName()).length("name", list.getName(), 200);
        PriceAmounts.currency(wrong, list.getCurrency());
        var audience = Audience.valueOf(list.getAudience());
        wrong.check(
                (audience == Audience.TIER) == (list.getTier() != null),
                "tier",
                "A list for a tier names it; other lists name none.",
                audience == Audience.TIER ? "required" : "not_for_audience");
        wrong.check(
                (audience == Audience.CUSTOMERS) == !customers.isEmpty(),
                "customerIds",
                "A list for certain customers names them; other lists name none.",
                audience == Audience.CUSTOMERS ? "required" : "not_for_audience");
        wrong.check(
                customers.size() <= KeepPriceList.MOST_CUSTOMERS,
                "customerIds",
                "At most " + KeepPriceList.MOST_CUSTOMERS + " customers; a tier or several lists hold more.",
                "too_many",
                Map.of("most", KeepPriceList.MOST_CUSTOMERS));
        wrong.check(
                list.getValidFrom() == null
                        || list.getValidUntil() == null
                        || !list.getValidUntil().isBefore(list.getValidFrom()),
                "validUntil",
                "The last day is not before the first.",
                "out_of_range");
        for (var day : new java.time.LocalDate[] {list.getValidFrom(), list.getValidUntil()}) {
            wrong.check(
                    day == null || (day.getYear() >= 1 && day.getYear() <= 9999),
                    Objects.equals(day, list.getValidFrom()) ? "validFrom" : "validUntil",
                    "A day of the years 1 to 9999.",
                    "out_of_range");
        }
        return wrong;
    }
}
