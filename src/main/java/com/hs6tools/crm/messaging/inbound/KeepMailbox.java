package com.hs6tools.crm.messaging.inbound;

import com.hs6tools.crm.identity.Staff;
import com.hs6tools.crm.messaging.inbound.Mailbox.Security;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes, changes and removes mailboxes. The trail never holds a password. */
@Component
class KeepMailbox {
    private static final Mailbox.State NONE_YET = new Mailbox.State(null, null, null, null, null, 0, 0);
    private static final Set<String> EVERYTHING = Set.of(
            "name",
            "address",
            "host",
            "port",
            "security",
            "username",
            "folder",
            "active",
            "strangers",
            "ownerId",
            "tags",
            "beginsWith",
            "cutQuotes",
            "markSeen");

    /** Where it is written down. */
    @Component
    record Stores(MailboxStore boxes, ReadingStore reading) {}

    private final Stores stores;
    private final Staff staff;
    private final Events events;
    private final UnitClock clock;

    KeepMailbox(Stores stores, Staff staff, Events events, UnitClock clock) {
        this.stores = stores;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    UUID make(MailboxInput input) {
        var box = taken(blank(input), new Patch<>(input, EVERYTHING));
        check(box, input.password(), null);
        stores.boxes().insert(box, Objects.requireNonNull(input.password()));
        events.publish(new MailboxChanged("mailbox.created", box.id(), box.name(), Map.of()));
        return box.id();
    }

    @Transactional
    void change(UUID id, Patch<MailboxInput> patch) {
        stores.boxes().lock(id);
        var before = stores.boxes().find(id);
        ExpectedVersion.check(patch.value().version(), before.version());
        var password = patch.value().password();
        var after = taken(before, patch);
        check(after, password == null && !isMoved(before, after) ? "kept" : password, before.ownerId());
        if (after.equals(before) && password == null) {
            return;
        }
        stores.boxes().update(after, password);
        if (!place(before).equals(place(after))) {
            stores.reading().forgetPlace(id);
        }
        stores.reading().lookSoon(id);
        events.publish(new MailboxChanged(
                "mailbox.updated", id, after.name(), MailboxChanges.between(before, after, password != null)));
    }

    @Transactional
    void remove(UUID id) {
        stores.boxes().lock(id);
        var box = stores.boxes().find(id);
        stores.boxes().delete(id);
        events.publish(new MailboxChanged("mailbox.deleted", id, box.name(), Map.of()));
    }

    /** What a test of the connection goes by: what is said, and of a known mailbox whatever is not. */
    ImapAccount account(@Nullable UUID id, MailboxInput input) {
        if (id == null) {
            var box = taken(blank(input), new Patch<>(input, EVERYTHING));
            connection(box, input.password());
            return box.account(Objects.requireNonNull(input.password()));
        }
        var before = stores.boxes().find(id);
        var box = taken(before, new Patch<>(input, said(input)));
        var password = input.password() == null && !isMoved(before, box)
                ? stores.boxes().password(id)
                : input.password();
        connection(box, password);
        return box.account(Objects.requireNonNull(password));
    }

    /** The kept password is not handed to whatever server somebody names. */
    private static boolean isMoved(Mailbox before, Mailbox after) {
        return !before.host().equals(after.host())
                || before.port() != after.port()
                || before.security() != after.security();
    }

    private static Set<String> said(MailboxInput in) {
        var named = new HashSet<String>();
        Map<String, Boolean> all = Map.of(
                "host", in.host() != null,
                "port", in.port() != null,
                "security", in.security() != null,
                "username", in.username() != null,
                "folder", in.folder() != null);
        all.forEach((name, isSaid) -> {
            if (isSaid) {
                named.add(name);
            }
        });
        return named;
    }

    private static void connection(Mailbox box, @Nullable String password) {
        var wrong = new Violations();
        MailboxRules.check(box, password).found().stream()
                .filter(e ->
                        Set.of("host", "port", "username", "password", "folder").contains(e.field()))
                .forEach(e -> wrong.add(e.field(), e.message(), e.code(), e.params()));
        wrong.throwIfAny();
    }

    private void check(Mailbox box, @Nullable String password, @Nullable UUID ownerBefore) {
        var wrong = MailboxRules.check(box, password);
        if (box.ownerId() != null && !box.ownerId().equals(ownerBefore)) {
            wrong.check(
                    staff.activeName(box.ownerId()).isPresent(),
                    "ownerId",
                    "There is no such person, or he may not sign in.",
                    "unknown_person");
        }
        wrong.throwIfAny();
    }

    private Mailbox blank(MailboxInput input) {
        var now = clock.realNow();
        var security = Objects.requireNonNullElse(input.security(), Security.TLS);
        return new Mailbox(
                Ids.next(),
                1,
                "",
                "",
                "",
                port(security),
                security,
                "",
                "INBOX",
                true,
                Mailbox.Strangers.MAKE_LEAD,
                null,
                List.of(),
                Mailbox.BeginsWith.NEW,
                true,
                false,
                now,
                now,
                NONE_YET);
    }

    private static int port(Security security) {
        return security == Security.TLS ? 993 : 143;
    }

    private static Mailbox taken(Mailbox now, Patch<MailboxInput> patch) {
        var said = patch.value();
        return new Mailbox(
                now.id(),
                now.version(),
                patch.names("name") ? stripped(said.name()) : now.name(),
                patch.names("address") ? stripped(said.address()) : now.address(),
                patch.names("host") ? stripped(said.host()) : now.host(),
                Objects.requireNonNullElse(said.port(), now.port()),
                Objects.requireNonNullElse(said.security(), now.security()),
                patch.names("username") ? stripped(said.username()) : now.username(),
                said.folder() == null || said.folder().isBlank()
                        ? now.folder()
                        : said.folder().strip(),
                Objects.requireNonNullElse(said.active(), now.active()),
                Objects.requireNonNullElse(said.strangers(), now.strangers()),
                patch.names("ownerId") ? said.ownerId() : now.ownerId(),
                patch.names("tags") ? tags(said.tags()) : now.tags(),
                Objects.requireNonNullElse(said.beginsWith(), now.beginsWith()),
                Objects.requireNonNullElse(said.cutQuotes(), now.cutQuotes()),
                Objects.requireNonNullElse(said.markSeen(), now.markSeen()),
                now.createdAt(),
                now.updatedAt(),
                now.state());
    }

    private static List<String> tags(@Nullable List<String> said) {
        return said == null
                ? List.of()
                : said.stream().map(KeepMailbox::stripped).toList();
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static List<Object> place(Mailbox box) {
        return List.of(box.host().toLowerCase(Locale.ROOT), box.port(), box.username(), box.folder());
    }
}
