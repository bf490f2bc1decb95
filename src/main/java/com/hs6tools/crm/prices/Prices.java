package com.hs6tools.crm.prices;

import com.hs6tools.crm.commerce.Catalogue;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.settings.UnitSettings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What pieces cost customers today. */
@Component
public class Prices {
    /**
     * Lists that hold for the customer, with all they say of the products asked for: by product through one index, by
     * category through the other. What a list says of a product comes as one row for each of its steps.
     */
    private static final String STEPS = """
            with asked as materialized (
                select p.id as product_id, p.category_id from commerce.pub_product p
                where p.tenant_id = ? and p.id = any(?)
            ), list as materialized (
                select l.id, l.name, l.audience from prices.price_list l
                where l.tenant_id = ? and l.currency = ? and l.active and (l.audience = 'EVERYBODY' or (l.audience = 'TIER'
                    and l.tier = (select s.tier from customers.pub_standing s where s.tenant_id = ? and s.customer_id = ?::uuid)))
                    and (l.valid_from is null or l.valid_from <= ?) and (l.valid_until is null or l.valid_until >= ?)
                union
                select l.id, l.name, l.audience from prices.price_list_customer c
                join prices.price_list l on l.tenant_id = c.tenant_id and l.id = c.list_id
                where c.tenant_id = ? and c.customer_id = ?::uuid and l.currency = ? and l.active and l.audience = 'CUSTOMERS'
                    and (l.valid_from is null or l.valid_from <= ?) and (l.valid_until is null or l.valid_until >= ?)
            ), item as (
                select a.product_id, i.id, i.list_id, true as of_product from asked a
                join prices.price_item i on i.tenant_id = ? and i.product_id = a.product_id
                union all
                select a.product_id, i.id, i.list_id, false from asked a
                join prices.price_item i on i.tenant_id = ? and i.category_id = a.category_id
            )
            select i.product_id, l.audience, l.id, l.name, i.of_product, s.from_quantity, s.unit_price, s.percent
            from item i
            join list l on l.id = i.list_id
            join prices.price_step s on s.tenant_id = ? and s.item_id = i.id
            """;

    /** A product and how many pieces of it. */
    public record Asked(UUID productId, BigDecimal quantity) {}

    private record Said(UUID product, UUID list, boolean ofProduct) {}

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final Settings settings;
    private final UnitClock clock;

    Prices(DSLContext sql, Catalogue catalogue, Settings settings, UnitClock clock) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param customer null for somebody not known yet, who gets what holds for everybody
     * @return in the order of what was asked; nothing stands for a product that does not exist
     */
    public List<@Nullable PriceFound> of(@Nullable UUID customer, String currency, List<Asked> asked) {
        var ids = asked.stream().map(Asked::productId).distinct().toList();
        var items = catalogue.byId(ids);
        var steps = ids.isEmpty() ? Map.<UUID, List<PriceSteps>>of() : steps(customer, currency, ids);
        var unitCurrency = settings.current().currency();
        var rule = new PriceRule(currency, UnitSettings.digitsOf(currency));
        var found = new ArrayList<@Nullable PriceFound>();
        for (var one : asked) {
            var item = items.get(one.productId());
            found.add(
                    item == null
                            ? null
                            : rule.find(
                                    item.id(),
                                    one.quantity(),
                                    plain(item.priceIn(currency, unitCurrency)),
                                    steps.getOrDefault(item.id(), List.of())));
        }
        return found;
    }

    /** How the database looks prices up, for tests. */
    String plan(@Nullable UUID customer, String currency, List<UUID> products) {
        return sql.explain(query(customer, currency, products)).plan();
    }

    private ResultQuery<Record> query(@Nullable UUID customer, String currency, List<UUID> products) {
        var unit = Acting.tenant();
        var today = clock.today();
        return sql.resultQuery(
                STEPS,
                unit,
                products.toArray(UUID[]::new),
                unit,
                currency,
                unit,
                customer,
                today,
                today,
                unit,
                customer,
                currency,
                today,
                today,
                unit,
                unit,
                unit);
    }

    private Map<UUID, List<PriceSteps>> steps(@Nullable UUID customer, String currency, List<UUID> products) {
        var said = new LinkedHashMap<Said, PriceSteps>();
        query(customer, currency, products)
                .forEach(r -> said.computeIfAbsent(
                                new Said(r.get(0, UUID.class), r.get(2, UUID.class), r.get(4, Boolean.class)),
                                s -> new PriceSteps(
                                        Audience.valueOf(r.get(1, String.class)),
                                        s.list(),
                                        r.get(3, String.class),
                                        s.ofProduct(),
                                        new ArrayList<>()))
                        .steps()
                        .add(step(r)));
        var byProduct = new LinkedHashMap<UUID, List<PriceSteps>>();
        said.forEach((s, steps) ->
                byProduct.computeIfAbsent(s.product(), p -> new ArrayList<>()).add(steps));
        return byProduct;
    }

    private static PriceSteps.Step step(Record r) {
        return new PriceSteps.Step(
                PriceAmounts.plain(r.get(5, BigDecimal.class)),
                plain(r.get(6, BigDecimal.class)),
                plain(r.get(7, BigDecimal.class)));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        return amount == null ? null : PriceAmounts.plain(amount);
    }
}
