package com.hs6tools.crm.demo;

import com.hs6tools.crm.platform.text.SearchText;
import org.jspecify.annotations.Nullable;

/** Rows of products and orders. */
final class PurchaseTables {
    final CopyTable category = new CopyTable("commerce.category", "id", "name", "name_key");
    final CopyTable product = new CopyTable(
            "commerce.product",
            "id",
            "external_id",
            "sku",
            "name",
            "category_id",
            "price",
            "cost",
            "stock",
            "currency",
            "search_text");
    final CopyTable purchase = new CopyTable(
            "commerce.purchase",
            "id",
            "kind",
            "external_id",
            "number",
            "customer_id",
            "status",
            "payment_status",
            "placed_at",
            "currency",
            "discount",
            "shipping",
            "refunded",
            "total",
            "line_count",
            "counted",
            "gross",
            "returned",
            "country",
            "created_at",
            "updated_at");
    final CopyTable line = new CopyTable(
            "commerce.purchase_line",
            "purchase_id",
            "number",
            "product_id",
            "name",
            "quantity",
            "unit_price",
            "discount",
            "amount");

    private final ShopPlan plan;
    private final Prices prices;

    PurchaseTables(ShopPlan plan) {
        this.plan = plan;
        this.prices = Prices.in(plan.currency());
    }

    void add(Catalogue catalogue) {
        for (var c : catalogue.categories()) {
            category.add(c.id(), c.name(), SearchText.of(c.name()));
        }
        var draws = new Draws(plan.seed());
        for (var p : catalogue.products()) {
            var price = prices.of(p.dollars(), 0);
            var stock = p.kind() == Product.Kind.MACHINE ? draws.below(9) : draws.below(400);
            product.add(
                    p.id(),
                    "demo-" + p.sku(),
                    p.sku(),
                    p.name(),
                    catalogue.category(p).id(),
                    prices.text(price),
                    prices.text(prices.share(price, 1 - p.margin())),
                    stock,
                    plan.currency(),
                    SearchText.join(p.name(), p.sku()));
        }
    }

    void add(Purchase p, @Nullable Shopper customer) {
        purchase.add(
                p.id(),
                p.kind(),
                p.externalId(),
                p.number(),
                customer == null ? null : customer.id(),
                p.status(),
                p.payment(),
                p.at(),
                plan.currency(),
                prices.text(p.discount()),
                prices.text(p.shipping()),
                prices.text(p.refunded()),
                prices.text(p.total()),
                p.lines().size(),
                p.isCounted(),
                prices.text(p.gross()),
                prices.text(p.returned()),
                customer == null ? null : customer.place().country(),
                p.at(),
                p.at());
        var number = 1;
        for (var l : p.lines()) {
            line.add(
                    p.id(),
                    number++,
                    l.product().id(),
                    l.product().name(),
                    l.quantity(),
                    prices.text(l.unitPrice()),
                    prices.text(l.discount()),
                    prices.text(l.amount()));
        }
    }
}
