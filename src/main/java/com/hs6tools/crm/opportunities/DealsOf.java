package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;
import static com.hs6tools.crmdb.opportunities.Tables.TARGET;

import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.Operator;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Whose deals a forecast or a report is about.
 *
 * @param owner as the list's filter: an id, {@code me}, {@code none}, or absent for all
 * @param territory an id, {@code none} for deals in none, or absent for all
 */
record DealsOf(@Nullable String owner, @Nullable String territory) {
    Condition deals() {
        return among(OPPORTUNITY.OWNER_ID, OPPORTUNITY.TERRITORY_ID);
    }

    Condition among(Field<UUID> owners, Field<UUID> territories) {
        return ownedBy(owners).and(in(territories));
    }

    /** The targets these deals are held against: people's own, where it is about all they sell, not a part of it. */
    Condition targetsOfPeople() {
        return isAnywhere() ? TARGET.OWNER_ID.isNotNull().and(ownedBy(TARGET.OWNER_ID)) : DSL.falseCondition();
    }

    /** Territories' targets are for everybody together: nobody's own deals are measured against them. */
    Condition targetsOfTerritories() {
        return isByAnybody() && Acting.now().scope() == Actor.Scope.ALL
                ? TARGET.TERRITORY_ID.isNotNull().and(in(TARGET.TERRITORY_ID))
                : DSL.falseCondition();
    }

    boolean isAnywhere() {
        return isAbsent(territory);
    }

    private boolean isByAnybody() {
        return isAbsent(owner);
    }

    private Condition ownedBy(Field<UUID> column) {
        return owner == null || owner.isEmpty()
                ? DSL.noCondition()
                : OpportunityList.owner(column).condition("owner", Operator.EQ, List.of(owner));
    }

    private Condition in(Field<UUID> column) {
        if (territory == null || territory.isEmpty()) {
            return DSL.noCondition();
        }
        return territory.equals("none") ? column.isNull() : column.eq(Filters.uuid("territory", territory));
    }

    private static boolean isAbsent(@Nullable String said) {
        return said == null || said.isEmpty();
    }
}
