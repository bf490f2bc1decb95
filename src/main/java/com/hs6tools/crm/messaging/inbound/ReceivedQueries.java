package com.hs6tools.crm.messaging.inbound;

import static com.hs6tools.crmdb.messaging.Tables.MAILBOX;
import static com.hs6tools.crmdb.messaging.Tables.RECEIVED;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.customers.spi.MailTaker;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListRequest;
import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.query.Listed;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.text.ContactKeys;
import com.hs6tools.crm.platform.text.SearchText;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record16;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads the ledger of received messages. */
@Component
class ReceivedQueries implements Listed {
    private static final int LONGEST_THREAD = 50;
    private static final List<SortField<?>> OLDEST_FIRST = List.of(RECEIVED.ARRIVED_AT.asc(), RECEIVED.ID.asc());

    /** Where a message can be fetched from again. */
    record Source(UUID mailbox, boolean isRemoved, int epoch, long uid, Outcome outcome) {}

    private final DSLContext sql;
    private final List<MailTaker> takers;
    private final ListSpec spec;

    ReceivedQueries(DSLContext sql, List<MailTaker> takers, UnitClock clock) {
        this.sql = sql;
        this.takers = takers;
        this.spec = ListSpec.by(RECEIVED.ID)
                .filter("q", (name, operator, values) -> fragments(values))
                .filter("outcome", Filters.oneOf(RECEIVED.OUTCOME, Outcome.class))
                .filter("reason", Filters.oneOf(RECEIVED.REASON, Outcome.Reason.class))
                .filter("mailbox", Filters.id(RECEIVED.MAILBOX_ID))
                .filter(
                        "from",
                        Filters.key(RECEIVED.FROM_EMAIL, v -> Objects.requireNonNullElse(ContactKeys.email(v), "")))
                .filter("leadId", Filters.id(RECEIVED.LEAD_ID))
                .filter("customerId", Filters.id(RECEIVED.CUSTOMER_ID))
                .filter("arrivedAt", Filters.moment(RECEIVED.ARRIVED_AT, clock::zone))
                .sort("arrivedAt", RECEIVED.ARRIVED_AT)
                .sortedBy("-arrivedAt");
    }

    @Override
    public ListSpec spec() {
        return spec;
    }

    Page<ReceivedMail> list(MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(spec, parameters);
        var rows = fetch(visible().and(request.page()), request.orderBy(), request.fetch());
        var total = request.counted()
                ? (Long) (long) sql.fetchCount(RECEIVED, visible().and(request.filters()))
                : null;
        return Page.of(
                request,
                rows.stream()
                        .map(r -> new Page.Sorted<>(r, (Object) r.arrivedAt()))
                        .toList(),
                ReceivedMail::id,
                total);
    }

    /** How PostgreSQL would go about a page: for the test that each has its index. */
    String plan(MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(spec, parameters);
        return sql.explain(query(visible().and(request.page()), request.orderBy(), request.fetch()))
                .plan();
    }

    /** @throws NotFound when it is absent, or with a record outside what the acting person may see */
    ReceivedMail.Details find(UUID id) {
        return find(id, visible());
    }

    /** For whoever has just put it there himself, whosever record it came to. */
    ReceivedMail.Details taken(UUID id) {
        return find(id, mine());
    }

    private ReceivedMail.Details find(UUID id, Condition readable) {
        var mail = fetch(readable.and(RECEIVED.ID.eq(id)), OLDEST_FIRST, inline(1)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("This message"));
        var more = sql.select(RECEIVED.EXCERPT, RECEIVED.THREAD_ID)
                .from(RECEIVED)
                .where(mine(), RECEIVED.ID.eq(id))
                .fetchSingle();
        var thread = fetch(readable.and(RECEIVED.THREAD_ID.eq(more.value2())), OLDEST_FIRST, inline(LONGEST_THREAD));
        return new ReceivedMail.Details(mail, more.value1(), thread);
    }

    Source place(UUID id) {
        return sql.select(
                        RECEIVED.MAILBOX_ID,
                        field(MAILBOX.DELETED_AT.isNotNull()),
                        RECEIVED.EPOCH,
                        RECEIVED.UID,
                        RECEIVED.OUTCOME.convertFrom(Outcome::valueOf))
                .from(RECEIVED)
                .join(MAILBOX)
                .on(MAILBOX.TENANT_ID.eq(RECEIVED.TENANT_ID), MAILBOX.ID.eq(RECEIVED.MAILBOX_ID))
                .where(visible(), RECEIVED.ID.eq(id))
                .fetchOptional(Records.mapping(Source::new))
                .orElseThrow(() -> new NotFound("This message"));
    }

    private List<ReceivedMail> fetch(Condition which, List<SortField<?>> order, Param<Integer> most) {
        return query(which, order, most).fetch(Records.mapping(ReceivedMail::new));
    }

    private Select<
                    Record16<
                            UUID,
                            UUID,
                            String,
                            String,
                            String,
                            String,
                            OffsetDateTime,
                            Long,
                            Integer,
                            Outcome,
                            Outcome.Reason,
                            String,
                            UUID,
                            UUID,
                            String,
                            OffsetDateTime>>
            query(Condition which, List<SortField<?>> order, Param<Integer> most) {
        var name = field(select(MAILBOX.NAME)
                .from(MAILBOX)
                .where(MAILBOX.TENANT_ID.eq(RECEIVED.TENANT_ID), MAILBOX.ID.eq(RECEIVED.MAILBOX_ID)));
        return sql.select(
                        RECEIVED.ID,
                        RECEIVED.MAILBOX_ID,
                        name,
                        RECEIVED.FROM_EMAIL,
                        RECEIVED.FROM_NAME,
                        coalesce(RECEIVED.SUBJECT, inline("")),
                        RECEIVED.ARRIVED_AT,
                        RECEIVED.SIZE,
                        RECEIVED.FILES,
                        RECEIVED.OUTCOME.convertFrom(Outcome::valueOf),
                        RECEIVED.REASON.convertFrom(r -> r == null ? null : Outcome.Reason.valueOf(r)),
                        RECEIVED.REASON_DETAIL,
                        RECEIVED.LEAD_ID,
                        RECEIVED.CUSTOMER_ID,
                        RECEIVED.TAKEN_BY,
                        RECEIVED.TAKEN_AT)
                .from(RECEIVED)
                .where(which)
                .orderBy(order)
                .limit(most);
    }

    private static Condition fragments(List<String> values) {
        return values.stream()
                .flatMap(v -> Arrays.stream(SearchText.of(v).split(" ")))
                .filter(word -> !word.isEmpty())
                .<Condition>map(word -> RECEIVED.SEARCH_TEXT.like("%" + SearchText.escapeLike(word) + "%"))
                .reduce(DSL.noCondition(), Condition::and);
    }

    /** What was put with a record he may see, and what was left aside: that somebody has to look at. */
    private Condition visible() {
        if (Acting.now().scope() == Actor.Scope.ALL) {
            return mine();
        }
        var aside = RECEIVED.LEAD_ID.isNull().and(RECEIVED.CUSTOMER_ID.isNull());
        return mine().and(takers.stream()
                .map(taker -> taker.visible(RECEIVED.LEAD_ID, RECEIVED.CUSTOMER_ID))
                .reduce(aside, Condition::or));
    }

    private static Condition mine() {
        return RECEIVED.TENANT_ID.eq(Acting.tenant());
    }
}
