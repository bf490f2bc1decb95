package com.hs6tools.crm.scoring;

import static com.hs6tools.crmdb.commerce.Tables.PURCHASE;
import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static com.hs6tools.crmdb.customers.Tables.INTERACTION;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.scoring.IndependentScoring.Purchase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts customers, purchases and touches straight into the tables, for tests of what is computed from them. */
@Component
public class Shop {
    private final DSLContext sql;

    Shop(DSLContext sql) {
        this.sql = sql;
    }

    /** @return the id of each customer, by the name given */
    public Map<String, UUID> customers(Collection<String> names) {
        var ids = new LinkedHashMap<String, UUID>();
        names.forEach(n -> ids.put(n, Ids.next()));
        var insert = sql.insertInto(
                CUSTOMER,
                CUSTOMER.TENANT_ID,
                CUSTOMER.ID,
                CUSTOMER.EXTERNAL_ID,
                CUSTOMER.NAME,
                CUSTOMER.NAME_KEY,
                CUSTOMER.SEARCH_TEXT);
        var rows = 0;
        for (var name : names) {
            insert = insert.values(Acting.tenant(), ids.get(name), name, "Customer " + name, name, name);
            if (++rows % 2000 == 0) {
                insert.execute();
                insert = sql.insertInto(
                        CUSTOMER,
                        CUSTOMER.TENANT_ID,
                        CUSTOMER.ID,
                        CUSTOMER.EXTERNAL_ID,
                        CUSTOMER.NAME,
                        CUSTOMER.NAME_KEY,
                        CUSTOMER.SEARCH_TEXT);
            }
        }
        if (rows % 2000 > 0) {
            insert.execute();
        }
        return ids;
    }

    public void purchases(List<Purchase> purchases, Map<String, UUID> ids) {
        for (int from = 0; from < purchases.size(); from += 1000) {
            insert(purchases.subList(from, Math.min(from + 1000, purchases.size())), ids);
        }
    }

    private void insert(List<Purchase> purchases, Map<String, UUID> ids) {
        var insert = sql.insertInto(
                PURCHASE,
                PURCHASE.TENANT_ID,
                PURCHASE.ID,
                PURCHASE.KIND,
                PURCHASE.EXTERNAL_ID,
                PURCHASE.NUMBER,
                PURCHASE.CUSTOMER_ID,
                PURCHASE.STATUS,
                PURCHASE.PAYMENT_STATUS,
                PURCHASE.PLACED_AT,
                PURCHASE.CURRENCY,
                PURCHASE.TOTAL,
                PURCHASE.LINE_COUNT,
                PURCHASE.COUNTED,
                PURCHASE.GROSS,
                PURCHASE.RETURNED);
        for (var p : purchases) {
            var id = Ids.next();
            insert = insert.values(
                    Acting.tenant(),
                    id,
                    kind(p),
                    id.toString(),
                    id.toString(),
                    p.customer() == null ? null : ids.get(p.customer()),
                    "DELIVERED",
                    "PAID",
                    p.at().atOffset(ZoneOffset.UTC),
                    "USD",
                    p.gross().subtract(p.returned()),
                    1,
                    p.order(),
                    p.gross(),
                    p.returned());
        }
        insert.execute();
    }

    private static String kind(Purchase p) {
        return p.order() ? "ORDER" : p.returned().signum() > 0 ? "RETURN" : "ADJUSTMENT";
    }

    /** @param customer null for a guest */
    public void order(@Nullable UUID customer, Instant at, String amount) {
        var buyer = customer == null ? null : "x";
        var ids = customer == null ? Map.<String, UUID>of() : Map.of("x", customer);
        purchases(List.of(new Purchase(buyer, at, true, new BigDecimal(amount), BigDecimal.ZERO)), ids);
    }

    public void touch(UUID customer, String type, String direction, Instant at) {
        sql.insertInto(INTERACTION)
                .set(INTERACTION.TENANT_ID, Acting.tenant())
                .set(INTERACTION.ID, Ids.next())
                .set(INTERACTION.CUSTOMER_ID, customer)
                .set(INTERACTION.TYPE, type)
                .set(INTERACTION.DIRECTION, direction)
                .set(INTERACTION.OCCURRED_AT, at.atOffset(ZoneOffset.UTC))
                .execute();
    }
}
