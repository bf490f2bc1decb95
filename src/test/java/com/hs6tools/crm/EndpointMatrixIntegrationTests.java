package com.hs6tools.crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.identity.BusinessUnits;
import com.hs6tools.crm.identity.Hiring;
import com.hs6tools.crm.platform.http.Permission;
import com.hs6tools.crm.platform.settings.UnitSettings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint there is, tried as nobody, as each built-in role, and with the ids of another business unit. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointMatrixIntegrationTests {
    private static final List<String> ROLES = List.of("SALES_REP", "SUPPORT_AGENT", "MARKETER", "MANAGER", "ADMIN");
    private static final Set<Integer> SAYS_NOTHING = Set.of(400, 404, 415, 422);

    private final List<Endpoint> endpoints;
    private final TestHttp http;
    private final World world;
    private final Map<String, Actor> people = new LinkedHashMap<>();
    private final Map<String, List<String>> rights = new LinkedHashMap<>();
    private Map<String, UUID> foreignIds = Map.of();
    private Actor admin = Actor.system(new UUID(0, 0));

    /** What the tests are made of, beside the endpoints. */
    record World(
            TestUnits units,
            BusinessUnits businessUnits,
            Hiring hiring,
            DSLContext sql,
            ObjectProvider<Permission.Catalogue> catalogues) {}

    EndpointMatrixIntegrationTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            TestHttp http,
            TestUnits units,
            BusinessUnits businessUnits,
            Hiring hiring,
            DSLContext sql,
            ObjectProvider<Permission.Catalogue> catalogues) {
        this.endpoints = Endpoint.all(mappings);
        this.http = http;
        this.world = new World(units, businessUnits, hiring, sql, catalogues);
    }

    @BeforeAll
    void hire() {
        var made = world.businessUnits()
                .create(
                        UnitSettings.initial("Matrix"),
                        new BusinessUnits.Admin(Ids.next() + "@example.org", "Admin", null));
        Acting.run(Actor.system(made.unit()), () -> {
            for (var role : ROLES) {
                var person = world.hiring().hire(Ids.next() + "@example.org", role, "a long password", role, null);
                people.put(role, someone(made.unit(), person, role));
                rights.put(
                        role,
                        List.of(world.sql()
                                .fetchSingle("select permissions from identity.role where name = ?", role)
                                .get(0, String[].class)));
            }
        });
        admin = world.units().newUnit();
        var other = world.units().newUnit();
        FilledUnit.fill(http.as(other));
        foreignIds = FilledUnit.ids(other.tenant());
    }

    private static Actor someone(UUID unit, UUID person, String name) {
        return new Actor(
                unit, Actor.Kind.PERSON, person, name, Set.of(), Actor.Scope.ALL, Set.of(person), "127.0.0.1", null);
    }

    Stream<Endpoint> endpoints() {
        return endpoints.stream();
    }

    Stream<Endpoint> endpointsOfARecord() {
        return endpoints.stream().filter(Endpoint::namesARecord);
    }

    @Test
    void everyRightThatIsAskedForCanBeGranted() {
        var known = world.catalogues().stream()
                .flatMap(c -> c.permissions().stream())
                .map(Permission::name)
                .toList();
        assertThat(known).doesNotHaveDuplicates();
        assertThat(endpoints).allSatisfy(e -> assertThat(known).containsAll(e.requires()));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void nobody(Endpoint endpoint) {
        var answer = http.nobody().from(address()).knock(endpoint.request(Ids.next()));
        if (endpoint.isOpen()) {
            assertThat(answer.status()).isLessThan(500);
        } else {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.response().getContentType()).startsWith("application/problem+json");
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void eachRole(Endpoint endpoint) {
        for (var role : ROLES) {
            var answer = session(role).knock(endpoint.request(Ids.next()));
            var lacks = answer.status() == 403
                    && answer.json().get("code").asString().equals("not_allowed");
            assertThat(lacks)
                    .as("%s at %s: %s %s", role, endpoint, answer.status(), rights.get(role))
                    .isEqualTo(!endpoint.isOpen() && !endpoint.lets(rights.getOrDefault(role, List.of())));
            // what is open to all answers by its own reasons, such as a wrong password
            assertThat(answer.status()).as("%s at %s", role, endpoint).isLessThan(500);
            assertThat(answer.status() == 401 && !endpoint.isOpen())
                    .as("%s at %s", role, endpoint)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("endpointsOfARecord")
    void idsOfAnotherUnit(Endpoint endpoint) {
        var caller = http.inBrowser(admin);
        foreignIds.forEach((table, id) -> {
            var answer = caller.knock(endpoint.request(id));
            assertThat(answer.status())
                    .as("%s with an id of %s", endpoint, table)
                    .isIn(SAYS_NOTHING);
        });
    }

    @Test
    void theOtherUnitHoldsRecordsOfManyKinds() {
        assertThat(foreignIds.keySet())
                .contains("customers.customer", "identity.person", "identity.role", "platform.saved_view");
        assertThat(foreignIds).hasSizeGreaterThan(10);
    }

    /** A session of its own for each call: one of them signs out. */
    private TestCaller session(String role) {
        return http.inBrowser(people.getOrDefault(role, admin)).from(address());
    }

    private static String address() {
        var n = Ids.next().hashCode();
        return "10." + (n >>> 24) + "." + (n >>> 16 & 255) + "." + (n >>> 8 & 255);
    }
}
