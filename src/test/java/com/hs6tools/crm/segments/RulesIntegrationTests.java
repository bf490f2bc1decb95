package com.hs6tools.crm.segments;

import static com.hs6tools.crmdb.segments.Tables.MEMBER;
import static com.hs6tools.crmdb.segments.Tables.SEGMENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.fields.CustomFields;
import com.hs6tools.crm.fields.RecordKind;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.Superuser;
import com.hs6tools.crm.platform.testing.TestPostgres;
import com.hs6tools.crm.platform.testing.TestUnits;
import com.hs6tools.crm.scoring.TestSettings;
import com.hs6tools.crm.segments.filter.Filter;
import com.hs6tools.crm.segments.filter.FilterFields;
import com.hs6tools.crm.segments.filter.FilterNode;
import com.hs6tools.crm.segments.filter.FilterReader;
import com.hs6tools.crm.segments.filter.FilterSql;
import java.sql.DriverManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the database answers is what a plain computation over the same shop answers. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesIntegrationTests {
    static final List<String> KINDS = RandomRules.KINDS;

    private final DSLContext sql;
    private final JsonMapper json;
    private final Counting counting;
    private final Explanations explanations;
    private final Membership membership;
    private final CustomFields fields;
    private final TransactionOperations transactions;
    private final Actor unit;
    private TestShop shop;

    RulesIntegrationTests(
            DSLContext sql,
            JsonMapper json,
            Counting counting,
            Explanations explanations,
            Membership membership,
            CustomFields fields,
            TransactionOperations transactions,
            TestUnits units) {
        this.sql = sql;
        this.json = json;
        this.counting = counting;
        this.explanations = explanations;
        this.membership = membership;
        this.fields = fields;
        this.transactions = transactions;
        this.unit = units.newUnit(s -> TestSettings.clock(s, "2026-06-30"));
    }

    @BeforeAll
    void fill() {
        shop = Acting.call(unit, () -> new TestShop(sql, 120, 7));
        // as a shop's tables are by the time somebody asks; guessed sizes make joins a hundred times slower
        Superuser.run("analyze");
    }

    private Filter read(JsonNode definition) {
        var outcome = FilterReader.read(
                json.treeToValue(definition, FilterNode.class), "definition", fields.of(RecordKind.CUSTOMER));
        assertThat(outcome.errors()).as(definition.toString()).isEmpty();
        return outcome.filter().orElseThrow();
    }

    private Set<UUID> answer(Filter filter) {
        return counting.preview(filter, 1000).stream().map(CustomerLine::id).collect(Collectors.toSet());
    }

    private Set<UUID> expected(JsonNode definition) {
        var plain = new PlainAnswer(shop);
        return shop.people.stream()
                .filter(p -> plain.holds(definition, p))
                .map(TestShop.Person::id)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void eachKindOfRuleMeansWhatItSays(String kind) {
        Acting.run(unit, () -> {
            var rules = new RandomRules(shop, kind.hashCode());
            int telling = 0;
            for (int i = 0; i < 40; i++) {
                var rule = rules.rule(kind);
                var expected = expected(rule);
                assertThat(answer(read(rule))).as(rule.toString()).isEqualTo(expected);
                assertThat(counting.count(read(rule))).isEqualTo(expected.size());
                // everybody is in the sample of so small a shop
                assertThat(counting.estimate(read(rule))).isEqualTo(new Estimate(expected.size(), 0));
                telling += expected.isEmpty() || expected.size() == shop.people.size() ? 0 : 1;
            }
            assertThat(telling).as("rules that tell customers apart").isGreaterThan(10);
        });
    }

    @Test
    void noRuleAsksForWhatIsNotFollowed() {
        var names = Acting.call(unit, () -> FilterFields.shown(fields.of(RecordKind.CUSTOMER))).stream()
                .map(FilterFields.Shown::name)
                .toList();
        assertThat(names).isNotEmpty().doesNotContainAnyElementsOf(SegmentNews.NOBODY_ASKS_FOR);
    }

    @Test
    void estimatesWhatTakesTooLong() throws Exception {
        var filter = Acting.call(
                unit,
                () -> read(
                        json.readTree(
                                "{\"match\":\"ALL\",\"rules\":[{\"field\":\"lifetimeValue\",\"operator\":\"GTE\",\"value\":0}]}")));
        Callable<Counting.Answer> question = () -> Acting.call(unit, () -> counting.atOnce(filter));
        var quick = question.call();
        assertThat(quick.margin()).isNull();
        var server = TestPostgres.server();
        var superuser = server.superuser();
        try (var asker = Executors.newSingleThreadExecutor();
                var connection =
                        DriverManager.getConnection(server.jdbcUrl("crm"), superuser.name(), superuser.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table customers.standing in access exclusive mode");
            var answer = asker.submit(question);
            Thread.sleep(1200);
            connection.commit();
            assertThat(answer.get()).isEqualTo(new Counting.Answer(quick.customers(), 0L));
        }
    }

    @Test
    void groupsOfRulesMeanWhatTheySay() {
        Acting.run(unit, () -> {
            var rules = new RandomRules(shop, 11);
            for (int i = 0; i < 200; i++) {
                var group = rules.group(4);
                assertThat(answer(read(group))).as(group.toString()).isEqualTo(expected(group));
            }
        });
    }

    @Test
    void explanationsAgreeWithMembership() {
        Acting.run(unit, () -> {
            var rules = new RandomRules(shop, 23);
            for (int i = 0; i < 60; i++) {
                var definition = rules.group(3);
                var segment = segment(definition);
                fill(segment, definition);
                var members = sql.select(MEMBER.CUSTOMER_ID)
                        .from(MEMBER)
                        .where(MEMBER.TENANT_ID.eq(Acting.tenant()), MEMBER.SEGMENT_ID.eq(segment))
                        .fetchSet(MEMBER.CUSTOMER_ID);
                assertThat(members).as(definition.toString()).isEqualTo(expected(definition));
                for (int c = i % 10; c < shop.people.size(); c += 10) {
                    var person = shop.people.get(c);
                    var why = explanations.of(segment, person.id());
                    assertThat(why.holds()).as(definition + " " + person).isEqualTo(members.contains(person.id()));
                    assertThat(why.member()).isEqualTo(why.holds());
                }
            }
        });
    }

    private UUID segment(JsonNode definition) {
        var id = Ids.next();
        sql.insertInto(SEGMENT)
                .set(SEGMENT.TENANT_ID, Acting.tenant())
                .set(SEGMENT.ID, id)
                .set(SEGMENT.NAME, "random")
                .set(SEGMENT.KIND, "FIXED")
                .set(SEGMENT.OWNER_NAME, "test")
                .set(SEGMENT.DEFINITION, JSONB.valueOf(definition.toString()))
                .execute();
        return id;
    }

    /** In two halves, as a walk does it. */
    private void fill(UUID segment, JsonNode definition) {
        var ids = shop.people.stream()
                .map(TestShop.Person::id)
                .sorted(RulesIntegrationTests::asInPostgres)
                .toList();
        var middle = ids.get(ids.size() / 2);
        var rules = List.of(new SegmentRules(segment, "random", SegmentKind.FIXED, read(definition), null));
        List<FilterSql.Within> halves =
                List.of(Batch.range(new UUID(0, 0), middle), Batch.range(middle, new UUID(-1, -1)));
        halves.forEach(half -> transactions.executeWithoutResult(t -> {
            membership.lock();
            membership.compare(rules, half, true);
        }));
    }

    private static int asInPostgres(UUID a, UUID b) {
        return a.toString().compareTo(b.toString());
    }
}
