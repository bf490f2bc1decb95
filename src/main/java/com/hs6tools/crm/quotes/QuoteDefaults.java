package com.hs6tools.crm.quotes;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.identity.Staff;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a quote takes where nothing is said. */
@Component
class QuoteDefaults {
    private static final int VALID_DAYS = 30;

    private final Customers customers;
    private final Staff staff;
    private final Settings settings;
    private final UnitClock clock;

    QuoteDefaults(Customers customers, Staff staff, Settings settings, UnitClock clock) {
        this.customers = customers;
        this.staff = staff;
        this.settings = settings;
        this.clock = clock;
    }

    String currency() {
        return settings.current().currency();
    }

    LocalDate today() {
        return clock.today();
    }

    OffsetDateTime now() {
        return clock.now();
    }

    LocalDate validUntil() {
        return today().plusDays(VALID_DAYS);
    }

    /** The customer's own language, where the program speaks it. */
    String language(@Nullable UUID customer) {
        var spoken = customer == null ? null : customers.addressee(customer).language();
        var plain = spoken == null ? "" : spoken.split("[-_]", 2)[0];
        return QuoteRules.LANGUAGES.contains(plain) ? plain : settings.current().language();
    }

    /**
     * Whoever acts; where that is the program itself, the customer's owner.
     *
     * @throws InvalidInput when there is no such person who may sign in
     */
    @Nullable
    UUID owner(@Nullable UUID asked, @Nullable UUID before, @Nullable UUID customer) {
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
}
