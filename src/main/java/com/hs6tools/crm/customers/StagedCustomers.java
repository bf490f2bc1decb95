package com.hs6tools.crm.customers;

import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
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
 * serves; rows are locked in the order of their ids.
 */
@Component
public class StagedCustomers {
    /**
     * A customer as somebody else knows him; what is null says nothing.
     *
     * @param emails further addresses beside the first one
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
            List<String> tags) {

        /** Somebody known only by the shop's id and perhaps a country. */
        public static Draft known(String externalId, @Nullable String country) {
            return new Draft(
                    externalId,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
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
                    List.of());
        }
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

    StagedCustomers(DSLContext sql, JsonMapper json, Settings settings) {
        this.sql = sql;
        this.json = json;
        this.settings = settings;
    }

    /** The ids of those who exist, by external id. */
    public Map<String, UUID> idsOf(Collection<String> externalIds) {
        var ids = new HashMap<String, UUID>();
        sql.resultQuery(
                        "select external_id, id from customers.customer where tenant_id = ? and external_id = any(?)",
                        Acting.tenant(),
                        externalIds.toArray(String[]::new))
                .forEach(r -> ids.put(r.get(0, String.class), r.get(1, UUID.class)));
        return ids;
    }

    /** Which of these ids are customers. */
    public List<UUID> existing(Collection<UUID> ids) {
        return sql.resultQuery(
                        "select id from customers.customer where tenant_id = ? and id = any(?)",
                        Acting.tenant(),
                        ids.toArray(UUID[]::new))
                .fetch(0, UUID.class);
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
        fresh.values().forEach(d -> rows.add(row(d)));
        var made = insert(rows);
        known.putAll(idsOf(fresh.keySet()));
        return new Added(known, made);
    }

    /**
     * Takes over what the drafts say, in their order: a customer is found by external id, else by e-mail address, else by
     * name and phone number; one not found is made. What a draft does not say stays.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Merged> merge(List<Draft> drafts) {
        var known = new KnownCustomers(sql, json, settings.current().phoneRegion(), drafts);
        var rows = drafts.stream()
                .map(d -> known.find(d).orElseGet(() -> known.add(row(d))))
                .toList();
        for (int i = 0; i < drafts.size(); i++) {
            if (!rows.get(i).deleted()) {
                take(drafts.get(i), rows.get(i).now());
                known.index(rows.get(i));
            }
        }
        insert(array(rows.stream().filter(KnownCustomers.Row::isNew)));
        update(array(rows.stream().filter(KnownCustomers.Row::isChanged)));
        return rows.stream().map(KnownCustomers.Row::merged).toList();
    }

    private ArrayNode array(Stream<KnownCustomers.Row> rows) {
        var all = json.createArrayNode();
        rows.distinct().map(KnownCustomers.Row::now).forEach(all::add);
        return all;
    }

    private void update(ArrayNode rows) {
        if (rows.isEmpty()) {
            return;
        }
        sql.execute("""
                update customers.customer c
                set external_id = n.external_id, type = n.type, first_name = n.first_name, last_name = n.last_name,
                    company = n.company, name = n.name, name_key = n.name_key, email = n.email, email_key = n.email_key,
                    phone = n.phone, phone_key = n.phone_key, emails = n.emails, phones = n.phones, industry = n.industry,
                    company_size = n.company_size, lead_source = n.lead_source, notes = n.notes, language = n.language,
                    time_zone = n.time_zone, country = n.country, city = n.city, search_text = n.search_text,
                    version = c.version + 1, updated_at = now()
                from jsonb_populate_recordset(null::customers.customer, ?::jsonb) n
                where c.tenant_id = ? and c.id = n.id
                """, rows.toString(), Acting.tenant());
    }

    private List<UUID> insert(ArrayNode rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        return sql.resultQuery("""
                        with made as (
                            insert into customers.customer
                            select * from jsonb_populate_recordset(null::customers.customer, ?::jsonb)
                            on conflict do nothing
                            returning tenant_id, id
                        ), stand as (
                            insert into customers.standing (tenant_id, customer_id) select tenant_id, id from made
                        ), told as (
                            insert into customers.record_change (tenant_id, id, customer_id, at, kind, actor_name)
                            select tenant_id, platform.new_id(), id, now(), 'CREATED', ? from made
                        )
                        select id from made
                        """, rows.toString(), Acting.now().name()).fetch(0, UUID.class);
    }

    /** The row of a new customer, in the shape of the table. */
    private ObjectNode row(Draft draft) {
        var now = java.time.Instant.now().toString();
        var row = json.createObjectNode()
                .put("tenant_id", Acting.tenant().toString())
                .put("id", Ids.next().toString())
                .put("version", 1)
                .put("type", "B2C")
                .put("created_at", now)
                .put("updated_at", now);
        row.putObject("custom_fields");
        row.putArray("emails");
        row.putArray("phones");
        take(draft, row);
        return row;
    }

    /** Puts what the draft says over what the row says, and works out its keys anew. */
    private void take(Draft draft, ObjectNode row) {
        put(row, "external_id", draft.externalId());
        put(row, "type", draft.type());
        put(row, "first_name", draft.firstName());
        put(row, "last_name", draft.lastName());
        put(row, "company", draft.company());
        put(row, "email", draft.email());
        put(row, "phone", draft.phone());
        put(row, "industry", draft.industry());
        put(row, "company_size", draft.companySize());
        put(row, "lead_source", draft.leadSource());
        put(row, "notes", draft.notes());
        put(row, "language", draft.language());
        put(row, "time_zone", draft.timeZone());
        put(row, "country", draft.country());
        put(row, "city", draft.city());
        add(row.withArray("emails"), draft.emails());
        add(row.withArray("phones"), draft.phones());
        keys(row);
    }

    private void keys(ObjectNode row) {
        var region = settings.current().phoneRegion();
        var name = CustomerKeys.name(
                text(row, "company"),
                text(row, "first_name"),
                text(row, "last_name"),
                text(row, "email"),
                text(row, "external_id"));
        var shown = name == null ? "?" : name;
        row.put("name", shown).put("name_key", CustomerKeys.nameKey(shown));
        row.put("email_key", CustomerKeys.email(text(row, "email")));
        row.put("phone_key", CustomerKeys.phone(text(row, "phone"), region));
        var emails = Stream.concat(Stream.ofNullable(text(row, "email")), texts(row, "emails"));
        var phones = Stream.concat(Stream.ofNullable(text(row, "phone")), texts(row, "phones"))
                .flatMap(p -> Stream.of(p, CustomerKeys.phone(p, region)));
        row.put(
                "search_text",
                CustomerKeys.searchText(
                        shown,
                        text(row, "first_name"),
                        text(row, "last_name"),
                        text(row, "external_id"),
                        emails,
                        phones));
    }

    private static void put(ObjectNode row, String column, @Nullable String value) {
        if (value != null) {
            row.put(column, value);
        }
    }

    private static void add(ArrayNode list, List<String> more) {
        var known = new ArrayList<String>();
        list.forEach(n -> known.add(n.asString()));
        more.stream().filter(m -> !known.contains(m)).distinct().forEach(list::add);
    }

    private static @Nullable String text(ObjectNode row, String column) {
        var value = row.get(column);
        return value == null || value.isNull() ? null : value.asString();
    }

    private static Stream<String> texts(ObjectNode row, String column) {
        return row.withArray(column).valueStream().map(n -> n.asString());
    }
}
