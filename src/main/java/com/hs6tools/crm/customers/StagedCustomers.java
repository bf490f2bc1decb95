package com.hs6tools.crm.customers;

import com.hs6tools.crm.fields.CustomFields;
import com.hs6tools.crm.fields.RecordKind;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Customers as files and orders name them, taken over set by set. Every call belongs to the transaction of the batch it
 * serves.
 */
@Component
public class StagedCustomers {
    /**
     * A customer as somebody else knows him; what is null says nothing.
     *
     * @param emails further addresses beside the first one
     * @param tags to be added to those he has
     * @param customFields as the unit's fields store them; those not named stay
     */
    public record Draft(
            @Nullable String externalId,
            @Nullable String type,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String company,
            @Nullable String email,
            @Nullable String phone,
            List<String> emails,
            List<String> phones,
            @Nullable String industry,
            @Nullable String companySize,
            @Nullable String leadSource,
            @Nullable String notes,
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable String country,
            @Nullable String city,
            List<String> tags,
            Map<String, Object> customFields) {

        Draft withoutExternalId() {
            return new Draft(
                    null,
                    type,
                    firstName,
                    lastName,
                    company,
                    email,
                    phone,
                    emails,
                    phones,
                    industry,
                    companySize,
                    leadSource,
                    notes,
                    language,
                    timeZone,
                    country,
                    city,
                    tags,
                    customFields);
        }

        /** Somebody known only by the shop's id and perhaps a country. */
        public static Draft known(String externalId, @Nullable String country) {
            return buyer(externalId, null, null, null, country);
        }

        /** Somebody as an order names him. */
        public static Draft buyer(
                @Nullable String externalId,
                @Nullable String name,
                @Nullable String email,
                @Nullable String phone,
                @Nullable String country) {
            return new Draft(
                    externalId,
                    null,
                    null,
                    name,
                    null,
                    email,
                    phone,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    country,
                    null,
                    List.of(),
                    Map.of());
        }
    }

    /** What is to be done with somebody who is known. */
    public enum Known {
        /** He stays as he is. */
        KEEP,
        /** He takes over what the draft says. */
        COMPLETE,
        /** As with COMPLETE, but nothing is written: to see what would come of it. */
        TRY
    }

    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        /** He was deleted here; nothing of the draft was taken over. */
        DELETED
    }

    /**
     * What became of one draft.
     *
     * @param version of the row now
     * @param before the row as it was, where it was changed
     */
    public record Merged(
            UUID id,
            Outcome outcome,
            long version,
            @Nullable String before) {}

    /** @param made the ids among them that did not exist before */
    public record Added(Map<String, UUID> ids, List<UUID> made) {}

    private final DSLContext sql;
    private final JsonMapper json;
    private final Settings settings;
    private final StagedLabels labels;
    private final CustomFields fields;
    private final WrittenRows written;

    StagedCustomers(DSLContext sql, JsonMapper json, Settings settings, StagedLabels labels, CustomFields fields) {
        this.sql = sql;
        this.json = json;
        this.settings = settings;
        this.labels = labels;
        this.fields = fields;
        this.written = new WrittenRows(sql);
    }

    /** The ids of those who exist, by external id; who was merged into another one is that one. */
    public Map<String, UUID> idsOf(Collection<String> externalIds) {
        var ids = new HashMap<String, UUID>();
        sql.resultQuery(
                        "select external_id, coalesce(merged_into, id) from customers.customer where tenant_id = ? and external_id = any(?)",
                        Acting.tenant(),
                        externalIds.toArray(String[]::new))
                .forEach(r -> ids.put(r.get(0, String.class), r.get(1, UUID.class)));
        return ids;
    }

    /** The ids of those who exist, by e-mail address in small letters; the oldest where several have it. */
    public Map<String, UUID> idsByEmail(Collection<String> emails) {
        var ids = new HashMap<String, UUID>();
        sql.resultQuery(
                        """
                        select email_key, id from customers.customer
                        where tenant_id = ? and email_key = any(?) and deleted_at is null order by id
                        """,
                        Acting.tenant(),
                        emails.stream()
                                .map(CustomerKeys::email)
                                .filter(Objects::nonNull)
                                .toArray(String[]::new))
                .forEach(r -> ids.putIfAbsent(r.get(0, String.class), r.get(1, UUID.class)));
        return ids;
    }

    /** Which of these ids are customers, and who stands for those who were merged into another one. */
    public Map<UUID, UUID> existing(Collection<UUID> ids) {
        var known = new HashMap<UUID, UUID>();
        sql.resultQuery(
                        "select id, coalesce(merged_into, id) from customers.customer where tenant_id = ? and id = any(?)",
                        Acting.tenant(),
                        ids.toArray(UUID[]::new))
                .forEach(r -> known.put(r.get(0, UUID.class), r.get(1, UUID.class)));
        return known;
    }

    /** Makes those whose external id is not known yet; the others stay as they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Added addMissing(Collection<Draft> drafts) {
        var wanted = drafts.stream()
                .map(Draft::externalId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var known = idsOf(wanted);
        var fresh = new TreeMap<String, Draft>();
        for (var draft : drafts) {
            if (draft.externalId() != null && !known.containsKey(draft.externalId())) {
                fresh.putIfAbsent(draft.externalId(), draft);
            }
        }
        if (fresh.isEmpty()) {
            return new Added(known, List.of());
        }
        var rows = json.createArrayNode();
        var drafted = rows();
        fresh.values().forEach(d -> rows.add(drafted.fresh(d)));
        var made = written.insert(rows);
        known.putAll(idsOf(fresh.keySet()));
        return new Added(known, made);
    }

    /**
     * Takes over what the drafts say, in their order: a customer is found by external id, else by e-mail address, else by
     * name and phone number; one not found is made. What a draft does not say stays.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Merged> merge(List<Draft> drafts, Known known) {
        var found = new KnownCustomers(sql, json, settings.current().phoneRegion(), drafts);
        var rows = new ArrayList<KnownCustomers.Row>();
        var drafted = rows();
        for (var draft : drafts) {
            var row = found.find(draft).orElse(null);
            if (row == null) {
                row = found.add(drafted.fresh(draft));
            } else if (!row.deleted() && (known != Known.KEEP || row.isNew())) {
                drafted.take(found.isStandIn(draft) ? draft.withoutExternalId() : draft, row.now());
                found.index(row);
            }
            rows.add(row);
        }
        if (known != Known.TRY) {
            written.insert(array(rows.stream().filter(KnownCustomers.Row::isNew)));
            written.update(array(rows.stream().filter(KnownCustomers.Row::isChanged)));
        }
        return labels.add(drafts, rows.stream().map(KnownCustomers.Row::merged).toList(), known);
    }

    /**
     * Gives customers an import changed back what they said before, where they are as it left them.
     *
     * @param rows as {@link Merged#before} gave them, each with the version the import left
     * @return those that say it again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> restore(Map<String, Long> rows) {
        var back = json.createArrayNode();
        rows.forEach((row, version) -> back.add(((ObjectNode) json.readTree(row)).put("version", version)));
        var done = written.updateUntouched(back);
        labels.takeBack(back, done);
        return done;
    }

    private DraftedRows rows() {
        return new DraftedRows(
                json,
                settings.current().phoneRegion(),
                fields.of(RecordKind.CUSTOMER).initial());
    }

    private ArrayNode array(Stream<KnownCustomers.Row> rows) {
        var all = json.createArrayNode();
        rows.distinct().map(KnownCustomers.Row::now).forEach(all::add);
        return all;
    }
}
