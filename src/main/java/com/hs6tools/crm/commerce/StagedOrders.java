package com.hs6tools.crm.commerce;

import com.hs6tools.crm.commerce.Merged.Outcome;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Orders as files of orders name them: a row each, with a total but without lines. An order that has lines keeps the total
 * they come to.
 */
@Component
public class StagedOrders {
    /**
     * What is null says nothing.
     *
     * @param placedAt in UTC, as RFC 3339 says
     * @param isReturn a credit note: its total lowers revenue, whatever its sign
     */
    public record Draft(
            String externalId,
            @Nullable String number,
            @Nullable UUID customer,
            String placedAt,
            BigDecimal total,
            boolean isReturn,
            @Nullable String status,
            @Nullable String paymentStatus,
            String currency,
            @Nullable BigDecimal discount,
            @Nullable BigDecimal shipping,
            @Nullable BigDecimal refunded,
            @Nullable String country) {}

    private static final String MOMENT = "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

    private final DSLContext sql;
    private final JsonMapper json;
    private final PurchaseLock lock;
    private final PurchaseFacts facts;
    private final Events events;

    StagedOrders(DSLContext sql, JsonMapper json, PurchaseLock lock, PurchaseFacts facts, Events events) {
        this.sql = sql;
        this.json = json;
        this.lock = lock;
        this.facts = facts;
        this.events = events;
    }

    /** @param write false to see only what would come of it */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Merged> merge(List<Draft> drafts, boolean write) {
        lock.hold();
        var known = known(drafts);
        var rows = new ArrayList<RowMerge>();
        for (var draft : drafts) {
            var row = known.computeIfAbsent(draft.externalId(), id -> new RowMerge(null, fresh(draft)));
            take(draft, row);
            rows.add(row);
        }
        if (write) {
            write(rows);
        }
        return rows.stream().map(RowMerge::merged).toList();
    }

    private Map<String, RowMerge> known(List<Draft> drafts) {
        var known = new HashMap<String, RowMerge>();
        sql.resultQuery(
                        "select to_jsonb(p) || jsonb_build_object('placed_at', " + MOMENT.formatted("p.placed_at")
                                + ") from commerce.purchase p where tenant_id = ? and external_id = any(?) order by id for no key update",
                        Acting.tenant(),
                        drafts.stream().map(Draft::externalId).distinct().toArray(String[]::new))
                .forEach(r -> {
                    var row = (ObjectNode) json.readTree(r.get(0, String.class));
                    known.put(row.get("external_id").asString(), new RowMerge(row, row.deepCopy()));
                });
        return known;
    }

    private ObjectNode fresh(Draft draft) {
        return json.createObjectNode()
                .put("id", Ids.next().toString())
                .put("version", 1)
                .put("kind", draft.isReturn() ? "RETURN" : "ORDER")
                .put("external_id", draft.externalId())
                .put("number", draft.externalId())
                .put("status", draft.isReturn() ? "REFUNDED" : "DELIVERED")
                .put("payment_status", draft.isReturn() ? "REFUNDED" : "PAID")
                .put("discount", BigDecimal.ZERO)
                .put("shipping", BigDecimal.ZERO)
                .put("refunded", BigDecimal.ZERO)
                .put("total", draft.total())
                .put("line_count", 0);
    }

    private void take(Draft draft, RowMerge row) {
        row.say("number", text(draft.number()));
        row.say(
                "customer_id",
                text(draft.customer() == null ? null : draft.customer().toString()));
        row.say("placed_at", text(micros(draft.placedAt())));
        row.say("status", text(draft.status()));
        row.say("payment_status", text(draft.paymentStatus()));
        row.say("currency", text(draft.currency()));
        row.say("country", text(draft.country()));
        var now = row.now();
        var lines = now.get("total")
                .decimalValue()
                .add(now.get("discount").decimalValue())
                .subtract(now.get("shipping").decimalValue());
        row.say("discount", number(draft.discount()));
        row.say("shipping", number(draft.shipping()));
        row.say("refunded", number(draft.refunded()));
        row.say(
                "total",
                number(
                        now.get("line_count").asInt() == 0
                                ? draft.total()
                                : lines.subtract(now.get("discount").decimalValue())
                                        .add(now.get("shipping").decimalValue())));
        Standing.of(now).put(row, json);
    }

    /** What a document adds to its customer. */
    private record Standing(boolean counted, BigDecimal gross, BigDecimal returned) {
        static Standing of(ObjectNode row) {
            var total = row.get("total").decimalValue();
            var refunded = row.get("refunded").decimalValue();
            if (!row.get("kind").asString().equals("ORDER")) {
                var isReturn = row.get("kind").asString().equals("RETURN");
                return new Standing(false, BigDecimal.ZERO, isReturn ? total.abs() : BigDecimal.ZERO);
            }
            var paidBack = refunded.signum() > 0
                    ? refunded.compareTo(total) >= 0
                    : total.signum() != 0
                            && (row.get("status").asString().equals("REFUNDED")
                                    || row.get("payment_status").asString().equals("REFUNDED"));
            var counted = !paidBack && !row.get("status").asString().equals("CANCELLED");
            return new Standing(counted, counted ? total : BigDecimal.ZERO, counted ? refunded : BigDecimal.ZERO);
        }

        void put(RowMerge row, JsonMapper json) {
            row.say("counted", json.getNodeFactory().booleanNode(counted));
            row.say("gross", json.getNodeFactory().numberNode(gross));
            row.say("returned", json.getNodeFactory().numberNode(returned));
        }
    }

    private void write(List<RowMerge> rows) {
        var fresh = rows.stream().filter(RowMerge::isNew).distinct().toList();
        var changed = rows.stream().filter(RowMerge::isChanged).distinct().toList();
        PurchaseRows.insert(sql, json, fresh.stream().map(RowMerge::now).toList());
        PurchaseRows.update(sql, json, changed.stream().map(RowMerge::now).toList(), "");
        Set<UUID> customers = new HashSet<>();
        fresh.forEach(r -> add(customers, r.now()));
        changed.forEach(r -> {
            add(customers, r.now());
            add(customers, r.before());
        });
        facts.changed(customers);
        if (!fresh.isEmpty() || !changed.isEmpty()) {
            events.publish(
                    new OrdersTaken(ids(rows, Outcome.CREATED), ids(rows, Outcome.UPDATED), List.copyOf(customers)));
        }
    }

    private static List<UUID> ids(List<RowMerge> rows, Outcome outcome) {
        return rows.stream()
                .map(RowMerge::merged)
                .filter(m -> m.outcome() == outcome)
                .map(Merged::id)
                .distinct()
                .toList();
    }

    private static void add(Set<UUID> customers, @Nullable ObjectNode row) {
        if (row != null && row.hasNonNull("customer_id")) {
            customers.add(UUID.fromString(row.get("customer_id").asString()));
        }
    }

    private static String micros(String moment) {
        return java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
                .format(java.time.Instant.parse(moment).atOffset(java.time.ZoneOffset.UTC));
    }

    private @Nullable JsonNode text(@Nullable String value) {
        return value == null ? null : json.getNodeFactory().stringNode(value);
    }

    private @Nullable JsonNode number(@Nullable BigDecimal value) {
        return value == null ? null : json.getNodeFactory().numberNode(value);
    }
}
