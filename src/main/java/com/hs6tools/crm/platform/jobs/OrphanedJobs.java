package com.hs6tools.crm.platform.jobs;

import com.hs6tools.postgres.EmbeddedPostgres;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Jobs a killed program left behind. On the embedded database there is only ever one program, so whatever is marked as
 * being worked on at its start was left by a dead one and can go on at once; on an own server other nodes may be at
 * work, and db-scheduler's heartbeat finds the dead ones within a minute.
 */
@Component
class OrphanedJobs implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanedJobs.class);

    private final DSLContext sql;
    private final ObjectProvider<EmbeddedPostgres> embedded;

    OrphanedJobs(DSLContext sql, ObjectProvider<EmbeddedPostgres> embedded) {
        this.sql = sql;
        this.embedded = embedded;
    }

    @Override
    public void afterPropertiesSet() {
        if (embedded.getIfAvailable() == null) {
            return;
        }
        var freed = sql.execute("update platform.scheduled_tasks set picked = false, picked_by = null, "
                + "last_heartbeat = null, version = version + 1, execution_time = now() where picked");
        if (freed > 0) {
            LOG.info("{} task(s) of the last run were cut off and go on now", freed);
        }
    }
}
