package com.hs6tools.crm.customers.duplicates;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.customers.matching.Traits;
import com.hs6tools.crm.customers.search.NameWords;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Who may be the same as somebody, found through the indexes there are, for one customer at a time: a bounded number with
 * the same e-mail address or phone number, or with a name of nearly the same words. What this overlooks, a search
 * through everybody finds by night.
 */
@Component
class Lookalikes {
    private static final int MOST = 60;
    private static final int WORDS = 2;
    private static final int SHORTEST = 3;

    private final DSLContext sql;
    private final NameWords words;

    Lookalikes(DSLContext sql, NameWords words) {
        this.sql = sql;
        this.words = words;
    }

    Set<UUID> of(Traits traits) {
        var found = new LinkedHashSet<UUID>();
        queries(traits).forEach(q -> found.addAll(sql.fetch(q).map(Record1::value1)));
        return found;
    }

    /** How PostgreSQL would go about each step: for the test that each has its index. */
    List<String> plans(Traits traits) {
        return queries(traits).map(q -> sql.explain(q).plan()).toList();
    }

    private Stream<Select<Record1<UUID>>> queries(Traits traits) {
        return Stream.of(
                        Stream.of(CUSTOMER.EMAIL_KEY.in(traits.emails()))
                                .filter(c -> !traits.emails().isEmpty()),
                        Stream.of(CUSTOMER.PHONE_KEY.in(traits.phones()))
                                .filter(c -> !traits.phones().isEmpty()),
                        traits.emails().stream().map(Lookalikes::contains),
                        traits.phones().stream().map(Lookalikes::contains),
                        name(traits.names()),
                        name(traits.company()))
                .flatMap(s -> s)
                .map(this::some);
    }

    /** The two longest words of a name, or words they may have been meant as. */
    private Stream<Condition> name(Collection<String> name) {
        var telling = name.stream()
                .filter(w -> w.length() >= SHORTEST)
                .sorted(Comparator.comparing(String::length).reversed())
                .limit(WORDS)
                .toList();
        return telling.isEmpty()
                ? Stream.empty()
                : Stream.of(telling.stream()
                        .map(w -> Stream.concat(Stream.of(w), words.like(w).stream())
                                .distinct()
                                .map(Lookalikes::contains)
                                .reduce(DSL.falseCondition(), Condition::or))
                        .reduce(DSL.noCondition(), Condition::and));
    }

    private static Condition contains(String text) {
        return CUSTOMER.SEARCH_TEXT.like(inline("%" + SearchText.escapeLike(SearchText.of(text)) + "%"));
    }

    private Select<Record1<UUID>> some(Condition which) {
        return select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(Acting.tenant()), CUSTOMER.DELETED_AT.isNull(), which)
                .limit(inline(MOST));
    }
}
