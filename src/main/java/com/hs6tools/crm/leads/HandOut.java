package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;
import static org.jooq.impl.DSL.count;

import com.hs6tools.crm.customers.territories.Territories;
import com.hs6tools.crm.identity.Staff;
import com.hs6tools.crm.leads.Handling.Distribution;
import com.hs6tools.crm.leads.Handling.Rule;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.text.SearchText;
import com.hs6tools.crmdb.leads.tables.records.LeadRecord;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides who gets a lead that came in without an owner. */
@Component
class HandOut {
    private final DSLContext sql;
    private final HandlingStore handling;
    private final Staff staff;
    private final Territories territories;

    HandOut(DSLContext sql, HandlingStore handling, Staff staff, Territories territories) {
        this.territories = territories;
        this.sql = sql;
        this.handling = handling;
        this.staff = staff;
    }

    /** Somebody who sees only his own leads keeps what he enters; everything else goes by the rules. */
    @Nullable
    UUID ownerOf(LeadRecord lead) {
        var actor = Acting.now();
        if (actor.id() != null && actor.scope() == Actor.Scope.OWN) {
            return actor.id();
        }
        return chosen(handling.current(), lead);
    }

    private @Nullable UUID chosen(Handling how, LeadRecord lead) {
        if (how.distribution() == Distribution.BY_HAND) {
            return null;
        }
        var people = how.rules().stream()
                .filter(r -> fits(r, lead))
                .findFirst()
                .map(Rule::people)
                .orElseGet(() -> byTerritory(how, lead));
        var present = present(people, how.away());
        if (present.isEmpty()) {
            return null;
        }
        return how.distribution() == Distribution.IN_TURN ? inTurn(present) : leastLoaded(present);
    }

    /** Who works the lead's territory, else everybody in the pool; also where all who work it are away. */
    private List<UUID> byTerritory(Handling how, LeadRecord lead) {
        if (!how.byTerritory()) {
            return how.people();
        }
        var territory = territories.of(
                lead.getCountry(), lead.getCity(), lead.getIndustry(), lead.getCompany() == null ? "B2C" : "B2B");
        var people = territory == null ? List.<UUID>of() : present(territories.people(territory), how.away());
        return people.isEmpty() ? how.people() : people;
    }

    /** Those of them who may sign in and are not away, in the order named. */
    List<UUID> present(List<UUID> people, Collection<UUID> away) {
        return people.stream()
                .filter(p -> !away.contains(p) && staff.activeName(p).isPresent())
                .distinct()
                .toList();
    }

    private UUID inTurn(List<UUID> people) {
        return people.get((int) Math.floorMod(handling.nextTurn() - 1, (long) people.size()));
    }

    /** Those with the same load in turn, so that a quiet morning does not give everything to the first. */
    private UUID leastLoaded(List<UUID> people) {
        var turn = handling.nextTurn();
        var open = open(people);
        var least = people.stream()
                .map(p -> open.getOrDefault(p, 0))
                .min(Comparator.naturalOrder())
                .orElse(0);
        var free = people.stream()
                .filter(p -> open.getOrDefault(p, 0).equals(least))
                .toList();
        return free.get((int) Math.floorMod(turn - 1, (long) free.size()));
    }

    private Map<UUID, Integer> open(Collection<UUID> people) {
        return sql.select(LEAD.OWNER_ID, count())
                .from(LEAD)
                .where(
                        LEAD.TENANT_ID.eq(Acting.tenant()),
                        LEAD.OWNER_ID.in(people),
                        LEAD.DELETED_AT.isNull(),
                        LEAD.STATUS.in(LeadList.OPEN))
                .groupBy(LEAD.OWNER_ID)
                .fetchMap(LEAD.OWNER_ID, count());
    }

    static boolean fits(Rule rule, LeadRecord lead) {
        return (rule.sources().isEmpty()
                        || rule.sources().stream().anyMatch(s -> s.name().equals(lead.getSource())))
                && says(rule.countries(), lead.getCountry())
                && says(rule.cities(), lead.getCity())
                && says(rule.industries(), lead.getIndustry());
    }

    private static boolean says(List<String> words, @Nullable String value) {
        return words.isEmpty()
                || (value != null
                        && words.stream().anyMatch(w -> SearchText.of(w).equals(SearchText.of(value))));
    }
}
