package com.hs6tools.crm.segments.filter;

import static com.hs6tools.crmdb.commerce.Tables.PUB_PRODUCT;
import static com.hs6tools.crmdb.commerce.Tables.PUB_PURCHASE;
import static com.hs6tools.crmdb.commerce.Tables.PUB_PURCHASE_LINE;
import static com.hs6tools.crmdb.customers.Tables.PUB_CUSTOMER_LABEL;
import static com.hs6tools.crmdb.customers.Tables.PUB_INTERACTION;
import static com.hs6tools.crmdb.customers.Tables.PUB_LABEL;
import static com.hs6tools.crmdb.segments.Tables.MEMBER;
import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A filter as SQL: the one place where rules become conditions. What is counted of other tables is joined from outside
 * (at most one row a customer), so that a rule means the same under ALL, ANY and NONE and PostgreSQL can begin with
 * whichever side is small. Only {@link #from} and {@link #where} belong into a statement; a rule that finds no value does
 * not hold.
 */
public final class FilterSql {
    private final Within within;
    private final Clock clock;
    private final CustomerTables tables = new CustomerTables();
    private final List<Written> rules = new ArrayList<>();
    private final Condition condition;

    /** Which customers to look at; repeated inside everything that is counted. */
    public interface Within {
        Within EVERYBODY = customer -> noCondition();

        Condition holds(Field<UUID> customer);

        static Within one(UUID id) {
            return customer -> customer.eq(id);
        }
    }

    /**
     * A rule for one customer.
     *
     * @param value what the customer has of what the rule asks for
     */
    public record Written(Filter.Rule rule, Condition holds, Field<?> value) {}

    private FilterSql(Filter filter, Within within, Clock clock) {
        this.within = within;
        this.clock = clock;
        this.condition = write(filter);
    }

    public static FilterSql of(Filter filter, Within within, Clock clock) {
        return new FilterSql(filter, within, clock);
    }

    public Field<UUID> customer() {
        return CustomerTables.S.CUSTOMER_ID;
    }

    public Field<UUID> owner() {
        return CustomerTables.S.OWNER_ID;
    }

    public Field<java.math.BigDecimal> value() {
        return CustomerTables.S.LIFETIME_VALUE;
    }

    public Table<? extends Record> from() {
        return tables.joined();
    }

    public Condition where() {
        return tables.present().and(within.holds(customer())).and(condition);
    }

    /** The ids of those it holds for, as a statement or a part of one. */
    public Select<Record1<UUID>> customers() {
        return select(customer()).from(from()).where(where());
    }

    /** The customers that are asked about, whether the filter holds for them or not. */
    public Condition asked() {
        return tables.present().and(within.holds(customer()));
    }

    /** In the order of {@link Filter#rules}. */
    public List<Written> rules() {
        return List.copyOf(rules);
    }

    private Condition write(Filter filter) {
        return switch (filter) {
            case Filter.Group group -> join(group);
            case Filter.Rule rule -> {
                var written = written(rule);
                rules.add(written);
                yield written.holds();
            }
        };
    }

    /** A comparison with an absent value is neither true nor false; turned round it must be true. */
    private Condition join(Filter.Group group) {
        var parts = group.parts().stream().map(this::write).toList();
        return switch (group.match()) {
            case ALL -> DSL.and(parts);
            case ANY -> DSL.or(parts);
            case NONE -> condition("({0}) is not true", DSL.or(parts));
        };
    }

    private Written written(Filter.Rule rule) {
        return switch (rule) {
            case Filter.Text text -> new Written(text, TextSql.holds(text, tables), tables.text(text.field()));
            case Filter.Choice choice -> choice(choice);
            case Filter.Owner owner -> new Written(owner, among(owner.operator(), owner(), owner.people()), owner());
            case Filter.Number number -> {
                var column = tables.number(number.field());
                yield new Written(number, number.test().holds(column), column);
            }
            case Filter.Moment moment -> {
                var column = tables.moment(moment.field());
                var compared = moment.test().operator().asksForPresence() ? column : tables.sorted(moment.field());
                var holds = moment.test().holds(compared, clock);
                yield new Written(moment, holds.and(ever(moment.test(), column)), column);
            }
            case Filter.Labels labels -> labels(labels);
            case Filter.Custom custom -> CustomSql.written(custom, tables, within, clock);
            case Filter.Archived gone -> new Written(gone, DSL.falseCondition(), DSL.castNull(String.class));
            case Filter.InSegment in -> inSegment(in);
            case Filter.Orders orders -> orders(orders);
            case Filter.Interactions interactions -> interactions(interactions);
        };
    }

    /** "Never" is sorted as the oldest moment of all, which a rule without a beginning must not mean. */
    private static Condition ever(MomentTest test, Field<OffsetDateTime> column) {
        return switch (test.operator()) {
            case MORE_THAN_AGO, BEFORE -> column.isNotNull();
            default -> noCondition();
        };
    }

    private Written choice(Filter.Choice rule) {
        var column = tables.choice(rule.field());
        return new Written(rule, among(rule.operator(), column, rule.values()), column);
    }

    private static <T> Condition among(Operator operator, Field<T> column, Collection<T> values) {
        return switch (operator) {
            case IS -> column.in(values);
            case IS_NOT -> column.notIn(values).or(column.isNull());
            case EMPTY -> column.isNull();
            default -> column.isNotNull();
        };
    }

    private Written labels(Filter.Labels rule) {
        var l = PUB_CUSTOMER_LABEL;
        var ofKind = l.LABEL_ID.in(select(PUB_LABEL.ID)
                .from(PUB_LABEL)
                .where(
                        PUB_LABEL.TENANT_ID.eq(Acting.tenant()),
                        PUB_LABEL.KIND.eq(rule.kind().name())));
        var asked = rule.operator().asksForPresence() ? ofKind : l.LABEL_ID.in(rule.labels());
        var mine = l.TENANT_ID.eq(Acting.tenant()).and(within.holds(l.CUSTOMER_ID));
        var all = rule.operator() == Operator.ALL_OF;
        var carriers = all
                ? select(l.CUSTOMER_ID)
                        .from(l)
                        .where(mine, asked)
                        .groupBy(l.CUSTOMER_ID)
                        .having(count().eq(rule.labels().size()))
                : selectDistinct(l.CUSTOMER_ID).from(l).where(mine, asked);
        var found = tables.join(carriers, l.CUSTOMER_ID);
        var absent = rule.operator() == Operator.NONE_OF || rule.operator() == Operator.EMPTY;
        return new Written(rule, absent ? found.isNull() : found.isNotNull(), tables.labelNames(rule.kind()));
    }

    private Written inSegment(Filter.InSegment rule) {
        var members = selectDistinct(MEMBER.CUSTOMER_ID)
                .from(MEMBER)
                .where(
                        MEMBER.TENANT_ID.eq(Acting.tenant()),
                        MEMBER.SEGMENT_ID.in(rule.segments()),
                        within.holds(MEMBER.CUSTOMER_ID));
        var found = tables.join(members, MEMBER.CUSTOMER_ID);
        return new Written(
                rule,
                rule.operator() == Operator.IS ? found.isNotNull() : found.isNull(),
                DSL.field(found.isNotNull()));
    }

    private Written orders(Filter.Orders rule) {
        var p = PUB_PURCHASE;
        var counts = switch (rule.measure()) {
            case ORDER_REVENUE, ORDER_QUANTITY -> condition(p.COUNTED).or(p.KIND.eq("RETURN"));
            default -> condition(p.COUNTED);
        };
        var mine = p.TENANT_ID
                .eq(Acting.tenant())
                .and(p.CUSTOMER_ID.isNotNull())
                .and(within.holds(p.CUSTOMER_ID))
                .and(counts)
                .and(rule.window().range(clock).holds(p.PLACED_AT));
        var measured = measured(rule).as("v");
        Select<? extends Record> facts = rule.ofLines()
                ? select(p.CUSTOMER_ID, measured)
                        .from(p)
                        .join(PUB_PURCHASE_LINE)
                        .on(PUB_PURCHASE_LINE.TENANT_ID.eq(p.TENANT_ID), PUB_PURCHASE_LINE.PURCHASE_ID.eq(p.ID))
                        .where(mine, ofThese(rule))
                        .groupBy(p.CUSTOMER_ID)
                : select(p.CUSTOMER_ID, measured).from(p).where(mine).groupBy(p.CUSTOMER_ID);
        return aggregate(rule, rule.number(), rule.moment(), facts, p.CUSTOMER_ID);
    }

    /** Of lines, what was sent back counts against what was bought. */
    private static Field<?> measured(Filter.Orders rule) {
        var p = PUB_PURCHASE;
        var l = PUB_PURCHASE_LINE;
        return switch (rule.measure()) {
            case ORDER_COUNT -> rule.ofLines() ? countDistinct(p.ID) : count();
            case ORDER_REVENUE ->
                rule.ofLines()
                        ? sum(when(p.KIND.eq("RETURN"), abs(l.AMOUNT).neg()).otherwise(l.AMOUNT))
                        : sum(p.GROSS.minus(p.RETURNED));
            case ORDER_QUANTITY ->
                sum(when(p.KIND.eq("RETURN"), abs(l.QUANTITY).neg()).otherwise(l.QUANTITY));
            case ORDER_FIRST -> min(p.PLACED_AT);
            default -> max(p.PLACED_AT);
        };
    }

    private static Condition ofThese(Filter.Orders rule) {
        var l = PUB_PURCHASE_LINE;
        var ofCategories = l.PRODUCT_ID.in(select(PUB_PRODUCT.ID)
                .from(PUB_PRODUCT)
                .where(PUB_PRODUCT.TENANT_ID.eq(Acting.tenant()), PUB_PRODUCT.CATEGORY_ID.in(rule.categories())));
        var these = rule.categories().isEmpty()
                ? l.PRODUCT_ID.in(rule.products())
                : rule.products().isEmpty()
                        ? ofCategories
                        : l.PRODUCT_ID.in(rule.products()).or(ofCategories);
        return l.TENANT_ID.eq(Acting.tenant()).andNot(l.ADJUSTMENT).and(these);
    }

    private Written interactions(Filter.Interactions rule) {
        var i = PUB_INTERACTION;
        var measured = rule.measure() == Measure.INTERACTION_COUNT ? count() : max(i.OCCURRED_AT);
        var facts = select(i.CUSTOMER_ID, measured.as("v"))
                .from(i)
                .where(
                        i.TENANT_ID.eq(Acting.tenant()),
                        within.holds(i.CUSTOMER_ID),
                        rule.types().isEmpty() ? noCondition() : i.TYPE.in(rule.types()),
                        rule.direction() == null ? noCondition() : i.DIRECTION.eq(rule.direction()),
                        rule.window().range(clock).holds(i.OCCURRED_AT))
                .groupBy(i.CUSTOMER_ID);
        return aggregate(rule, rule.number(), rule.moment(), facts, i.CUSTOMER_ID);
    }

    private Written aggregate(
            Filter.Rule rule,
            @Nullable NumberTest number,
            @Nullable MomentTest moment,
            Select<? extends Record> facts,
            Field<UUID> customer) {
        var joined = tables.joinTable(facts, customer);
        if (number != null) {
            var value = DSL.field(DSL.name(joined.getName(), "v"), java.math.BigDecimal.class);
            return new Written(rule, number.holdsOrNothing(value), value);
        }
        var value = DSL.field(DSL.name(joined.getName(), "v"), OffsetDateTime.class);
        return new Written(rule, java.util.Objects.requireNonNull(moment).holds(value, clock), value);
    }
}
