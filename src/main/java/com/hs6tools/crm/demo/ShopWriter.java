package com.hs6tools.crm.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongConsumer;

/**
 * Writes a whole shop in the caller's transaction: all of it or nothing. Customers are made and written some thousand
 * at a time, so memory stays flat whatever the size.
 */
public final class ShopWriter {
    private static final int CHUNK = 4_000;

    private final ShopPlan plan;
    private final ShopTables tables;
    private final Shoppers shoppers;
    private final Catalogue catalogue;
    private final Labels labels;

    public ShopWriter(ShopPlan plan) {
        var ids = new DemoIds(plan.seed(), plan.now());
        this.plan = plan;
        this.catalogue = Catalogue.in(plan.language(), ids);
        this.labels = new Labels(plan.language(), ids);
        this.shoppers = new Shoppers(plan, catalogue, labels, ids);
        this.tables = new ShopTables(plan, ids);
    }

    /**
     * @param connection bound to the plan's tenant, in a transaction
     * @param progress told how many customers are written
     */
    public ShopSize write(Connection connection, LongConsumer progress) throws SQLException {
        tables.create(connection);
        tables.add(catalogue, labels);
        for (int n = 1; n <= plan.customers(); n++) {
            tables.add(shoppers.nth(n), labels);
            tables.addGuestOrders(shoppers.guestOrders(n));
            if (n % CHUNK == 0 || n == plan.customers()) {
                tables.flush(connection);
                progress.accept(n);
            }
        }
        Standings.write(connection, plan);
        return tables.size();
    }
}
