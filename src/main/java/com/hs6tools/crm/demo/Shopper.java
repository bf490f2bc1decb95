package com.hs6tools.crm.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer of the shop with everything that belongs to it. */
record Shopper(
        UUID id,
        String externalId,
        CustomerKind kind,
        Taste taste,
        People.Name person,
        Trades.@Nullable Company company,
        Trades.@Nullable Trade trade,
        @Nullable String companySize,
        Place place,
        List<String> emails,
        List<String> phones,
        String street,
        String postalCode,
        String leadSource,
        @Nullable String notes,
        ShopPlan.@Nullable Colleague owner,
        List<String> labels,
        Instant createdAt,
        List<Purchase> purchases,
        List<Touch> touches,
        List<Task> tasks) {

    /** A contact with the customer. */
    record Touch(
            UUID id,
            String type,
            String direction,
            @Nullable String subject,
            String content,
            @Nullable String outcome,
            @Nullable String nextAction,
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

    String email() {
        return emails.getFirst();
    }

    String phone() {
        return phones.getFirst();
    }

    /** As the program shows it: the company, else the person. */
    String name() {
        return company != null ? company.name() : person.first() + " " + person.last();
    }
}
