package com.hs6tools.crm.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stages a customer went through, by the lifecycle rule applied to each moment of the past. */
final class StageHistory {
    private static final double USUAL_GAP = 60;
    private static final int LOYAL_FROM = 5;

    /** A stage entered. */
    record Change(Instant at, @Nullable String from, String to) {}

    private final List<Change> changes = new ArrayList<>();
    private @Nullable String stage;

    private StageHistory() {}

    static List<Change> of(Shopper shopper, ShopPlan plan) {
        var history = new StageHistory();
        history.enter("LEAD", shopper.createdAt());
        var orders = shopper.purchases().stream().filter(Purchase::isCounted).toList();
        for (int i = 0; i < orders.size(); i++) {
            var at = orders.get(i).at();
            history.enter(i + 1 >= LOYAL_FROM ? "LOYAL_CUSTOMER" : "CUSTOMER", at);
            history.silence(
                    orders.subList(0, i + 1),
                    i + 1 < orders.size() ? orders.get(i + 1).at() : plan.now());
        }
        return history.changes;
    }

    private void silence(List<Purchase> orders, Instant until) {
        var first = orders.getFirst().at();
        var last = orders.getLast().at();
        var gap = orders.size() < 2 ? USUAL_GAP : Duration.between(first, last).toHours() / 24.0 / (orders.size() - 1);
        var atRisk = last.plus(Duration.ofDays((long) Math.max(90, 2 * gap) + 1));
        var churned = last.plus(Duration.ofDays((long) Math.max(365, 4 * gap) + 1));
        if (atRisk.isBefore(until)) {
            enter("AT_RISK", atRisk);
        }
        if (churned.isBefore(until)) {
            enter("CHURNED", churned);
        }
    }

    private void enter(String next, Instant at) {
        if (!next.equals(stage)) {
            changes.add(new Change(at, stage, next));
            stage = next;
        }
    }
}
