package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.TARGET;

import com.hs6tools.crm.identity.Staff;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people are to win, month by month. */
@Component
class Targets {
    /** @param month such as 2026-11 */
    record Target(UUID ownerId, @Nullable String ownerName, String month, BigDecimal value, String currency) {}

    /** @param value in the unit's currency; null takes the target away */
    record TargetInput(
            @Nullable UUID ownerId,
            @Nullable String month,
            @Nullable BigDecimal value) {}

    private final DSLContext sql;
    private final Staff staff;
    private final Settings settings;
    private final UnitClock clock;
    private final Events events;

    Targets(DSLContext sql, Staff staff, Settings settings, UnitClock clock, Events events) {
        this.sql = sql;
        this.staff = staff;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    List<Target> between(YearMonth from, YearMonth to) {
        var rows = sql.selectFrom(TARGET)
                .where(
                        OpportunityScope.visible(TARGET.TENANT_ID, TARGET.OWNER_ID),
                        TARGET.MONTH.ge(from.atDay(1)),
                        TARGET.MONTH.le(to.atDay(1)))
                .orderBy(TARGET.OWNER_ID, TARGET.MONTH)
                .fetch();
        var names = staff.names(rows.intoSet(TARGET.OWNER_ID));
        return rows.map(r -> new Target(
                r.getOwnerId(),
                names.get(r.getOwnerId()),
                YearMonth.from(r.getMonth()).toString(),
                Amounts.plain(r.getValue()),
                r.getCurrency()));
    }

    @Transactional
    public void set(TargetInput input) {
        check(input);
        var owner = Objects.requireNonNull(input.ownerId());
        var month = DealDays.month("month", Objects.requireNonNull(input.month()));
        var before = sql.select(TARGET.VALUE)
                .from(TARGET)
                .where(here(owner, month))
                .forUpdate()
                .fetchOne(TARGET.VALUE);
        if (input.value() == null) {
            sql.deleteFrom(TARGET).where(here(owner, month)).execute();
        } else {
            save(owner, month, input.value());
        }
        var after = input.value() == null ? null : Amounts.plain(input.value());
        events.publish(new OpportunityFact(
                "target.set",
                "target",
                owner,
                Objects.requireNonNullElse(staff.names(List.of(owner)).get(owner), ""),
                null,
                Map.of(month.toString(), new Change(before == null ? null : Amounts.plain(before), after))));
    }

    private void check(TargetInput input) {
        var owner = input.ownerId();
        var wrong = new Violations()
                .check(owner != null, "ownerId", "This is needed.", "required")
                .required("month", input.month());
        OpportunityRules.amount(wrong, "value", input.value());
        wrong.check(
                input.value() == null || input.value().signum() > 0,
                "value",
                "More than 0, or null to take the target away.",
                "out_of_range");
        wrong.throwIfAny();
        wrong.check(
                        isWithinReach(owner)
                                && staff.names(List.of(Objects.requireNonNull(owner)))
                                        .containsKey(owner),
                        "ownerId",
                        "There is no such person, or he is outside what you may see.",
                        "unknown_person")
                .throwIfAny();
    }

    private static boolean isWithinReach(@Nullable UUID owner) {
        var actor = Acting.now();
        return actor.scope() == Actor.Scope.ALL
                || owner != null && (owner.equals(actor.id()) || actor.team().contains(owner));
    }

    private void save(UUID owner, YearMonth month, BigDecimal value) {
        var currency = settings.current().currency();
        sql.insertInto(TARGET)
                .set(TARGET.TENANT_ID, Acting.tenant())
                .set(TARGET.OWNER_ID, owner)
                .set(TARGET.MONTH, month.atDay(1))
                .set(TARGET.VALUE, value)
                .set(TARGET.CURRENCY, currency)
                .set(TARGET.UPDATED_BY_NAME, Acting.now().name())
                .onConflict(TARGET.TENANT_ID, TARGET.OWNER_ID, TARGET.MONTH)
                .doUpdate()
                .set(TARGET.VALUE, value)
                .set(TARGET.CURRENCY, currency)
                .set(TARGET.UPDATED_AT, clock.realNow())
                .set(TARGET.UPDATED_BY_NAME, Acting.now().name())
                .execute();
    }

    private static org.jooq.Condition here(UUID owner, YearMonth month) {
        return TARGET.TENANT_ID
                .eq(Acting.tenant())
                .and(TARGET.OWNER_ID.eq(owner))
                .and(TARGET.MONTH.eq(month.atDay(1)));
    }
}
