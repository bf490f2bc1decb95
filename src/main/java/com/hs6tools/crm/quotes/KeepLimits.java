package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.APPROVAL_LIMITS;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.DomainEvent;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The limits beyond which a quote needs approval: read, and changed by admins. */
@Component
class KeepLimits {
    private static final BigDecimal LOWEST = new BigDecimal(-1000);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** What an admin may say of the limits. Fields not named stay; null takes a limit away. */
    record ApprovalLimitsInput(
            @Nullable BigDecimal wholeDiscount,
            @Nullable BigDecimal lineDiscount,
            @Nullable BigDecimal lowestMargin,
            @Nullable Boolean ownQuotes,
            @Nullable Long version) {}

    /** {@code quote_limits.changed} */
    record LimitsChanged(String type, Map<String, Change> changes) implements DomainEvent {
        @Override
        public String subjectKind() {
            return "quote_limits";
        }

        @Override
        public @Nullable UUID subjectId() {
            return null;
        }
    }

    private final DSLContext sql;
    private final Events events;
    private final UnitClock clock;

    KeepLimits(DSLContext sql, Events events, UnitClock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    ApprovalLimits current() {
        return sql.selectFrom(APPROVAL_LIMITS)
                .where(APPROVAL_LIMITS.TENANT_ID.eq(Acting.tenant()))
                .fetchOptional(r -> new ApprovalLimits(
                        r.getVersion(),
                        QuoteLine.plain(r.getWholeDiscount()),
                        QuoteLine.plain(r.getLineDiscount()),
                        QuoteLine.plain(r.getLowestMargin()),
                        r.getOwnQuotes()))
                .orElse(ApprovalLimits.NONE);
    }

    @Transactional
    public void change(Patch<ApprovalLimitsInput> patch, @Nullable Long expectedVersion) {
        check(patch.value());
        sql.insertInto(APPROVAL_LIMITS)
                .set(APPROVAL_LIMITS.TENANT_ID, Acting.tenant())
                .set(APPROVAL_LIMITS.VERSION, 0L)
                .onConflictDoNothing()
                .execute();
        var row = sql.selectFrom(APPROVAL_LIMITS)
                .where(APPROVAL_LIMITS.TENANT_ID.eq(Acting.tenant()))
                .forUpdate()
                .fetchSingle();
        ExpectedVersion.check(expectedVersion, row.getVersion());
        var before = current();
        patch.on("wholeDiscount", ApprovalLimitsInput::wholeDiscount, (f, value) -> row.setWholeDiscount(value));
        patch.on("lineDiscount", ApprovalLimitsInput::lineDiscount, (f, value) -> row.setLineDiscount(value));
        patch.on("lowestMargin", ApprovalLimitsInput::lowestMargin, (f, value) -> row.setLowestMargin(value));
        patch.on(
                "ownQuotes",
                ApprovalLimitsInput::ownQuotes,
                (f, value) -> row.setOwnQuotes(Boolean.TRUE.equals(value)));
        row.setVersion(row.getVersion() + 1);
        row.setUpdatedAt(clock.realNow());
        sql.executeUpdate(row);
        var changes = changes(before, current());
        if (!changes.isEmpty()) {
            events.publish(new LimitsChanged("quote_limits.changed", changes));
        }
    }

    private static void check(ApprovalLimitsInput input) {
        var wrong = new Violations();
        if (input.wholeDiscount() != null) {
            Amounts.percent(wrong, "wholeDiscount", input.wholeDiscount());
        }
        if (input.lineDiscount() != null) {
            Amounts.percent(wrong, "lineDiscount", input.lineDiscount());
        }
        var margin = input.lowestMargin();
        if (margin != null) {
            wrong.check(
                    margin.precision() <= 60
                            && Math.abs((long) margin.scale()) <= 60
                            && margin.compareTo(LOWEST) >= 0
                            && margin.compareTo(HUNDRED) <= 0
                            && margin.stripTrailingZeros().scale() <= 4,
                    "lowestMargin",
                    "A margin is from -1000 to 100 percent, with at most 4 digits after the decimal point.",
                    "out_of_range",
                    Map.of("from", -1000, "to", 100));
        }
        wrong.throwIfAny();
    }

    private static Map<String, DomainEvent.Change> changes(ApprovalLimits before, ApprovalLimits after) {
        var changes = new LinkedHashMap<String, DomainEvent.Change>();
        note(changes, "wholeDiscount", before.wholeDiscount(), after.wholeDiscount());
        note(changes, "lineDiscount", before.lineDiscount(), after.lineDiscount());
        note(changes, "lowestMargin", before.lowestMargin(), after.lowestMargin());
        note(changes, "ownQuotes", before.ownQuotes(), after.ownQuotes());
        return changes;
    }

    private static void note(
            Map<String, DomainEvent.Change> changes, String name, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            changes.put(name, new DomainEvent.Change(was, is));
        }
    }
}
