package com.hs6tools.crm.customers.search;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
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
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/**
 * Finds customers: first by a whole e-mail address, phone number or external id, then by the fragments typed, then,
 * where that found little, by the words it may have meant. Each step looks at a bounded number of rows, so that a
 * fragment which half of the customers share costs no more than a rare one.
 */
@Component
class CustomerSearch implements SearchSource {
    static final String KIND = "customers";
    private static final int CANDIDATES = 300;
    private static final int SHORTEST_FRAGMENT = 3;
    private static final int WORDS = 6;

    private final DSLContext sql;
    private final NameWords words;
    private final Settings settings;
    private final PersonalDataReads reads;

    CustomerSearch(DSLContext sql, NameWords words, Settings settings, PersonalDataReads reads) {
        this.sql = sql;
        this.words = words;
        this.settings = settings;
        this.reads = reads;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return "customers:read";
    }

    @Override
    public List<Hit> find(Query query) {
        Map<UUID, Hit> hits = new LinkedHashMap<>();
        for (var steps = steps(query).iterator(); hits.size() < query.limit() && steps.hasNext(); ) {
            rows(steps.next(), query).forEach(r -> hits.putIfAbsent(r.get(CUSTOMER.ID), hit(r, query)));
        }
        var found = hits.values().stream().limit(query.limit()).toList();
        reads.listed(
                "customers.searched", "customer", found.stream().map(Hit::id).toList());
        return found;
    }

    private record Step(Condition where, Field<?> best) {}

    private Stream<Step> steps(Query query) {
        var exact = new Step(key(query), CUSTOMER.NAME_KEY);
        var begins = new Step(condition("{0} ^@ {1}", CUSTOMER.NAME_KEY, val(query.folded())), CUSTOMER.NAME_KEY);
        // the search index knows letters and digits, three in a row; a sign is rare enough to be looked for without it
        if (query.folded().length() < SHORTEST_FRAGMENT && holds(query, Character::isLetterOrDigit)) {
            return Stream.of(exact, begins);
        }
        var contains = new Step(fragments(query), DSL.position(CUSTOMER.SEARCH_TEXT, query.folded()));
        var first = Stream.of(exact, begins, contains);
        var mayBeMisspelt = holds(query, Character::isLetter) && !holds(query, c -> c == '@' || Character.isDigit(c));
        return mayBeMisspelt ? Stream.concat(first, Stream.of(query).map(this::nearly)) : first;
    }

    private static boolean holds(Query query, IntPredicate kind) {
        return query.folded().codePoints().anyMatch(kind);
    }

    private Condition key(Query query) {
        var phone = ContactKeys.phone(query.typed(), settings.current().phoneRegion());
        return CUSTOMER.EXTERNAL_ID
                .eq(query.typed())
                .or(CUSTOMER.EMAIL_KEY.eq(Objects.requireNonNullElse(ContactKeys.email(query.typed()), "")))
                .or(CUSTOMER.PHONE_KEY.eq(Objects.requireNonNullElse(phone, "")));
    }

    private static Condition fragments(Query query) {
        return words(query).map(CustomerSearch::contains).reduce(DSL.noCondition(), Condition::and);
    }

    /** Each word typed, or one it may have meant. */
    private Step nearly(Query query) {
        var meant = words(query)
                .map(w -> Stream.concat(Stream.of(w), words.like(w).stream())
                        .distinct()
                        .map(CustomerSearch::contains)
                        .reduce(DSL.falseCondition(), Condition::or));
        Field<Float> likeness = field(
                "extensions.word_similarity({0}, {1})", SQLDataType.REAL, val(query.folded()), CUSTOMER.SEARCH_TEXT);
        return new Step(meant.reduce(DSL.noCondition(), Condition::and), likeness.neg());
    }

    private static Stream<String> words(Query query) {
        return Arrays.stream(query.folded().split(" ")).distinct().limit(WORDS);
    }

    private static Condition contains(String word) {
        return CUSTOMER.SEARCH_TEXT.like("%" + SearchText.escapeLike(word) + "%");
    }

    private List<? extends Record> rows(Step step, Query query) {
        var candidate = candidates(step).asTable("candidate");
        return sql.selectFrom(candidate)
                .orderBy(candidate.field("best"), candidate.field(CUSTOMER.NAME), candidate.field(CUSTOMER.ID))
                .limit(query.limit())
                .fetch();
    }

    /** How PostgreSQL would go about each step: for the test that each has its index. */
    List<String> plans(Query query) {
        return steps(query).map(s -> sql.explain(candidates(s)).plan()).toList();
    }

    private Select<?> candidates(Step step) {
        return sql.select(
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        CUSTOMER.EMAIL,
                        CUSTOMER.PHONE,
                        CUSTOMER.EXTERNAL_ID,
                        CUSTOMER.CITY,
                        step.best().as("best"))
                .from(CUSTOMER)
                .where(
                        CUSTOMER.TENANT_ID.eq(Acting.tenant()),
                        CUSTOMER.DELETED_AT.isNull(),
                        Customers.visible(CUSTOMER.ID),
                        step.where())
                .limit(CANDIDATES);
    }

    private static Hit hit(Record r, Query query) {
        var name = r.get(CUSTOMER.NAME);
        var subtitle = Stream.of(r.get(CUSTOMER.EMAIL), r.get(CUSTOMER.PHONE), r.get(CUSTOMER.CITY))
                .filter(v -> v != null && !v.equals(name))
                .findFirst()
                .orElse("");
        return new Hit(r.get(CUSTOMER.ID), name, subtitle, match(r, query), "/customers/" + r.get(CUSTOMER.ID));
    }

    /** The field to underline: the first one that holds what was typed, else the name, which is spelt nearly so. */
    private static Match match(Record r, Query query) {
        var digits = query.folded().replaceAll("[^0-9]", "").replaceFirst("^0+", "");
        for (var field : List.of(CUSTOMER.NAME, CUSTOMER.EMAIL, CUSTOMER.EXTERNAL_ID, CUSTOMER.PHONE)) {
            var value = r.get(field);
            var holds = value != null
                    && (SearchText.of(value).contains(query.folded())
                            || (field == CUSTOMER.PHONE && digits.length() > 4 && value.contains(digits)));
            if (holds) {
                return new Match(field.getName().equals("external_id") ? "externalId" : field.getName(), value);
            }
        }
        return new Match("name", r.get(CUSTOMER.NAME));
    }
}
