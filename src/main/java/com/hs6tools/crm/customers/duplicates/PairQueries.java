package com.hs6tools.crm.customers.duplicates;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static com.hs6tools.crmdb.customers.Tables.DUPLICATE_PAIR;
import static com.hs6tools.crmdb.customers.Tables.STANDING;
import static org.jooq.impl.DSL.row;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListRequest;
import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.query.Listed;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.reads.PersonalDataReads;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.customers.tables.Customer;
import com.hs6tools.crmdb.customers.tables.Standing;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the pairs that are likely the same, for whoever may see both. */
@Component
class PairQueries implements Listed {
    private static final TypeReference<List<DuplicatePair.Finding>> FINDINGS = new TypeReference<>() {};
    private static final Customer FIRST = CUSTOMER.as("first");
    private static final Customer SECOND = CUSTOMER.as("second");
    private static final Standing FIRST_STANDING = STANDING.as("first_standing");
    private static final Standing SECOND_STANDING = STANDING.as("second_standing");

    private final DSLContext sql;
    private final JsonMapper json;
    private final PersonalDataReads reads;
    private final ListSpec spec;

    PairQueries(DSLContext sql, JsonMapper json, UnitClock clock, PersonalDataReads reads) {
        this.sql = sql;
        this.json = json;
        this.reads = reads;
        this.spec = ListSpec.by(DUPLICATE_PAIR.ID)
                .filter("state", Filters.oneOf(DUPLICATE_PAIR.STATE, DuplicatePair.State.class))
                .filter("score", Filters.small(DUPLICATE_PAIR.SCORE))
                .filter("createdAt", Filters.moment(DUPLICATE_PAIR.CREATED_AT, clock::zone))
                .filter("customerId", (name, operator, values) -> {
                    var ids = values.stream().map(v -> Filters.uuid(name, v)).toList();
                    return DUPLICATE_PAIR.FIRST_ID.in(ids).or(DUPLICATE_PAIR.SECOND_ID.in(ids));
                })
                .sort("score", DUPLICATE_PAIR.SCORE)
                .sort("createdAt", DUPLICATE_PAIR.CREATED_AT)
                .sortedBy("-score");
    }

    @Override
    public ListSpec spec() {
        return spec;
    }

    Page<DuplicatePair> page(MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(spec, parameters);
        var sortedBy = request.sortField().as("sorted_by");
        var rows = sql.select(columns())
                .select(sortedBy)
                .from(tables())
                .where(shown(parameters), request.page())
                .orderBy(request.orderBy())
                .limit(request.fetch())
                .fetch();
        var page = Page.of(
                request,
                rows.map(r -> new Page.Sorted<>(pair(r), r.get(sortedBy))),
                DuplicatePair::id,
                request.counted()
                        ? (long) sql.fetchCount(
                                sql.selectOne().from(tables()).where(shown(parameters), request.filters()))
                        : null);
        reads.listed(
                "duplicates.listed",
                "customer",
                page.items().stream()
                        .flatMap(p -> Stream.of(p.first().id(), p.second().id()))
                        .distinct()
                        .toList());
        return page;
    }

    /** @throws NotFound when there is no such pair, or one of the two may not be seen */
    DuplicatePair find(UUID id) {
        return sql.select(columns())
                .from(tables())
                .where(both(), DUPLICATE_PAIR.ID.eq(id))
                .fetchOptional()
                .map(this::pair)
                .orElseThrow(() -> new NotFound("This pair"));
    }

    /** What nobody decided yet, unless a state is asked for. */
    private static Condition shown(MultiValueMap<String, String> parameters) {
        return parameters.containsKey("state")
                ? both()
                : both().and(DUPLICATE_PAIR.STATE.eq(DuplicatePair.State.OPEN.name()));
    }

    private static Condition both() {
        return DUPLICATE_PAIR
                .TENANT_ID
                .eq(Acting.tenant())
                .and(FIRST.DELETED_AT.isNull())
                .and(SECOND.DELETED_AT.isNull())
                .and(Customers.visible(DUPLICATE_PAIR.FIRST_ID))
                .and(Customers.visible(DUPLICATE_PAIR.SECOND_ID));
    }

    private static Table<?> tables() {
        var first = join(DUPLICATE_PAIR, FIRST, FIRST_STANDING, DUPLICATE_PAIR.FIRST_ID);
        return join(first, SECOND, SECOND_STANDING, DUPLICATE_PAIR.SECOND_ID);
    }

    private static Table<?> join(Table<?> to, Customer customer, Standing standing, Field<UUID> id) {
        return to.join(customer)
                .on(customer.TENANT_ID.eq(DUPLICATE_PAIR.TENANT_ID), customer.ID.eq(id))
                .join(standing)
                .on(standing.TENANT_ID.eq(DUPLICATE_PAIR.TENANT_ID), standing.CUSTOMER_ID.eq(id));
    }

    private static List<SelectField<?>> columns() {
        return List.of(
                DUPLICATE_PAIR.ID,
                DUPLICATE_PAIR.VERSION,
                DUPLICATE_PAIR.SCORE,
                DUPLICATE_PAIR.STATE,
                DUPLICATE_PAIR.FINDINGS,
                DUPLICATE_PAIR.CREATED_AT,
                DUPLICATE_PAIR.DECIDED_AT,
                DUPLICATE_PAIR.DECIDED_BY_NAME,
                side(FIRST, FIRST_STANDING).as("first_side"),
                side(SECOND, SECOND_STANDING).as("second_side"));
    }

    private static SelectField<DuplicatePair.Side> side(Customer c, Standing s) {
        return row(c.ID, c.NAME, c.EXTERNAL_ID, c.EMAIL, c.PHONE, c.CITY, s.ORDER_COUNT, s.LIFETIME_VALUE, c.CREATED_AT)
                .mapping(DuplicatePair.Side.class, DuplicatePair.Side::new);
    }

    private DuplicatePair pair(Record r) {
        return new DuplicatePair(
                r.get(DUPLICATE_PAIR.ID),
                r.get(DUPLICATE_PAIR.VERSION),
                r.get(DUPLICATE_PAIR.SCORE),
                DuplicatePair.State.valueOf(r.get(DUPLICATE_PAIR.STATE)),
                json.readValue(r.get(DUPLICATE_PAIR.FINDINGS).data(), FINDINGS),
                r.get("first_side", DuplicatePair.Side.class),
                r.get("second_side", DuplicatePair.Side.class),
                r.get(DUPLICATE_PAIR.CREATED_AT),
                r.get(DUPLICATE_PAIR.DECIDED_AT),
                r.get(DUPLICATE_PAIR.DECIDED_BY_NAME));
    }
}
