package com.hs6tools.crm.messaging.inbound;

import com.hs6tools.crm.platform.events.DomainEvent.Change;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What was changed in the settings of a mailbox, for the trail. Of the password only that it was changed. */
final class MailboxChanges {
    private static final Map<String, Function<Mailbox, Object>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("name", Mailbox::name);
        FIELDS.put("address", Mailbox::address);
        FIELDS.put("host", Mailbox::host);
        FIELDS.put("port", Mailbox::port);
        FIELDS.put("security", Mailbox::security);
        FIELDS.put("username", Mailbox::username);
        FIELDS.put("folder", Mailbox::folder);
        FIELDS.put("active", Mailbox::active);
        FIELDS.put("strangers", Mailbox::strangers);
        FIELDS.put("ownerId", Mailbox::ownerId);
        FIELDS.put("tags", Mailbox::tags);
        FIELDS.put("beginsWith", Mailbox::beginsWith);
        FIELDS.put("cutQuotes", Mailbox::cutQuotes);
        FIELDS.put("markSeen", Mailbox::markSeen);
    }

    private MailboxChanges() {}

    static Map<String, Change> between(Mailbox before, Mailbox after, boolean newPassword) {
        var changes = new LinkedHashMap<String, Change>();
        FIELDS.forEach((name, of) -> {
            var was = of.apply(before);
            var is = of.apply(after);
            if (!Objects.equals(was, is)) {
                changes.put(name, new Change(was, is));
            }
        });
        if (newPassword) {
            changes.put("password", new Change(null, null));
        }
        return changes;
    }
}
