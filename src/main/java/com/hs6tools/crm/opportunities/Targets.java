package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.TARGET;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people are to win, and what is to be won in territories, month by month. */
@Component
class Targets {
    /**
     * Of one of the two, a person or a territory.
     *
     * @param name the person's or the territory's
     * @param month such as 2026-11
     */
    record Target(
            @Nullable UUID ownerId,
            @Nullable UUID territoryId,
            @Nullable String name,
            String month,
            BigDecimal value,
            String currency) {}

    /**
     * For one of the two, a person or a territory.
     *
     * @param value in the unit's currency; null takes the target away
     */
    record TargetInput(
            @Nullable UUID ownerId,
            @Nullable UUID territoryId,
            @Nullable String month,
            @Nullable BigDecimal value) {}

    private final DSLContext sql;
    private final TargetRules rules;
    private final Settings settings;
    private final UnitClock clock;
    private final Events events;

    Targets(DSLContext sql, TargetRules rules, Settings settings, UnitClock clock, Events events) {
        this.sql = sql;
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /** People's as deals are seen, territories' by everybody. */
    static Condition visible() {
        return OpportunityScope.visible(TARGET.TENANT_ID, TARGET.OWNER_ID).or(TARGET.TERRITORY_ID.isNotNull());
    }

    List<Target> between(YearMonth from, YearMonth to) {
        var rows = sql.selectFrom(TARGET)
                .where(
                        TARGET.TENANT_ID.eq(Acting.tenant()),
                        visible(),
                        TARGET.MONTH.ge(from.atDay(1)),
                        TARGET.MONTH.le(to.atDay(1)))
                .orderBy(TARGET.OWNER_ID, TARGET.TERRITORY_ID, TARGET.MONTH)
                .fetch();
        var names = rules.names(rows.map(r -> new Aim(r.getOwnerId(), r.getTerritoryId())));
        return rows.map(r -> new Target(
                r.getOwnerId(),
                r.getTerritoryId(),
                names.get(new Aim(r.getOwnerId(), r.getTerritoryId())),
                YearMonth.from(r.getMonth()).toString(),
                Amounts.plain(r.getValue()),
                r.getCurrency()));
    }

    /** Whom or what a target is for; the other one is null. */
    record Aim(@Nullable UUID owner, @Nullable UUID territory) {
        UUID id() {
            return Objects.requireNonNull(owner == null ? territory : owner);
        }

        private Condition here() {
            return TARGET.TENANT_ID
                    .eq(Acting.tenant())
                    .and(owner == null ? TARGET.OWNER_ID.isNull() : TARGET.OWNER_ID.eq(owner))
                    .and(territory == null ? TARGET.TERRITORY_ID.isNull() : TARGET.TERRITORY_ID.eq(territory));
        }
    }

    @Transactional
    public void set(TargetInput input) {
        var name = rules.check(input);
        var aim = new Aim(input.ownerId(), input.territoryId());
        var month = DealDays.month("month", Objects.requireNonNull(input.month()));
        var here = aim.here().and(TARGET.MONTH.eq(month.atDay(1)));
        var before =
                sql.select(TARGET.VALUE).from(TARGET).where(here).forUpdate().fetchOne(TARGET.VALUE);
        if (input.value() == null) {
            sql.deleteFrom(TARGET).where(here).execute();
        } else {
            save(aim, month, input.value());
        }
        var after = input.value() == null ? null : Amounts.plain(input.value());
        events.publish(new OpportunityFact(
                "target.set",
                aim.territory() == null ? "target" : "territory",
                aim.id(),
                name,
                null,
                Map.of(month.toString(), new Change(before == null ? null : Amounts.plain(before), after))));
    }

    private void save(Aim aim, YearMonth month, BigDecimal value) {
        var row = sql.newRecord(TARGET);
        row.setValue(value);
        row.setCurrency(settings.current().currency());
        row.setUpdatedAt(clock.realNow());
        row.setUpdatedByName(Acting.now().name());
        sql.insertInto(TARGET)
                .set(row)
                .set(TARGET.TENANT_ID, Acting.tenant())
                .set(TARGET.OWNER_ID, aim.owner())
                .set(TARGET.TERRITORY_ID, aim.territory())
                .set(TARGET.MONTH, month.atDay(1))
                .onConflict(TARGET.TENANT_ID, TARGET.OWNER_ID, TARGET.TERRITORY_ID, TARGET.MONTH)
                .doUpdate()
                .set(row)
                .execute();
    }
}
