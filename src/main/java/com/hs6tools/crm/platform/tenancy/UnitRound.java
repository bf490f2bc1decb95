package com.hs6tools.crm.platform.tenancy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Work that the program does by itself in every business unit, again and again, on one node at a time. */
public final class UnitRound {
    private static final Logger LOG = LoggerFactory.getLogger(UnitRound.class);

    private UnitRound() {}

    /**
     * @param pause between the end of a round and the next one
     * @param units asked for at each round: the scheduler is made before much else is
     * @param deed done as the program itself in one unit after the other; where it fails it is done again at the next round
     */
    public static RecurringTask<Void> every(
            Duration pause, String name, ObjectProvider<TenantDirectory> units, Runnable deed) {
        return Tasks.recurring(name, FixedDelay.of(pause))
                .execute((task, context) -> units.getObject().all().forEach(unit -> inUnit(unit, name, deed)));
    }

    /** The same for what is done in batches. @param batch says whether more may be waiting */
    public static RecurringTask<Void> everyUntilDone(
            Duration pause, String name, ObjectProvider<TenantDirectory> units, BooleanSupplier batch) {
        return every(pause, name, units, () -> {
            while (batch.getAsBoolean()) {
                LOG.debug("{}: more is waiting", name);
            }
        });
    }

    private static void inUnit(UUID unit, String name, Runnable deed) {
        Acting.run(Actor.system(unit), () -> {
            try {
                deed.run();
            } catch (RuntimeException e) {
                // one unit's trouble must not keep the others waiting
                LOG.error("{} failed in business unit {} and will be tried at the next round", name, unit, e);
            }
        });
    }
}
