package com.hs6tools.crm.messaging;

import static com.hs6tools.crmdb.messaging.Tables.OUTBOX;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.NotAllowed;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListRequest;
import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.query.Listed;
import com.hs6tools.crm.platform.query.Operator;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.tenancy.Acting;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

@Component
class OutboxQueries implements Listed {
    @Schema(name = "OutboxRow")
    record Row(UUID id, String to, String subject, String kind, OffsetDateTime createdAt, Status status) {}

    @Schema(name = "OutboxMail")
    record Details(
            UUID id,
            String to,
            String subject,
            String kind,
            OffsetDateTime createdAt,
            Status status,
            int attempts,
            @Nullable OffsetDateTime sentAt,

            /** What the mail server said, or why it is not known whether the message arrived. */
            @Nullable String problem,

            String text,
            @Nullable String html) {}

    /**
     * KEPT without a mail server, WAITING for its turn or another attempt, SENDING now, SENT when the server has taken it,
     * FAILED when refused for good, UNCERTAIN when a crash or a broken line hides whether it was taken.
     */
    @Schema(name = "OutboxStatus")
    enum Status {
        KEPT,
        WAITING,
        SENDING,
        SENT,
        FAILED,
        UNCERTAIN
    }

    private static final Field<Status> STATUS = OUTBOX.STATUS.convertFrom(Status::valueOf);

    private final DSLContext sql;
    private final ListSpec spec;

    OutboxQueries(DSLContext sql, UnitClock clock) {
        this.sql = sql;
        this.spec = ListSpec.by(OUTBOX.ID)
                .filter(
                        "q",
                        (name, operator, values) -> Filters.text(OUTBOX.RECIPIENT)
                                .condition(name, Operator.LIKE, values)
                                .or(Filters.text(OUTBOX.SUBJECT).condition(name, Operator.LIKE, values)))
                .filter("to", Filters.text(OUTBOX.RECIPIENT))
                .filter("kind", Filters.text(OUTBOX.KIND))
                .filter("status", Filters.text(OUTBOX.STATUS))
                .filter("createdAt", Filters.moment(OUTBOX.CREATED_AT, clock::zone))
                .sort("createdAt", OUTBOX.CREATED_AT)
                .sortedBy("-createdAt");
    }

    @Override
    public ListSpec spec() {
        return spec;
    }

    Page<Row> list(MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(spec, parameters);
        var rows = sql.select(OUTBOX.ID, OUTBOX.RECIPIENT, OUTBOX.SUBJECT, OUTBOX.KIND, OUTBOX.CREATED_AT, STATUS)
                .from(OUTBOX)
                .where(mine(), request.page())
                .orderBy(request.orderBy())
                .limit(request.fetch())
                .fetch(Records.mapping(Row::new));
        var total = request.counted() ? (Long) (long) sql.fetchCount(OUTBOX, mine().and(request.filters())) : null;
        return Page.of(
                request,
                rows.stream()
                        .map(r -> new Page.Sorted<>(r, (Object) r.createdAt()))
                        .toList(),
                Row::id,
                total);
    }

    Details find(UUID id) {
        return sql.select(
                        OUTBOX.ID,
                        OUTBOX.RECIPIENT,
                        OUTBOX.SUBJECT,
                        OUTBOX.KIND,
                        OUTBOX.CREATED_AT,
                        STATUS,
                        OUTBOX.ATTEMPTS,
                        OUTBOX.SENT_AT,
                        OUTBOX.PROBLEM,
                        OUTBOX.TEXT_BODY,
                        OUTBOX.HTML_BODY)
                .from(OUTBOX)
                .where(mine(), OUTBOX.ID.eq(id))
                .fetchOptional(Records.mapping(Details::new))
                .map(OutboxQueries::guarded)
                .orElseThrow(() -> new NotFound("This message"));
    }

    /** Mails about an account hold a link that opens it; only who may everything anyway may read them. */
    private static Details guarded(Details mail) {
        var opensAnAccount = mail.kind().equals("password-reset") || mail.kind().equals("invitation");
        if (opensAnAccount && !Acting.now().isGiven("*")) {
            throw new NotAllowed("all (role ADMIN)");
        }
        return mail;
    }

    private static Condition mine() {
        return OUTBOX.TENANT_ID.eq(Acting.tenant());
    }
}
