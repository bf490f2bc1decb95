package com.hs6tools.crm.customers.companies;

import static com.hs6tools.crmdb.customers.Tables.CONTACT;
import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.customers.spi.SearchSource;
import com.hs6tools.crm.platform.reads.PersonalDataReads;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.ContactKeys;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Finds people at companies by a whole e-mail address or number, by how a name begins, then by fragments. Each step looks
 * at a bounded number of rows, so that a fragment which half of them share costs no more than a rare one.
 */
@Component
class ContactSearch implements SearchSource {
    private static final int CANDIDATES = 200;
    private static final int SHORTEST_FRAGMENT = 3;
    private static final int WORDS = 6;

    private final DSLContext sql;
    private final Settings settings;
    private final PersonalDataReads reads;

    ContactSearch(DSLContext sql, Settings settings, PersonalDataReads reads) {
        this.sql = sql;
        this.settings = settings;
        this.reads = reads;
    }

    @Override
    public String kind() {
        return "contacts";
    }

    @Override
    public String permission() {
        return "customers:read";
    }

    @Override
    public List<Hit> find(Query query) {
        Map<UUID, Hit> hits = new LinkedHashMap<>();
        for (var steps = steps(query).iterator(); hits.size() < query.limit() && steps.hasNext(); ) {
            rows(steps.next(), query).forEach(r -> hits.putIfAbsent(r.get(CONTACT.ID), hit(r, query)));
        }
        var found = hits.values().stream().limit(query.limit()).toList();
        reads.listed("contacts.searched", "contact", found.stream().map(Hit::id).toList());
        return found;
    }

    /** With the companies' names; those of deleted companies are left out. */
    private Result<? extends Record> rows(Condition step, Query query) {
        var candidate = candidates(step).asTable("candidate");
        return sql.select(candidate.fields())
                .select(CUSTOMER.NAME.as("company_name"))
                .from(candidate)
                .join(CUSTOMER)
                .on(
                        CUSTOMER.TENANT_ID.eq(Acting.tenant()),
                        CUSTOMER.ID.eq(candidate.field(CONTACT.CUSTOMER_ID)),
                        CUSTOMER.DELETED_AT.isNull())
                .orderBy(candidate.field(CONTACT.NAME), candidate.field(CONTACT.ID))
                .limit(query.limit())
                .fetch();
    }

    /** How PostgreSQL would go about each step: for the test that each has its index. */
    List<String> plans(Query query) {
        return steps(query).map(s -> sql.explain(candidates(s)).plan()).toList();
    }

    private Stream<Condition> steps(Query query) {
        var begins = condition("{0} ^@ {1}", CONTACT.NAME_KEY, val(query.folded()));
        if (query.folded().length() < SHORTEST_FRAGMENT) {
            return Stream.of(begins);
        }
        var fragments = Arrays.stream(query.folded().split(" "))
                .distinct()
                .limit(WORDS)
                .map(ContactSearch::contains)
                .reduce(DSL.noCondition(), Condition::and);
        return Stream.of(exact(query), begins, fragments);
    }

    private Condition exact(Query query) {
        var phone = ContactKeys.phone(query.typed(), settings.current().phoneRegion());
        var email = ContactKeys.email(query.typed());
        return Stream.of(phone, email)
                .filter(Objects::nonNull)
                .distinct()
                .map(key -> CONTACT.KEYS.contains(new String[] {key}))
                .reduce(DSL.noCondition(), Condition::or);
    }

    private static Condition contains(String word) {
        return CONTACT.SEARCH_TEXT.like("%" + SearchText.escapeLike(word) + "%");
    }

    private Select<?> candidates(Condition step) {
        return sql.select(CONTACT.ID, CONTACT.NAME, CONTACT.EMAILS, CONTACT.PHONES, CONTACT.CUSTOMER_ID)
                .from(CONTACT)
                .where(
                        CONTACT.TENANT_ID.eq(Acting.tenant()),
                        CONTACT.DELETED_AT.isNull(),
                        Customers.visible(CONTACT.CUSTOMER_ID),
                        step)
                .limit(CANDIDATES);
    }

    private static Hit hit(Record r, Query query) {
        return new Hit(
                r.get(CONTACT.ID),
                r.get(CONTACT.NAME),
                r.get("company_name", String.class),
                match(r, query),
                "/customers/" + r.get(CONTACT.CUSTOMER_ID));
    }

    private static Match match(Record r, Query query) {
        var name = r.get(CONTACT.NAME);
        if (SearchText.of(name).contains(query.folded())) {
            return new Match("name", name);
        }
        var digits = query.folded().replaceAll("[^0-9]", "").replaceFirst("^0+", "");
        return Stream.concat(
                        Arrays.stream(r.get(CONTACT.EMAILS)).map(e -> new Match("email", e)),
                        Arrays.stream(r.get(CONTACT.PHONES)).map(p -> new Match("phone", p)))
                .filter(m -> SearchText.of(m.text()).contains(query.folded())
                        || m.field().equals("phone")
                                && digits.length() > 4
                                && m.text().contains(digits))
                .findFirst()
                .orElseGet(() -> new Match("name", name));
    }
}
