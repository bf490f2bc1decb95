package com.hs6tools.crm.segments;

import static com.hs6tools.crmdb.commerce.Tables.PUB_PURCHASE;
import static com.hs6tools.crmdb.customers.Tables.PUB_CUSTOM_VALUE;
import static com.hs6tools.crmdb.customers.Tables.PUB_INTERACTION;
import static com.hs6tools.crmdb.customers.Tables.PUB_PROFILE;
import static com.hs6tools.crmdb.customers.Tables.PUB_STANDING;
import static com.hs6tools.crmdb.segments.Tables.TIME_WATCH;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.fields.CustomField;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.query.EverOrNever;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.segments.filter.TimeEdge;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the customers whom time alone moves in or out: those with a fact that has passed the edge of a rule's window since
 * it last looked. Every edge is one look into an index, however many customers there are.
 */
@Component
class TimeWatch {
    private static final Duration FIRST_LOOK = Duration.ofMinutes(10);

    private final DSLContext sql;
    private final SegmentRulesStore rules;
    private final DueMembers due;
    private final UnitClock clock;

    TimeWatch(DSLContext sql, SegmentRulesStore rules, DueMembers due, UnitClock clock) {
        this.sql = sql;
        this.rules = rules;
        this.due = due;
        this.clock = clock;
    }

    /** A unit whose clock stands has nothing to look for; one whose clock was set anew is gone through as a whole. */
    @Transactional
    public void look() {
        var edges = edges();
        if (edges.isEmpty()) {
            return;
        }
        var now = clock.now();
        var last = seen();
        // the first look sees what crossed an edge while the first segment of the unit was being filled
        var seen = last == null ? now.minus(FIRST_LOOK) : last;
        if (now.isAfter(seen)) {
            edges.forEach(edge -> due.add(crossing(edge, seen, now)));
        }
        if (!now.isEqual(seen)) {
            remember(now);
        }
    }

    private @Nullable OffsetDateTime seen() {
        return sql.select(TIME_WATCH.SEEN)
                .from(TIME_WATCH)
                .where(TIME_WATCH.TENANT_ID.eq(Acting.tenant()))
                .forUpdate()
                .skipLocked()
                .fetchOne(TIME_WATCH.SEEN);
    }

    private void remember(OffsetDateTime now) {
        sql.insertInto(TIME_WATCH, TIME_WATCH.TENANT_ID, TIME_WATCH.SEEN)
                .values(Acting.tenant(), now)
                .onConflict(TIME_WATCH.TENANT_ID)
                .doUpdate()
                .set(TIME_WATCH.SEEN, now)
                .execute();
    }

    private Select<Record1<UUID>> crossing(TimeEdge edge, OffsetDateTime seen, OffsetDateTime now) {
        var from = edge.shift().from(seen, clock.zone());
        var to = edge.shift().from(now, clock.zone());
        var s = PUB_STANDING;
        return switch (edge.of()) {
            case PURCHASES ->
                facts(PUB_PURCHASE, PUB_PURCHASE.TENANT_ID, PUB_PURCHASE.CUSTOMER_ID, PUB_PURCHASE.PLACED_AT, from, to);
            case INTERACTIONS -> {
                var i = PUB_INTERACTION;
                yield facts(i, i.TENANT_ID, i.CUSTOMER_ID, i.OCCURRED_AT, from, to);
            }
            case CREATION ->
                facts(PUB_PROFILE, PUB_PROFILE.TENANT_ID, PUB_PROFILE.ID, PUB_PROFILE.CREATED_AT, from, to);
            case FIRST_ORDER -> facts(s, s.TENANT_ID, s.CUSTOMER_ID, ever(s.FIRST_ORDER_AT), from, to);
            case LAST_ORDER -> facts(s, s.TENANT_ID, s.CUSTOMER_ID, ever(s.LAST_ORDER_AT), from, to);
            case LAST_INTERACTION -> facts(s, s.TENANT_ID, s.CUSTOMER_ID, ever(s.LAST_INTERACTION_AT), from, to);
            case CUSTOM_DAY -> days(Objects.requireNonNull(edge.field()), from, to);
            case FOLLOW_UP -> facts(s, s.TENANT_ID, s.CUSTOMER_ID, ever(s.NEXT_FOLLOW_UP_AT), from, to);
        };
    }

    /** A day begins or ends for all of its customers at midnight; between two midnights nothing crosses. */
    private Select<Record1<UUID>> days(CustomField field, OffsetDateTime from, OffsetDateTime to) {
        var v = PUB_CUSTOM_VALUE;
        var first = from.atZoneSameInstant(clock.zone()).toLocalDate();
        var last = to.atZoneSameInstant(clock.zone()).toLocalDate();
        return select(v.CUSTOMER_ID)
                .from(v)
                .where(
                        v.TENANT_ID.eq(Acting.tenant()),
                        v.KEY.eq(field.key()),
                        first.equals(last) ? falseCondition() : v.CODE.between(first.toString(), last.toString()));
    }

    private static Field<OffsetDateTime> ever(Field<OffsetDateTime> moment) {
        return EverOrNever.neverFirst(moment).coerce(SQLDataType.TIMESTAMPWITHTIMEZONE);
    }

    private static Select<Record1<UUID>> facts(
            Table<? extends Record> of,
            Field<UUID> tenant,
            Field<UUID> customer,
            Field<OffsetDateTime> at,
            OffsetDateTime from,
            OffsetDateTime to) {
        return select(customer).from(of).where(tenant.eq(Acting.tenant()), at.gt(from), at.le(to));
    }

    private List<TimeEdge> edges() {
        return rules.dynamic().stream()
                .flatMap(s -> s.filter().timeEdges())
                .distinct()
                .toList();
    }
}
