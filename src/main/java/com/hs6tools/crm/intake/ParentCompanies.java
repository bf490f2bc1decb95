package com.hs6tools.crm.intake;

import com.hs6tools.crm.customers.StagedCustomers;
import com.hs6tools.crm.customers.companies.StagedCompanies;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Parent companies as the rows of a batch name them: by external id, else by name. */
final class ParentCompanies {
    private final Map<String, UUID> byId;
    private final Map<String, @Nullable UUID> byName;

    ParentCompanies(StagedCustomers customers, StagedCompanies companies, Collection<String> named) {
        this.byId = named.isEmpty() ? Map.of() : customers.idsOf(named);
        this.byName = named.isEmpty()
                ? Map.of()
                : companies.byName(named.stream().map(SearchText::of).toList());
    }

    @Nullable
    UUID of(String named) {
        var id = byId.get(named);
        return id == null ? byName.get(SearchText.of(named)) : id;
    }

    /** @param inFile whether the file itself brings such a company, in this row's batch or before */
    void require(String named, Predicate<String> inFile) throws BadCell {
        if (of(named) != null) {
            return;
        }
        if (byName.containsKey(SearchText.of(named))) {
            throw new BadCell(
                    "parentCompany", "several_found", "Several companies are called so. Name its external id instead.");
        }
        if (!inFile.test(named)) {
            throw new BadCell(
                    "parentCompany",
                    "unknown_customer",
                    "No company is known by this id or name. Put it into a row above, or import it first.");
        }
    }

    /** Companies that stand in the rows staged up to a line: nothing of a dry run is in the records themselves. */
    static Set<String> staged(DSLContext sql, long until, Collection<String> named) {
        if (named.isEmpty()) {
            return Set.of();
        }
        sql.execute("create index if not exists stage_external on stage_row ((said -> 'draft' ->> 'externalId'))");
        sql.execute("create index if not exists stage_company on stage_row ((said -> 'draft' ->> 'company'))");
        var names = named.toArray(String[]::new);
        var found = new HashSet<String>();
        sql.resultQuery("""
                        select said -> 'draft' ->> 'externalId', said -> 'draft' ->> 'company' from stage_row
                        where (said -> 'draft' ->> 'externalId' = any(?) or said -> 'draft' ->> 'company' = any(?)) and line <= ?
                        """, names, names, until).forEach(r -> {
            found.add(String.valueOf(r.get(0, String.class)));
            found.add(String.valueOf(r.get(1, String.class)));
        });
        return found;
    }
}
