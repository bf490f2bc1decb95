package com.hs6tools.crm.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer of the shop with everything that belongs to it. */
record Shopper(
        UUID id,
        String externalId,
        Who who,
        Reach reach,
        Care care,
        Instant createdAt,
        List<Purchase> purchases,
        List<Touch> touches,
        List<Task> tasks) {

    /** The person, and the company he buys for. */
    record Who(
            CustomerKind kind,
            Taste taste,
            People.Name person,
            Trades.@Nullable Company company,
            Trades.@Nullable Trade trade,
            Place place) {
        /** As the program shows it: the company, else the person. */
        String name() {
            return company != null ? company.name() : person.first() + " " + person.last();
        }
    }

    /** How to reach him: the first e-mail address and the first phone are the main ones. */
    record Reach(List<String> emails, List<String> phones, String street, String postalCode) {}

    /** What the shop notes about him. */
    record Care(
            String leadSource,
            @Nullable String companySize,
            @Nullable String notes,
            ShopPlan.@Nullable Colleague owner,
            List<String> labels) {}

    /** A contact with the customer. */
    record Touch(
            UUID id,
            Talk.Topic topic,
            @Nullable Instant dueAt,
            Instant at,
            @Nullable Integer minutes,
            @Nullable Boolean answered,
            ShopPlan.@Nullable Colleague by) {}

    /** Something to do for the customer. */
    record Task(
            UUID id,
            @Nullable UUID touchId,
            String title,
            Instant dueAt,
            ShopPlan.Colleague assignee,
            @Nullable Instant doneAt,
            Instant createdAt) {}

    String name() {
        return who.name();
    }

    String email() {
        return reach.emails().getFirst();
    }

    String phone() {
        return reach.phones().getFirst();
    }

    Place place() {
        return who.place();
    }

    CustomerKind kind() {
        return who.kind();
    }
}
