package com.hs6tools.crm.customers.companies;

import com.hs6tools.crm.customers.CompanyGroups;
import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who may belong to whom: no company above itself, no group deeper than ten levels. */
@Component
class Hierarchy {
    private static final String HEIGHT = """
            with recursive below (id, level) as (
                select ?::uuid, 1
                union all
                select c.customer_id, b.level + 1
                from below b
                join customers.company c on c.tenant_id = ? and c.parent_id = b.id
                where b.level <= ?)
            select max(level) from below
            """;

    private final DSLContext sql;
    private final Companies companies;
    private final Customers customers;

    Hierarchy(DSLContext sql, Companies companies, Customers customers) {
        this.sql = sql;
        this.companies = companies;
        this.customers = customers;
    }

    /** Two who tie companies to each other at the same time would make a circle that neither sees: one waits. */
    void lock() {
        sql.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", "customers.company " + Acting.tenant());
    }

    /** @throws InvalidInput (422) naming the path of the circle, or the levels there would be */
    void check(UUID company, UUID parent) {
        var path = new ArrayList<UUID>(List.of(company, parent));
        path.addAll(companies.above(parent));
        var again = path.subList(1, path.size()).indexOf(company);
        if (again >= 0) {
            var circle = spelt(path.subList(0, again + 2));
            throw InvalidInput.field(
                    "parentId", "A company cannot belong to itself: " + circle + ".", "circle", Map.of("path", circle));
        }
        var levels = path.size() - 1 + height(company);
        if (levels > CompanyGroups.MOST_LEVELS) {
            throw InvalidInput.field(
                    "parentId",
                    "A group has at most " + CompanyGroups.MOST_LEVELS + " levels; this would make " + levels + ": "
                            + spelt(path) + ".",
                    "too_deep",
                    Map.of("most", CompanyGroups.MOST_LEVELS));
        }
    }

    boolean isAbove(UUID upper, UUID lower) {
        return companies.above(lower).contains(upper);
    }

    private int height(UUID company) {
        return sql.resultQuery(HEIGHT, company, Acting.tenant(), CompanyGroups.MOST_LEVELS)
                .fetchSingle(0, Integer.class);
    }

    /** From the company upwards, such as "A belongs to B, B to A". */
    private String spelt(List<UUID> path) {
        var names = customers.visibleNames(path);
        return path.stream().map(id -> names.getOrDefault(id, "…")).collect(Collectors.joining(" › "));
    }
}
