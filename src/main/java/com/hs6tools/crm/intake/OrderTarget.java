package com.hs6tools.crm.intake;

import com.hs6tools.crm.commerce.Merged;
import com.hs6tools.crm.commerce.StagedOrders;
import com.hs6tools.crm.customers.StagedCustomers;
import com.hs6tools.crm.intake.OrderTarget.Said;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Orders with a total but without lines, found again by external id. Buyers not known yet are made. */
final class OrderTarget extends RecordTarget<Said> {
    record Said(
            String externalId,
            @Nullable String number,
            String placedAt,
            BigDecimal total,
            @Nullable String customer,
            @Nullable String customerName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String status,
            @Nullable String paymentStatus,
            @Nullable String currency,
            @Nullable BigDecimal discount,
            @Nullable BigDecimal shipping,
            @Nullable BigDecimal refunded,
            @Nullable String country) {
        boolean namesBuyer() {
            return customer != null || email != null || customerName != null;
        }
    }

    private final StagedOrders orders;
    private final StagedCustomers customers;
    private final ImportOptions options;
    private final String unitCurrency;
    private final Cells cells;
    private final boolean dryRun;

    OrderTarget(
            DSLContext sql,
            JsonMapper json,
            StagedOrders orders,
            StagedCustomers customers,
            ImportOptions options,
            String unitCurrency,
            Cells cells,
            boolean dryRun) {
        super(sql, json, Said.class);
        this.orders = orders;
        this.customers = customers;
        this.options = options;
        this.unitCurrency = unitCurrency;
        this.cells = cells;
        this.dryRun = dryRun;
    }

    @Override
    Said read(Row row) throws BadCell {
        return new Said(
                cells.neededId(row, "externalId", 200),
                cells.id(row, "number", 200),
                cells.neededMoment(row, "placedAt"),
                new BigDecimal(cells.neededAmount(row, "total")),
                cells.id(row, "customer", 200),
                cells.text(row, "customerName", 300),
                cells.text(row, "email", 320),
                cells.text(row, "phone", 60),
                cells.choice(row, "status", Choices.ORDER_STATUS),
                cells.choice(row, "paymentStatus", Choices.PAYMENT_STATUS),
                cells.currency(row, "currency"),
                positive(row, "discount"),
                positive(row, "shipping"),
                positive(row, "refunded"),
                cells.text(row, "country", 100));
    }

    private @Nullable BigDecimal positive(Row row, String field) throws BadCell {
        var amount = cells.amount(row, field);
        return amount == null ? null : new BigDecimal(amount).abs();
    }

    @Override
    String key(Said said) {
        return said.externalId();
    }

    @Override
    Brought bring(List<Staged<Said>> rows) {
        var brought = new Brought();
        var buyers = buyers(rows, brought);
        var drafts = new ArrayList<StagedOrders.Draft>();
        for (int i = 0; i < rows.size(); i++) {
            drafts.add(draft(rows.get(i).said(), buyers.get(i)));
        }
        for (var one : orders.merge(drafts, !dryRun)) {
            brought.add(Outcome.valueOf(one.outcome().name()));
            if (!dryRun && one.outcome() != Merged.Outcome.UNCHANGED) {
                brought.touch("PURCHASE", one.id(), one.version(), one.before());
            }
        }
        return brought;
    }

    private List<@Nullable UUID> buyers(List<Staged<Said>> rows, Brought brought) {
        var known = dryRun ? StagedCustomers.Known.TRY : StagedCustomers.Known.KEEP;
        var named = rows.stream().map(Staged::said).filter(Said::namesBuyer).toList();
        var merged = customers.merge(
                named.stream()
                        .map(s -> StagedCustomers.Draft.buyer(
                                s.customer(), s.customerName(), s.email(), s.phone(), s.country()))
                        .toList(),
                known);
        var ids = new ArrayList<@Nullable UUID>();
        var next = 0;
        for (var row : rows) {
            if (!row.said().namesBuyer()) {
                ids.add(null);
                continue;
            }
            var one = merged.get(next++);
            ids.add(one.id());
            if (!dryRun && one.outcome() == StagedCustomers.Outcome.CREATED) {
                brought.touch("CUSTOMER", one.id(), one.version(), null);
            }
        }
        return ids;
    }

    private StagedOrders.Draft draft(Said s, @Nullable UUID buyer) {
        var isReturn = s.total().signum() < 0
                || options.returnPrefix() != null
                        && !options.returnPrefix().isEmpty()
                        && s.externalId().startsWith(options.returnPrefix());
        var currency =
                s.currency() != null ? s.currency() : options.currency() != null ? options.currency() : unitCurrency;
        return new StagedOrders.Draft(
                s.externalId(),
                s.number(),
                buyer,
                s.placedAt(),
                s.total(),
                isReturn,
                s.status(),
                s.paymentStatus(),
                currency,
                s.discount(),
                s.shipping(),
                s.refunded(),
                s.country());
    }
}
