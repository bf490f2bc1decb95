package com.hs6tools.crm.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** All tables a shop is written to, in the order their keys ask for. */
final class ShopTables {
    private final ShopPlan plan;
    private final CustomerTables customers;
    private final PurchaseTables purchases;

    ShopTables(ShopPlan plan, Supplier<UUID> ids) {
        this.plan = plan;
        this.customers = new CustomerTables(plan, ids);
        this.purchases = new PurchaseTables(plan);
    }

    void create(Connection connection) throws SQLException {
        for (var table : all()) {
            table.create(connection);
        }
    }

    void add(Catalogue catalogue, Labels labels) {
        purchases.add(catalogue);
        customers.add(labels);
    }

    void add(Shopper shopper, Labels labels) {
        customers.add(shopper, labels);
        shopper.purchases().forEach(p -> purchases.add(p, shopper));
    }

    void addGuestOrders(List<Purchase> orders) {
        orders.forEach(p -> purchases.add(p, null));
    }

    void flush(Connection connection) throws SQLException {
        for (var table : all()) {
            table.flush(connection, plan.tenant());
        }
    }

    ShopSize size() {
        return new ShopSize(
                purchases.product.written(),
                customers.customer.written(),
                purchases.purchase.written(),
                purchases.line.written(),
                customers.interaction.written(),
                customers.task.written());
    }

    private List<CopyTable> all() {
        return List.of(
                purchases.category,
                purchases.product,
                customers.label,
                customers.customer,
                customers.address,
                customers.customerLabel,
                customers.interaction,
                customers.task,
                customers.recordChange,
                customers.standingChange,
                purchases.purchase,
                purchases.line);
    }
}
