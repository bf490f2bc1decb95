package com.hs6tools.crm.intake;

import com.hs6tools.crm.commerce.OrderLineMerge;
import com.hs6tools.crm.commerce.StagedOrderLines;
import com.hs6tools.crm.intake.FileImport.Counts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Order lines: products and customers they name come first, then the orders in the order of the file. */
final class OrderLineTarget implements RowTarget {
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NAME = 500;

    private final StagedOrderLines staged;
    private final OrderLineMerge merge;
    private final StagedOrderLines.Rules rules;
    private final Cells cells;
    private final boolean dryRun;
    private String doc = "";
    private int run;
    private int place;
    private boolean productsListed;
    private boolean customersKnown;
    private boolean added;
    private boolean named;

    OrderLineTarget(
            StagedOrderLines staged, OrderLineMerge merge, StagedOrderLines.Rules rules, Cells cells, boolean dryRun) {
        this.staged = staged;
        this.merge = merge;
        this.rules = rules;
        this.cells = cells;
        this.dryRun = dryRun;
    }

    @Override
    public void open() {
        staged.open();
    }

    @Override
    public String copy() {
        return StagedOrderLines.COPY;
    }

    @Override
    public void write(Row row, CopyText out) throws BadCell {
        var order = cells.neededId(row, "order", LONGEST_ID);
        var placedAt = cells.neededMoment(row, "placedAt");
        var sku = cells.neededId(row, "sku", LONGEST_ID);
        var name = cells.text(row, "name", LONGEST_NAME);
        var quantity = cells.neededAmount(row, "quantity");
        var price = cells.neededAmount(row, "unitPrice");
        var discount = cells.amountOrZero(row, "discount");
        var tax = cells.amountOrZero(row, "tax");
        cells.checkProduct("quantity", quantity, price);
        if (order.equals(doc)) {
            out.number(row.line()).number(run).number(++place);
            for (int i = 0; i < 8; i++) {
                out.nothing();
            }
        } else {
            var customer = cells.id(row, "customer", LONGEST_ID);
            var country = cells.text(row, "country", 100);
            var status = cells.choice(row, "status", Choices.ORDER_STATUS);
            var payment = cells.choice(row, "paymentStatus", Choices.PAYMENT_STATUS);
            var currency = cells.currency(row, "currency");
            doc = order;
            place = 1;
            out.number(row.line()).number(++run).number(place);
            out.text(order)
                    .text(order)
                    .text(placedAt)
                    .text(customer)
                    .text(country)
                    .text(status)
                    .text(payment)
                    .text(currency);
        }
        out.text(sku)
                .text(name)
                .text(quantity)
                .text(price)
                .text(discount)
                .text(tax)
                .endRow();
    }

    @Override
    public long arrange() {
        return staged.arrange(rules);
    }

    @Override
    public @Nullable Step step(long after) {
        if (!productsListed) {
            staged.listProducts();
            productsListed = true;
            added = after > 0;
        }
        if (dryRun) {
            return counted(after);
        }
        if (staged.addProducts() > 0) {
            return Step.stay(after);
        }
        if (!customersKnown) {
            customersKnown = staged.addCustomers() == 0;
            return Step.stay(after);
        }
        var batch = merge.merge((int) after);
        if (batch == null) {
            return finished(after);
        }
        added |= batch.created() > 0;
        return step(batch);
    }

    private @Nullable Step counted(long after) {
        if (!customersKnown) {
            staged.pretend();
            customersKnown = true;
        }
        var batch = merge.count((int) after);
        return batch == null ? null : step(batch);
    }

    /** A run that was interrupted may have added lines before; looking at the names once more does no harm. */
    private @Nullable Step finished(long after) {
        if (named || !added) {
            return null;
        }
        named = true;
        staged.nameProducts();
        return Step.stay(after);
    }

    private static Step step(OrderLineMerge.Batch batch) {
        return new Step(batch.last(), batch.last(), new Counts(batch.created(), 0, batch.unchanged(), 0, 0), List.of());
    }
}
