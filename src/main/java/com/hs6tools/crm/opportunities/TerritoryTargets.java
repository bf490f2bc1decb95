package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.TERRITORY_TARGET;

import com.hs6tools.crm.customers.territories.Territories;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import io.swagger.v3.oas.annotations.media.Schema;
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

/** What is to be won in territories, month by month. */
@Component
class TerritoryTargets {
    /** @param month such as 2026-11 */
    @Schema(name = "TerritoryTarget")
    record Target(UUID territoryId, @Nullable String name, String month, BigDecimal value, String currency) {}

    /** @param value in the unit's currency; null takes the target away */
    @Schema(name = "TerritoryTargetInput")
    record Input(
            @Nullable UUID territoryId,
            @Nullable String month,
            @Nullable BigDecimal value) {}

    private final DSLContext sql;
    private final Territories territories;
    private final Settings settings;
    private final UnitClock clock;
    private final Events events;

    TerritoryTargets(DSLContext sql, Territories territories, Settings settings, UnitClock clock, Events events) {
        this.sql = sql;
        this.territories = territories;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    List<Target> between(YearMonth from, YearMonth to) {
        var rows = sql.selectFrom(TERRITORY_TARGET)
                .where(
                        TERRITORY_TARGET.TENANT_ID.eq(Acting.tenant()),
                        TERRITORY_TARGET.MONTH.ge(from.atDay(1)),
                        TERRITORY_TARGET.MONTH.le(to.atDay(1)))
                .orderBy(TERRITORY_TARGET.TERRITORY_ID, TERRITORY_TARGET.MONTH)
                .fetch();
        var names = territories.names(rows.intoSet(TERRITORY_TARGET.TERRITORY_ID));
        return rows.map(r -> new Target(
                r.getTerritoryId(),
                names.get(r.getTerritoryId()),
                YearMonth.from(r.getMonth()).toString(),
                Amounts.plain(r.getValue()),
                r.getCurrency()));
    }

    @Transactional
    public void set(Input input) {
        var name = check(input);
        var territory = Objects.requireNonNull(input.territoryId());
        var month = DealDays.month("month", Objects.requireNonNull(input.month()));
        var before = sql.select(TERRITORY_TARGET.VALUE)
                .from(TERRITORY_TARGET)
                .where(here(territory, month))
                .forUpdate()
                .fetchOne(TERRITORY_TARGET.VALUE);
        if (input.value() == null) {
            sql.deleteFrom(TERRITORY_TARGET).where(here(territory, month)).execute();
        } else {
            save(territory, month, input.value());
        }
        var after = input.value() == null ? null : Amounts.plain(input.value());
        events.publish(new OpportunityFact(
                "target.set",
                "territory",
                territory,
                name,
                null,
                Map.of(month.toString(), new Change(before == null ? null : Amounts.plain(before), after))));
    }

    /** @return the territory's name */
    private String check(Input input) {
        var wrong = new Violations()
                .check(input.territoryId() != null, "territoryId", "This is needed.", "required")
                .required("month", input.month());
        OpportunityRules.amount(wrong, "value", input.value());
        wrong.check(
                        input.value() == null || input.value().signum() > 0,
                        "value",
                        "More than 0, or null to take the target away.",
                        "out_of_range")
                .throwIfAny();
        var id = Objects.requireNonNull(input.territoryId());
        var name = territories.names(List.of(id)).get(id);
        wrong.check(name != null, "territoryId", "There is no such territory.", "unknown_territory")
                .throwIfAny();
        return Objects.requireNonNull(name);
    }

    private void save(UUID territory, YearMonth month, BigDecimal value) {
        var row = sql.newRecord(TERRITORY_TARGET);
        row.setValue(value);
        row.setCurrency(settings.current().currency());
        row.setUpdatedAt(clock.realNow());
        row.setUpdatedByName(Acting.now().name());
        sql.insertInto(TERRITORY_TARGET)
                .set(row)
                .set(TERRITORY_TARGET.TENANT_ID, Acting.tenant())
                .set(TERRITORY_TARGET.TERRITORY_ID, territory)
                .set(TERRITORY_TARGET.MONTH, month.atDay(1))
                .onConflict(TERRITORY_TARGET.TENANT_ID, TERRITORY_TARGET.TERRITORY_ID, TERRITORY_TARGET.MONTH)
                .doUpdate()
                .set(row)
                .execute();
    }

    private static Condition here(UUID territory, YearMonth month) {
        return TERRITORY_TARGET
                .TENANT_ID
                .eq(Acting.tenant())
                .and(TERRITORY_TARGET.TERRITORY_ID.eq(territory))
                .and(TERRITORY_TARGET.MONTH.eq(month.atDay(1)));
    }
}
