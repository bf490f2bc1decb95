package com.hs6tools.crm.demo;

import com.hs6tools.crm.platform.text.ContactKeys;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows of customers and of what is kept about them. */
final class CustomerTables {
    final CopyTable label = new CopyTable("customers.label", "id", "kind", "name", "name_key", "color");
    final CopyTable customer = new CopyTable(
            "customers.customer",
            "id",
            "external_id",
            "type",
            "first_name",
            "last_name",
            "company",
            "name",
            "name_key",
            "email",
            "email_key",
            "phone",
            "phone_key",
            "emails",
            "phones",
            "industry",
            "company_size",
            "lead_source",
            "owner_id",
            "notes",
            "language",
            "time_zone",
            "country",
            "city",
            "search_text",
            "created_at",
            "updated_at");
    final CopyTable address = new CopyTable(
            "customers.address", "id", "customer_id", "kind", "line1", "city", "region", "postal_code", "country");
    final CopyTable customerLabel = new CopyTable("customers.customer_label", "customer_id", "label_id");
    final CopyTable interaction = new CopyTable(
            "customers.interaction",
            "id",
            "customer_id",
            "type",
            "direction",
            "subject",
            "content",
            "outcome",
            "next_action",
            "due_at",
            "occurred_at",
            "duration_minutes",
            "answered",
            "person_id",
            "person_name",
            "created_at",
            "updated_at");
    final CopyTable task = new CopyTable(
            "customers.task",
            "id",
            "customer_id",
            "interaction_id",
            "title",
            "due_at",
            "assignee_id",
            "assignee_name",
            "done_at",
            "done_by_name",
            "created_by_name",
            "created_at",
            "updated_at",
            "reminded_at");
    final CopyTable recordChange =
            new CopyTable("customers.record_change", "id", "customer_id", "at", "kind", "actor_name", "data");
    final CopyTable standingChange =
            new CopyTable("customers.standing_change", "id", "customer_id", "at", "what", "from_value", "to_value");

    private final ShopPlan plan;
    private final Supplier<UUID> ids;

    CustomerTables(ShopPlan plan, Supplier<UUID> ids) {
        this.plan = plan;
        this.ids = ids;
    }

    void add(Labels labels) {
        for (var l : labels.all()) {
            label.add(l.id(), l.kind(), l.name(), SearchText.of(l.name()), l.color());
        }
    }

    void add(Shopper s, Labels labels) {
        addProfile(s);
        var place = s.place();
        address.add(
                ids.get(),
                s.id(),
                "MAIN",
                s.reach().street(),
                place.city(),
                place.region(),
                s.reach().postalCode(),
                place.country());
        s.care()
                .labels()
                .forEach(code -> customerLabel.add(s.id(), labels.get(code).id()));
        s.touches().forEach(touch -> addTouch(s, touch));
        s.tasks().forEach(t -> addTask(s, t));
        var maker =
                s.care().owner() == null ? plan.shopName() : s.care().owner().name();
        recordChange.add(ids.get(), s.id(), s.createdAt(), "CREATED", maker, "{}");
        for (var change : StageHistory.of(s, plan)) {
            standingChange.add(ids.get(), s.id(), change.at(), "STAGE", change.from(), change.to());
        }
    }

    private void addProfile(Shopper s) {
        var who = s.who();
        var care = s.care();
        customer.add(
                s.id(),
                s.externalId(),
                who.kind(),
                who.person().first(),
                who.person().last(),
                who.company() == null ? null : who.company().name(),
                s.name(),
                SearchText.of(s.name()),
                s.email(),
                ContactKeys.email(s.email()),
                s.phone(),
                s.phone(),
                further(s.reach().emails()),
                further(s.reach().phones()),
                who.trade() == null ? null : who.trade().name(),
                care.companySize(),
                care.leadSource(),
                id(care.owner()),
                care.notes(),
                language(s),
                s.place().zone(),
                s.place().country(),
                s.place().city(),
                search(s),
                s.createdAt(),
                s.createdAt());
    }

    private static List<String> further(List<String> all) {
        return all.subList(1, all.size());
    }

    private static String search(Shopper s) {
        var person = s.who().person();
        var words = new ArrayList<String>(List.of(s.name(), person.first(), person.last(), s.externalId()));
        words.addAll(s.reach().emails());
        words.addAll(s.reach().phones());
        return SearchText.join(words.toArray(String[]::new));
    }

    private static String language(Shopper s) {
        return switch (s.place().culture()) {
            case FA -> "fa";
            case AR -> "ar";
            case TR -> "tr";
            case EN -> "en";
        };
    }

    private void addTouch(Shopper s, Shopper.Touch t) {
        interaction.add(
                t.id(),
                s.id(),
                t.topic().type(),
                t.topic().direction(),
                t.topic().subject(),
                t.topic().content(),
                t.topic().outcome(),
                t.topic().nextStep(),
                t.dueAt(),
                t.at(),
                t.minutes(),
                t.answered(),
                id(t.by()),
                t.by() == null ? null : t.by().name(),
                t.at(),
                t.at());
    }

    private void addTask(Shopper s, Shopper.Task t) {
        var by = t.assignee();
        task.add(
                t.id(),
                s.id(),
                t.touchId(),
                t.title(),
                t.dueAt(),
                by.id(),
                by.name(),
                t.doneAt(),
                t.doneAt() == null ? null : by.name(),
                by.name(),
                t.createdAt(),
                t.doneAt() == null ? t.createdAt() : t.doneAt(),
                t.dueAt().isBefore(plan.now()) ? t.dueAt() : null);
    }

    private static @Nullable UUID id(ShopPlan.@Nullable Colleague colleague) {
        return colleague == null ? null : colleague.id();
    }
}
