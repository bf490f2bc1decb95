package com.hs6tools.crm.customers.merging;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.fields.OwnFields;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** Whatever is merged and taken apart, in whatever order: in the end everything is as it was. -Dmerges=1000 for long. */
@IntegrationTest
class RandomMergesIntegrationTests {
    private static final int CUSTOMERS = 12;
    private static final List<String> CHOICES =
            List.of("firstName", "company", "email", "phone", "city", "notes", "taxId");

    private final TestUnits units;
    private final TestHttp http;
    private final DSLContext sql;

    RandomMergesIntegrationTests(TestUnits units, TestHttp http, DSLContext sql) {
        this.units = units;
        this.http = http;
        this.sql = sql;
    }

    @Test
    void leaveTheDatabaseAsItWas() {
        var seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        var unit = units.newUnit();
        var shop = new Merging(http.as(unit));
        new OwnFields(shop.caller()).make("CUSTOMER", "f0", "NUMBER");
        new OwnFields(shop.caller()).make("CUSTOMER", "f1", "NUMBER");
        var alive = new ArrayList<String>();
        for (int i = 0; i < CUSTOMERS; i++) {
            alive.add(customer(shop, random, i));
        }
        var before = state(unit);
        var inForce = new HashMap<String, String>();
        for (int i = 0; i < Integer.getInteger("merges", 60); i++) {
            if (random.nextInt(3) > 0 && alive.size() > 2) {
                var survivor = alive.get(random.nextInt(alive.size()));
                var merged = alive.get(random.nextInt(alive.size()));
                var answer = shop.ask(survivor, merged, Map.of("fields", choices(random)));
                assertThat(answer.status())
                        .as("seed %d: %s", seed, answer.text())
                        .isEqualTo(survivor.equals(merged) ? 422 : 200);
                if (!survivor.equals(merged)) {
                    inForce.put(answer.json().get("mergeId").asString(), merged);
                    alive.remove(merged);
                }
            } else if (!inForce.isEmpty()) {
                undoSome(shop, random, inForce, alive, seed);
            }
        }
        while (!inForce.isEmpty()) {
            undoSome(shop, random, inForce, alive, seed);
        }
        var after = state(unit);
        before.forEach((what, rows) ->
                assertThat(after.get(what)).as("%s, seed %d", what, seed).isEqualTo(rows));
    }

    private static void undoSome(
            Merging shop, Random random, Map<String, String> inForce, List<String> alive, long seed) {
        var ids = new ArrayList<>(inForce.keySet());
        var merge = ids.get(random.nextInt(ids.size()));
        var answer = shop.undo(merge);
        assertThat(answer.status()).as("seed %d: %s", seed, answer.text()).isIn(200, 409);
        if (answer.status() == 200) {
            alive.add(inForce.remove(merge));
        }
    }

    private static Map<String, String> choices(Random random) {
        var choices = new HashMap<String, String>();
        CHOICES.forEach(f -> {
            if (random.nextInt(3) == 0) {
                choices.put(f, random.nextBoolean() ? "KEEP" : "TAKE");
            }
        });
        return choices;
    }

    /** Few values, so that customers often say the same. */
    private static String customer(Merging shop, Random random, int nr) {
        var fields = new HashMap<String, Object>();
        fields.put("firstName", "Ada" + random.nextInt(4));
        fields.put("externalId", "s-" + nr);
        some(random, fields, "company", "Works " + random.nextInt(3));
        some(random, fields, "email", "ada" + random.nextInt(4) + "@x.example");
        some(random, fields, "phone", "+1201555012" + random.nextInt(5));
        some(random, fields, "emails", List.of("ada" + random.nextInt(4) + "@x.example"));
        some(random, fields, "city", "City " + random.nextInt(3));
        some(random, fields, "notes", "Note " + random.nextInt(5));
        some(random, fields, "taxId", "tax " + random.nextInt(3));
        some(random, fields, "tags", List.of("tag " + random.nextInt(3), "tag " + random.nextInt(3)));
        some(random, fields, "customFields", Map.of("f" + random.nextInt(2), random.nextInt(2)));
        some(random, fields, "addresses", List.of(Map.of("line1", random.nextInt(3) + " Main St", "city", "Qom")));
        var id = shop.customer(fields);
        for (int i = random.nextInt(3); i > 0; i--) {
            shop.order(
                    "o-" + nr + "-" + i,
                    Map.of("customerId", id),
                    "2024-0" + (1 + random.nextInt(9)) + "-01T10:00:00Z",
                    10 * nr);
        }
        if (random.nextBoolean()) {
            shop.note(id, "Note of " + nr);
            shop.task(id, "Task of " + nr, "2030-01-0" + (1 + random.nextInt(9)) + "T10:00:00Z");
        }
        return id;
    }

    private static void some(Random random, Map<String, Object> fields, String name, Object value) {
        if (random.nextInt(3) > 0) {
            fields.put(name, value);
        }
    }

    private Map<String, String> state(Actor unit) {
        var state = new HashMap<String, String>();
        Acting.run(
                unit,
                () -> Map.of(
                                "profiles",
                                "select (to_jsonb(c) - 'version' - 'updated_at')::text from customers.customer c where tenant_id = ? order by id",
                                "standings",
                                """
                        select row(customer_id, order_count, gross, returned, lifetime_value, first_order_at, last_order_at, order_days,
                            gap_days, last_interaction_at, next_follow_up_at, type, owner_id, country, city)::text
                        from customers.standing where tenant_id = ? order by customer_id""",
                                "addresses",
                                "select to_jsonb(a)::text from customers.address a where tenant_id = ? order by id",
                                "labels",
                                "select l::text from customers.customer_label l where tenant_id = ? order by customer_id, label_id",
                                "interactions",
                                "select to_jsonb(i)::text from customers.interaction i where tenant_id = ? order by id",
                                "tasks",
                                "select to_jsonb(t)::text from customers.task t where tenant_id = ? order by id",
                                "orders",
                                "select to_jsonb(p)::text from commerce.purchase p where tenant_id = ? order by id")
                        .forEach((what, query) -> state.put(
                                what,
                                String.join(
                                        "\n",
                                        sql.resultQuery(query, unit.tenant()).fetch(0, String.class)))));
        return state;
    }
}
