package com.hs6tools.crm.leads;

import com.hs6tools.crm.customers.LeadSource;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.crypto.Secrets;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes, changes and deletes forms. */
@Component
class KeepLeadForm {
    private static final int KEY = 16;

    private final LeadFormStore store;
    private final LeadOwners owners;
    private final Events events;
    private final UnitClock clock;

    KeepLeadForm(LeadFormStore store, LeadOwners owners, Events events, UnitClock clock) {
        this.store = store;
        this.owners = owners;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    UUID make(LeadFormInput input) {
        var now = clock.realNow();
        var form = new LeadForm(
                Ids.next(),
                1,
                Secrets.random().substring(0, KEY),
                stripped(input.name()),
                !Boolean.FALSE.equals(input.active()),
                Objects.requireNonNullElse(input.source(), LeadSource.WEBSITE),
                input.ownerId(),
                Boolean.TRUE.equals(input.doubleOptIn()),
                !Boolean.FALSE.equals(input.receipt()),
                orNone(input.tags()),
                orNone(input.origins()),
                fields(input.fields()),
                input.texts() == null ? Map.of() : input.texts(),
                now,
                now);
        check(form, null);
        store.insert(form);
        events.publish(new LeadFormChanged("lead_form.created", form.id(), form.name(), Map.of()));
        return form.id();
    }

    @Transactional
    void change(UUID id, Patch<LeadFormInput> patch, @Nullable Long expectedVersion) {
        store.lock(id);
        var now = store.find(id);
        ExpectedVersion.check(expectedVersion, now.version());
        var said = patch.value();
        var after = new LeadForm(
                id,
                now.version(),
                now.key(),
                patch.names("name") ? stripped(said.name()) : now.name(),
                said.active() == null ? now.active() : said.active(),
                said.source() == null ? now.source() : said.source(),
                patch.names("ownerId") ? said.ownerId() : now.ownerId(),
                said.doubleOptIn() == null ? now.doubleOptIn() : said.doubleOptIn(),
                said.receipt() == null ? now.receipt() : said.receipt(),
                patch.names("tags") ? orNone(said.tags()) : now.tags(),
                patch.names("origins") ? orNone(said.origins()) : now.origins(),
                patch.names("fields") ? fields(said.fields()) : now.fields(),
                patch.names("texts") ? Objects.requireNonNullElse(said.texts(), Map.of()) : now.texts(),
                now.createdAt(),
                now.updatedAt());
        check(after, now.ownerId());
        if (!after.equals(now)) {
            store.update(after);
            events.publish(
                    new LeadFormChanged("lead_form.updated", id, after.name(), Map.of("form", new Change(now, after))));
        }
    }

    @Transactional
    void delete(UUID id) {
        store.lock(id);
        var form = store.find(id);
        store.delete(id);
        events.publish(new LeadFormChanged("lead_form.deleted", id, form.name(), Map.of()));
    }

    private void check(LeadForm form, @Nullable UUID ownerBefore) {
        LeadFormRules.check(form).throwIfAny();
        if (form.ownerId() != null && !form.ownerId().equals(ownerBefore)) {
            owners.requireActive(form.ownerId());
        }
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static List<FormField> fields(@Nullable List<FormField> fields) {
        return orNone(fields).stream()
                .map(f -> f == null || f.options() != null
                        ? f
                        : new FormField(f.name(), f.kind(), f.required(), f.labels(), List.of()))
                .toList();
    }
}
