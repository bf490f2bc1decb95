package com.hs6tools.crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestCaller.Answer;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every list there is, asked with filters, sorts, cursors and limits it does not know, and with values nobody means. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListBadInputIntegrationTests {
    private static final Pattern KNOWN = Pattern.compile("Known: ([^;.]+)[;.]");
    private static final List<String> OPERATORS =
            List.of(".lt", ".lte", ".gt", ".gte", ".ne", ".like", ".empty", ".between");

    /** Several values of one of these are several conditions; of the others only the first value counts. */
    private static final Set<String> OF_ALL_VALUES = Set.of(".ne", ".like");

    /** Said of the operator alone, before any value is looked at: one value tells as much as all of them. */
    private static final Set<String> REFUSED_UNREAD = Set.of("unknown_filter", "bad_operator");

    /** Whose ids stand in the address of a list inside another record, by the address's third part. */
    private static final Map<String, String> OWNERS = Map.of(
            "segments", "segments.segment",
            "leads", "leads.lead",
            "lead-forms", "leads.lead_form",
            "price-lists", "prices.price_list");

    /** Days and months at the ends of what can be said, and of what can be stored. */
    private static final List<String> FAR_DAYS = List.of(
            "-999999999-01-01",
            "+999999999-12-31",
            "-0001-01-01",
            "0000-01-01",
            "1899-12-31",
            "9999-12-31",
            "+10000-01-01",
            "2026-02-30",
            "0000-01",
            "9999-12",
            "2026-13");

    private final List<Endpoint> lists;
    private final List<Endpoint> spans;
    private final TestCaller admin;
    private final Map<String, UUID> ids;

    ListBadInputIntegrationTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            TestHttp http,
            TestUnits units) {
        this.lists = Endpoint.all(mappings).stream()
                .filter(ListBadInputIntegrationTests::isList)
                .toList();
        this.spans = Endpoint.all(mappings).stream()
                .filter(ListBadInputIntegrationTests::isOfASpan)
                .toList();
        var unit = units.newUnit();
        this.admin = http.as(unit);
        FilledUnit.fill(admin);
        this.ids = FilledUnit.ids(unit.tenant());
    }

    private static boolean isList(Endpoint endpoint) {
        return !endpoint.file()
                && Arrays.stream(endpoint.handler().getMethodParameters())
                        .anyMatch(p -> p.getParameterType() == MultiValueMap.class);
    }

    /** Whose {@code from} and {@code to} are parameters of its own, which no list looks at. */
    private static boolean isOfASpan(Endpoint endpoint) {
        return endpoint.method() == HttpMethod.GET
                && Arrays.stream(endpoint.handler().getMethod().getParameters())
                        .filter(p -> p.isAnnotationPresent(RequestParam.class))
                        .anyMatch(p -> p.getName().equals("from") || p.getName().equals("to"));
    }

    Stream<Endpoint> spans() {
        assertThat(spans).hasSizeGreaterThan(4);
        return spans.stream();
    }

    @ParameterizedTest
    @MethodSource("spans")
    void answersAnySpanOfDays(Endpoint span) {
        for (var day :
                Stream.concat(FAR_DAYS.stream(), NastyText.SHORT.stream()).toList()) {
            assertHarmless(get(span, "from", day), "from=" + day);
            assertHarmless(get(span, "to", day), "to=" + day);
            assertHarmless(admin.get(path(span) + "?from={d}&to={d}", day, day), "from and to=" + day);
        }
        for (var field : List.of("from", "to")) {
            var far = get(span, field, "-999999999-01-01");
            assertThat(far.status()).as(far.text()).isEqualTo(400);
        }
    }

    Stream<Endpoint> lists() {
        assertThat(lists).hasSizeGreaterThan(7);
        return lists.stream();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void namesTheKnownFilters(Endpoint list) {
        var refused = get(list, "colour", "red");
        assertRefused(refused, "unknown_filter", "colour");
        assertThat(known(refused)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void namesTheKnownSorts(Endpoint list) {
        for (var sort : List.of("colour", "-colour", "id; drop table x", "--", "-")) {
            var refused = get(list, "sort", sort);
            assertRefused(refused, "unknown_sort", "sort");
            assertThat(known(refused)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void saysWhatALimitIs(Endpoint list) {
        for (var limit : List.of("0", "201", "-1", "x", "1.5", "99999999999999999999", " ")) {
            assertRefused(get(list, "limit", limit), "bad_limit", "limit");
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void refusesCursorsThatAreNotItsOwn(Endpoint list) {
        for (var cursor : Stream.concat(Stream.of("abc", "!", "YQ"), NastyText.SHORT.stream())
                .toList()) {
            assertRefused(get(list, "cursor", cursor), "bad_cursor", "cursor");
        }
        for (var sort : known(get(list, "sort", "colour"))) {
            for (var value : Stream.concat(Stream.of("", "null", "abc", "12"), NastyText.SHORT.stream())
                    .toList()) {
                var forged = sort + '\n' + Ids.next() + '\n' + value;
                assertHarmless(
                        admin.get(
                                path(list) + "?sort={s}&cursor={c}",
                                sort,
                                Base64.getUrlEncoder()
                                        .withoutPadding()
                                        .encodeToString(forged.getBytes(StandardCharsets.UTF_8))),
                        sort + " after " + value);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void answersAnyValueOfAFilter(Endpoint list) {
        for (var filter : known(get(list, "colour", "red"))) {
            var taken = harmless(list, filter, NastyText.SHORT);
            for (var operator : OPERATORS) {
                var left = new ArrayList<>(NastyText.SHORT);
                if (OF_ALL_VALUES.contains(operator) && takes(list, filter + operator, taken)) {
                    left.removeAll(taken);
                }
                harmless(list, filter + operator, left);
            }
            assertRefused(get(list, filter, "x".repeat(1001)), "too_much", filter);
        }
    }

    /** @return the values that were taken, each asked for alone */
    private List<String> harmless(Endpoint list, String parameter, List<String> values) {
        var taken = new ArrayList<String>();
        for (var value : values) {
            var answer = get(list, parameter, value);
            assertHarmless(answer, parameter + "=" + value);
            if (REFUSED_UNREAD.contains(code(answer))) {
                break;
            }
            if (answer.status() == 200) {
                taken.add(value);
            }
        }
        return taken;
    }

    /** All of them at once, each of them written into the one statement. */
    private boolean takes(Endpoint list, String parameter, List<String> values) {
        var query = values.stream().map(v -> parameter + "={v}").collect(Collectors.joining("&"));
        var answer = admin.get(path(list) + "?" + query, values.toArray());
        assertHarmless(answer, parameter + "=" + values);
        return answer.status() == 200;
    }

    private static List<String> known(Answer refused) {
        var names = KNOWN.matcher(refused.json().get("detail").asString());
        return names.find() ? List.of(names.group(1).split(", ")) : List.of();
    }

    private Answer get(Endpoint list, String parameter, String value) {
        return admin.get(path(list) + "?{p}={v}", parameter, value);
    }

    /** The list's address with ids of records that are there, so that the answer is about the list. */
    private String path(Endpoint list) {
        var owner = OWNERS.getOrDefault(list.path().split("/")[3], "customers.customer");
        return list.path().replaceAll("\\{[^}]+}", ids.get(owner).toString());
    }

    private static String code(Answer answer) {
        return answer.status() == 400 ? answer.json().get("code").asString() : "";
    }

    private static void assertRefused(Answer answer, String code, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.response().getContentType()).startsWith("application/problem+json");
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    private static void assertHarmless(Answer answer, String asked) {
        assertThat(answer.status()).as("%s: %s", asked, answer.text()).isIn(200, 400);
        if (answer.status() == 400) {
            assertThat(answer.response().getContentType()).startsWith("application/problem+json");
            assertThat(answer.text()).doesNotContain(NastyText.TELLTALE);
        }
    }
}
