package com.hs6tools.crm.segments;

import static com.hs6tools.crmdb.segments.Tables.MEMBER;
import static com.hs6tools.crmdb.segments.Tables.SEGMENT;
import static com.hs6tools.crmdb.segments.Tables.TALLY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.query.Count;
import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListRequest;
import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.query.Listed;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.SearchText;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads segments: those shared, and one's own. */
@Component
class SegmentList implements Listed {
    private static final int LATELY_DAYS = 30;

    private final DSLContext sql;
    private final Definitions definitions;
    private final UnitClock clock;
    private final ListSpec spec = ListSpec.by(SEGMENT.ID)
            .filter(
                    "q",
                    (name, operator, values) -> values.stream()
                            .<Condition>map(
                                    v -> SEGMENT.NAME.likeIgnoreCase("%" + SearchText.escapeLike(v.strip()) + "%"))
                            .reduce(noCondition(), Condition::and))
            .filter("kind", Filters.oneOf(SEGMENT.KIND, SegmentKind.class))
            .filter("owner", SegmentList::owner)
            .filter("customer", SegmentList::ofCustomer)
            .filter("members", Filters.number(SEGMENT.MEMBERS))
            .filter("deleted", Filters.yesOrNo(SEGMENT.DELETED_AT.isNotNull()))
            .sort("name", lower(SEGMENT.NAME))
            .sort("members", SEGMENT.MEMBERS)
            .sort("createdAt", SEGMENT.CREATED_AT)
            .sort("updatedAt", SEGMENT.UPDATED_AT)
            .sortedBy("name");

    SegmentList(DSLContext sql, Definitions definitions, UnitClock clock) {
        this.sql = sql;
        this.definitions = definitions;
        this.clock = clock;
    }

    @Override
    public ListSpec spec() {
        return spec;
    }

    private static Condition owner(
            String name, com.hs6tools.crm.platform.query.Operator operator, List<String> values) {
        return values.stream()
                .map(v -> SEGMENT.OWNER_ID.eq(v.equals("me") ? Acting.now().id() : Filters.uuid(name, v)))
                .reduce(org.jooq.impl.DSL.falseCondition(), Condition::or);
    }

    /** Those a customer is in; none where the customer may not be seen. */
    private static Condition ofCustomer(
            String name, com.hs6tools.crm.platform.query.Operator operator, List<String> values) {
        return SEGMENT.ID.in(select(MEMBER.SEGMENT_ID)
                .from(MEMBER)
                .where(
                        MEMBER.TENANT_ID.eq(Acting.tenant()),
                        MEMBER.CUSTOMER_ID.in(
                                values.stream().map(v -> Filters.uuid(name, v)).toList()),
                        Customers.visible(MEMBER.CUSTOMER_ID)));
    }

    Page<Segment> page(MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(spec, parameters);
        var sortedBy = request.sortField().as("sorted_by");
        var shown = parameters.containsKey("deleted") ? SegmentScope.visible() : SegmentScope.present();
        var joined = lately(TALLY.JOINED);
        var departed = lately(TALLY.DEPARTED);
        var rows = sql.select(SEGMENT.asterisk(), joined, departed, sortedBy)
                .from(SEGMENT)
                .where(shown, request.page())
                .orderBy(request.orderBy())
                .limit(request.fetch())
                .fetch(r -> new Page.Sorted<>(row(r, r.get(joined), r.get(departed)), r.get(sortedBy)));
        var total = request.counted() ? Count.of(sql, SEGMENT, shown.and(request.filters())) : null;
        return Page.of(request, rows, Segment::id, total);
    }

    /** @throws NotFound when it is absent, deleted, or somebody's own */
    Segment find(UUID id) {
        var joined = lately(TALLY.JOINED);
        var departed = lately(TALLY.DEPARTED);
        var found = sql.select(SEGMENT.asterisk(), joined, departed)
                .from(SEGMENT)
                .where(SegmentScope.present(), SEGMENT.ID.eq(id))
                .fetchOptional(r -> row(r, r.get(joined), r.get(departed)))
                .orElseThrow(() -> new NotFound("This segment"));
        return found.with(definitions.problems(found.definition()));
    }

    private Field<BigDecimal> lately(TableField<?, Long> of) {
        return field(select(coalesce(sum(of), inline(BigDecimal.ZERO)))
                        .from(TALLY)
                        .where(
                                TALLY.TENANT_ID.eq(SEGMENT.TENANT_ID),
                                TALLY.SEGMENT_ID.eq(SEGMENT.ID),
                                TALLY.DAY.gt(clock.today().minusDays(LATELY_DAYS))))
                .as(of.getName() + "_lately");
    }

    private Segment row(Record r, BigDecimal joined, BigDecimal departed) {
        var owner = r.get(SEGMENT.OWNER_ID);
        return new Segment(
                r.get(SEGMENT.ID),
                r.get(SEGMENT.VERSION),
                r.get(SEGMENT.NAME),
                r.get(SEGMENT.DESCRIPTION),
                SegmentKind.valueOf(r.get(SEGMENT.KIND)),
                definitions.node(r.get(SEGMENT.DEFINITION)),
                owner,
                r.get(SEGMENT.OWNER_NAME),
                r.get(SEGMENT.SHARED),
                owner != null && owner.equals(Acting.now().id()),
                r.get(SEGMENT.MEMBERS),
                r.get(SEGMENT.COUNTED_AT),
                r.get(SEGMENT.FILLING),
                joined.longValue(),
                departed.longValue(),
                r.get(SEGMENT.CREATED_AT),
                r.get(SEGMENT.UPDATED_AT),
                r.get(SEGMENT.DELETED_AT),
                null);
    }
}
