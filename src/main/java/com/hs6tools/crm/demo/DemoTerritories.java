package com.hs6tools.crm.demo;

import com.hs6tools.crm.platform.text.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** How the demo shop divides its market: its two largest cities, companies elsewhere, the rest of its country. */
@Component
@ConditionalOnBooleanProperty("hs6.demo")
class DemoTerritories {
    private static final int CITIES = 2;

    private final DSLContext sql;

    DemoTerritories(DSLContext sql) {
        this.sql = sql;
    }

    /** In the transaction that fills the shop: behind its customers, and before leads and deals, which look where these belong. */
    void write(ShopPlan plan) {
        var ids = new DemoIds(plan.seed() ^ 0x7E44, plan.now());
        var cities = most(plan, "city");
        var rank = 0;
        for (var city : cities.subList(0, Math.min(CITIES, cities.size()))) {
            add(plan, ids, ++rank, city, List.of(), List.of(city), List.of());
        }
        add(plan, ids, ++rank, word(plan, "Companies", "شرکت‌ها", "الشركات"), List.of(), List.of(), List.of("B2B"));
        for (var country : most(plan, "country").stream().limit(1).toList()) {
            var rest = word(plan, "Everybody else", "دیگران", "الآخرون");
            add(plan, ids, ++rank, rest, List.of(country), List.of(), List.of());
        }
        place(plan);
    }

    private List<String> most(ShopPlan plan, String column) {
        return sql.fetch(
                        "select " + column + " from customers.customer where tenant_id = ? and " + column
                                + " is not null group by 1 order by count(*) desc, 1 limit 3",
                        plan.tenant())
                .getValues(0, String.class);
    }

    private void add(
            ShopPlan plan,
            Supplier<UUID> ids,
            int rank,
            String name,
            List<String> countries,
            List<String> cities,
            List<String> types) {
        var people = new ArrayList<UUID>();
        for (int n = rank - 1; n < plan.people().size() && people.size() < 2; n += 4) {
            people.add(plan.people().get(n).id());
        }
        sql.execute(
                """
                insert into customers.territory (tenant_id, id, name, rank, countries, cities, types, country_keys, city_keys, people)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                plan.tenant(),
                ids.get(),
                name,
                rank,
                countries.toArray(String[]::new),
                cities.toArray(String[]::new),
                types.toArray(String[]::new),
                countries.stream().map(SearchText::of).toArray(String[]::new),
                cities.stream().map(SearchText::of).toArray(String[]::new),
                people.toArray(UUID[]::new));
    }

    /** The rules are asked once for each kind of customer, not for each customer. */
    private void place(ShopPlan plan) {
        sql.execute("""
                with kinds as materialized (
                    select k.*, customers.territory_of(
                        ?, nullif(k.country, ''), nullif(k.city, ''), nullif(k.industry, ''), k.type) as territory_id
                    from (select distinct type, coalesce(country, '') as country, coalesce(city, '') as city,
                            coalesce(industry, '') as industry
                        from customers.customer where tenant_id = ?) k
                )
                update customers.standing s
                set territory_id = k.territory_id
                from customers.customer c
                join kinds k on k.type = c.type and k.country = coalesce(c.country, '') and k.city = coalesce(c.city, '')
                    and k.industry = coalesce(c.industry, '')
                where c.tenant_id = ? and s.tenant_id = ? and s.customer_id = c.id and k.territory_id is not null
                """, plan.tenant(), plan.tenant(), plan.tenant(), plan.tenant());
    }

    static String word(ShopPlan plan, String en, String fa, String ar) {
        return switch (plan.language()) {
            case EN -> en;
            case FA -> fa;
            case AR -> ar;
        };
    }
}
