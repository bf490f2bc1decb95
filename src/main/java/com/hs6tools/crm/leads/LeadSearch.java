package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import com.hs6tools.crm.customers.spi.SearchSource;
import com.hs6tools.crm.platform.reads.PersonalDataReads;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.text.ContactKeys;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/**
 * Finds leads: by a whole e-mail address, number or external id, by how a name begins, then by the fragments typed. Each
 * step looks at a bounded number of rows, so that a fragment which half of the leads share costs no more than a rare one.
 */
@Component
class LeadSearch implements SearchSource {
    private static final int CANDIDATES = 200;
    private static final int SHORTEST_FRAGMENT = 3;

    private final DSLContext sql;
    private final Settings settings;
    private final PersonalDataReads reads;

    LeadSearch(DSLContext sql, Settings settings, PersonalDataReads reads) {
        this.sql = sql;
        this.settings = settings;
        this.reads = reads;
    }

    @Override
    public String kind() {
        return "leads";
    }

    @Override
    public String permission() {
        return "leads:read";
    }

    @Override
    public List<Hit> find(Query query) {
        Map<UUID, Hit> hits = new LinkedHashMap<>();
        for (var steps = steps(query).iterator(); hits.size() < query.limit() && steps.hasNext(); ) {
            var candidate = candidates(steps.next()).asTable("candidate");
            sql.selectFrom(candidate)
                    .orderBy(candidate.field(LEAD.NAME), candidate.field(LEAD.ID))
                    .limit(query.limit())
                    .forEach(r -> hits.putIfAbsent(r.get(LEAD.ID), hit(r, query)));
        }
        var found = hits.values().stream().limit(query.limit()).toList();
        reads.listed("leads.searched", "lead", found.stream().map(Hit::id).toList());
        return found;
    }

    /** How PostgreSQL would go about each step: for the test that each has its index. */
    List<String> plans(Query query) {
        return steps(query).map(s -> sql.explain(candidates(s)).plan()).toList();
    }

    private Stream<Condition> steps(Query query) {
        var exact = key(query);
        var begins = condition("{0} ^@ {1}", LEAD.NAME_KEY, val(query.folded()));
        return query.folded().length() < SHORTEST_FRAGMENT
                ? Stream.of(exact, begins)
                : Stream.of(exact, begins, LeadList.fragments(query.folded()));
    }

    private Condition key(Query query) {
        var phone = ContactKeys.phone(query.typed(), settings.current().phoneRegion());
        return LEAD.EXTERNAL_ID
                .eq(query.typed())
                .or(LEAD.EMAIL_KEY.eq(Objects.requireNonNullElse(ContactKeys.email(query.typed()), "")))
                .or(LEAD.PHONE.eq(Objects.requireNonNullElse(phone, "")));
    }

    private Select<?> candidates(Condition step) {
        return sql.select(LEAD.ID, LEAD.NAME, LEAD.EMAIL, LEAD.PHONE, LEAD.COMPANY)
                .from(LEAD)
                .where(LeadScope.visible(), LEAD.DELETED_AT.isNull(), step)
                .limit(CANDIDATES);
    }

    private static Hit hit(Record r, Query query) {
        var name = r.get(LEAD.NAME);
        var subtitle = Stream.of(r.get(LEAD.COMPANY), r.get(LEAD.EMAIL), r.get(LEAD.PHONE))
                .filter(v -> v != null && !v.equals(name))
                .findFirst()
                .orElse("");
        return new Hit(r.get(LEAD.ID), name, subtitle, match(r, query), "/leads/" + r.get(LEAD.ID));
    }

    private static Match match(Record r, Query query) {
        for (var field : List.of(LEAD.NAME, LEAD.COMPANY, LEAD.EMAIL, LEAD.PHONE)) {
            var value = r.get(field);
            if (value != null && SearchText.of(value).contains(query.folded())) {
                return new Match(field.getName(), value);
            }
        }
        return new Match("name", r.get(LEAD.NAME));
    }
}
