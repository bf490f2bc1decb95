package com.hs6tools.crm.segments;

import static com.hs6tools.crmdb.segments.Tables.MEMBER;
import static com.hs6tools.crmdb.segments.Tables.SEGMENT;
import static org.jooq.impl.DSL.field;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.identity.Staff;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.segments.filter.Clock;
import com.hs6tools.crm.segments.filter.Filter;
import com.hs6tools.crm.segments.filter.FilterNode;
import com.hs6tools.crm.segments.filter.FilterSql;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.conf.StatementType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks every rule of a segment about one customer, by the very conditions that membership is worked out by. */
@Component
class Explanations {
    private final DSLContext sql;
    private final DSLContext written;
    private final Definitions definitions;
    private final Customers customers;
    private final Staff staff;
    private final UnitClock clock;

    Explanations(DSLContext sql, Definitions definitions, Customers customers, Staff staff, UnitClock clock) {
        this.sql = sql;
        this.written = sql.configuration()
                .deriveSettings(s -> s.withStatementType(StatementType.STATIC_STATEMENT))
                .dsl();
        this.definitions = definitions;
        this.customers = customers;
        this.staff = staff;
        this.clock = clock;
    }

    /** What a rule came to. */
    private record Answer(boolean holds, @Nullable Object value) {}

    Explanation of(UUID segment, UUID customer) {
        var kept = sql.select(SEGMENT.DEFINITION)
                .from(SEGMENT)
                .where(SegmentScope.present(), SEGMENT.ID.eq(segment))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This segment"))
                .value1();
        var name = customers.requireVisible(customer);
        var joinedAt = sql.select(MEMBER.JOINED_AT)
                .from(MEMBER)
                .where(
                        MEMBER.TENANT_ID.eq(Acting.tenant()),
                        MEMBER.SEGMENT_ID.eq(segment),
                        MEMBER.CUSTOMER_ID.eq(customer))
                .fetchOne(MEMBER.JOINED_AT);
        var node = definitions.node(kept);
        var rules = definitions
                .filter(kept)
                .map(filter -> part(Objects.requireNonNull(node), ask(filter, customer)))
                .orElse(null);
        return new Explanation(customer, name, joinedAt != null, joinedAt, rules == null ? null : rules.holds(), rules);
    }

    private Deque<Answer> ask(Filter filter, UUID customer) {
        var asked = FilterSql.of(filter, FilterSql.Within.one(customer), new Clock(clock.now(), clock.zone()));
        var rules = asked.rules();
        var columns = new ArrayList<SelectField<?>>();
        for (int i = 0; i < rules.size(); i++) {
            columns.add(
                    field("({0}) is true", Boolean.class, rules.get(i).holds()).as("h" + i));
            columns.add(rules.get(i).value().as("v" + i));
        }
        var row =
                written.select(columns).from(asked.from()).where(asked.asked()).fetchSingle();
        var answers = new ArrayDeque<Answer>();
        for (int i = 0; i < rules.size(); i++) {
            answers.add(new Answer(
                    row.get("h" + i, Boolean.class), value(rules.get(i).rule(), row, "v" + i)));
        }
        return answers;
    }

    private @Nullable Object value(Filter.Rule rule, Record row, String column) {
        var value = row.get(column);
        if (value instanceof UUID person && rule instanceof Filter.Owner) {
            return staff.names(Set.of(person)).getOrDefault(person, person.toString());
        }
        return value instanceof java.sql.Timestamp ? row.get(column, OffsetDateTime.class) : value;
    }

    /** In the order the rules were written, which is the order the answers are in. */
    private static Explanation.Part part(FilterNode node, Deque<Answer> answers) {
        var match = node.match();
        if (match == null) {
            var answer = answers.removeFirst();
            return new Explanation.Part(null, null, node, answer.holds(), answer.value());
        }
        var parts = Objects.requireNonNull(node.rules()).stream()
                .map(rule -> part(Objects.requireNonNull(rule), answers))
                .toList();
        return new Explanation.Part(match, parts, null, holds(match, parts), null);
    }

    private static boolean holds(FilterNode.Match match, List<Explanation.Part> parts) {
        return switch (match) {
            case ALL -> parts.stream().allMatch(Explanation.Part::holds);
            case ANY -> parts.stream().anyMatch(Explanation.Part::holds);
            case NONE -> parts.stream().noneMatch(Explanation.Part::holds);
        };
    }
}
