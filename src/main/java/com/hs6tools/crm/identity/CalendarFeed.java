package com.hs6tools.crm.identity;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The address at which one's own calendar program reads what is to do.
 *
 * @param active whether there is one
 * @param reminderMinutes how long before something is due the program reminds; null for no reminders
 * @param lastReadAt when a program last asked, to within ten minutes
 * @param address the address itself, in the answer that made it only
 */
record CalendarFeed(
        boolean active,
        @Nullable Integer reminderMinutes,
        @Nullable OffsetDateTime createdAt,
        @Nullable OffsetDateTime lastReadAt,
        @Nullable String address) {
    static final CalendarFeed NONE = new CalendarFeed(false, null, null, null, null);

    CalendarFeed at(String secretAddress) {
        return new CalendarFeed(active, reminderMinutes, createdAt, lastReadAt, secretAddress);
    }

    @Override
    public String toString() {
        return "CalendarFeed[active=" + active + "]";
    }
}
