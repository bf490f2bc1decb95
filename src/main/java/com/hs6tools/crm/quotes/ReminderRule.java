package com.hs6tools.crm.quotes;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * When customers are reminded of quotes they have not answered.
 *
 * @param daysBefore how many days before a quote ends, 0 to 90; 0 for never
 */
@Schema(name = "QuoteReminderRule")
record ReminderRule(long version, int daysBefore) {
    static final ReminderRule USUAL = new ReminderRule(0, 3);
    static final int MOST = 90;
}
