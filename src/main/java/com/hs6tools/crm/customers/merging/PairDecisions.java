package com.hs6tools.crm.customers.merging;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Somebody who takes a merge back says that these are two: they are not put before anybody again. */
@Component
class PairDecisions {
    private static final short UNKNOWN = 50; // until the next search compares them

    private final DSLContext sql;
    private final UnitClock clock;

    PairDecisions(DSLContext sql, UnitClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void areTwo(UUID one, UUID other) {
        sql.execute(
                """
                insert into customers.duplicate_pair as p
                    (tenant_id, id, first_id, second_id, score, findings, state, checked_at, decided_at, decided_by_name)
                select ?, platform.new_id(), least(a, b), greatest(a, b), ?, '[]', 'DISMISSED', ?::timestamptz, ?::timestamptz, ?
                from (select ?::uuid as a, ?::uuid as b) two
                on conflict (tenant_id, first_id, second_id) do update
                set state = excluded.state, decided_at = excluded.decided_at, decided_by_name = excluded.decided_by_name,
                    version = p.version + 1, updated_at = excluded.decided_at
                """,
                Acting.tenant(),
                UNKNOWN,
                clock.realNow(),
                clock.realNow(),
                Acting.now().name(),
                one,
                other);
    }
}
