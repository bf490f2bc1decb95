package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static com.hs6tools.crmdb.customers.Tables.STANDING;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.customers.tables.records.CustomerRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The profiles' part in a merge: locking the two, writing what comes of it, and giving back what was taken. */
@Component
public class ProfileMerge {
    /**
     * Two profiles, locked until the transaction ends.
     *
     * @param survivor who stays
     * @param merged who goes into him
     */
    public record Both(CustomerRecord survivor, CustomerRecord merged) {}

    private final DSLContext sql;
    private final MergedFields fields;
    private final UnitClock clock;

    ProfileMerge(DSLContext sql, MergedFields fields, UnitClock clock) {
        this.sql = sql;
        this.fields = fields;
        this.clock = clock;
    }

    /**
     * Locks two customers, and their standings, in the order of their ids: two who merge the same ones into each other
     * wait for one another, never both.
     *
     * @throws NotFound when one is absent or outside what the acting person may see
     */
    public Both lock(UUID survivor, UUID merged) {
        var rows = sql.selectFrom(CUSTOMER)
                .where(CustomerScope.visible(), CUSTOMER.ID.in(survivor, merged))
                .orderBy(CUSTOMER.ID)
                .forUpdate()
                .fetchMap(CUSTOMER.ID);
        if (!rows.containsKey(survivor)) {
            throw new NotFound("This customer");
        }
        if (!rows.containsKey(merged)) {
            throw new NotFound("The customer to be merged");
        }
        sql.select(STANDING.CUSTOMER_ID)
                .from(STANDING)
                .where(STANDING.TENANT_ID.eq(Acting.tenant()), STANDING.CUSTOMER_ID.in(survivor, merged))
                .orderBy(STANDING.CUSTOMER_ID)
                .forNoKeyUpdate()
                .fetch();
        return new Both(rows.get(survivor), rows.get(merged));
    }

    /** What would come of it; nothing is written. */
    public MergedFields.Plan plan(Both both, Map<String, MergedFields.Choice> choices) {
        return fields.plan(both, choices);
    }

    /** Writes the survivor as planned, and makes the other one point to him. */
    public Map<String, Change> take(Both both, MergedFields.Plan plan) {
        var survivor = both.survivor();
        var before = survivor.into(CUSTOMER);
        fields.write(plan, survivor);
        save(survivor);
        var merged = both.merged();
        merged.setDeletedAt(clock.realNow());
        merged.setMergedInto(survivor.getId());
        save(merged);
        pointTo(survivor.getId(), CUSTOMER.MERGED_INTO.eq(merged.getId()));
        return ProfileField.changes(before, survivor);
    }

    /**
     * Gives the survivor back what he said before, where he still says what he took; and brings the other one back as he
     * was.
     *
     * @param taken as {@link MergedFields.Plan#taken} told it when they were merged
     * @param others the survivor's other merges still in force, the earliest first; what they took is set right
     */
    public Map<String, Change> giveBack(
            Both both, Map<String, MergedFields.Taken> taken, List<MergedFields.InForce> others) {
        var survivor = both.survivor();
        var before = survivor.into(CUSTOMER);
        fields.giveBack(both, taken, others);
        save(survivor);
        var merged = both.merged();
        merged.setDeletedAt(null);
        merged.setMergedInto(null);
        save(merged);
        return ProfileField.changes(before, survivor);
    }

    /** Those merged into him before come along: whoever asks for them finds who stands for all. */
    public void pointTo(UUID survivor, Condition which) {
        sql.update(CUSTOMER)
                .set(CUSTOMER.MERGED_INTO, survivor)
                .where(CUSTOMER.TENANT_ID.eq(Acting.tenant()), which)
                .execute();
    }

    /** Those who were merged into him, now or long ago. */
    public void pointBackTo(UUID returned, List<UUID> his) {
        if (!his.isEmpty()) {
            pointTo(returned, CUSTOMER.ID.eq(DSL.any(his.toArray(UUID[]::new))));
        }
    }

    private void save(CustomerRecord record) {
        record.setVersion(record.getVersion() + 1);
        record.setUpdatedAt(clock.realNow());
        sql.executeUpdate(record);
    }
}
