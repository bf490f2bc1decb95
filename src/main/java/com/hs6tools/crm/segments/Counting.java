package com.hs6tools.crm.segments;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.reads.PersonalDataReads;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.segments.filter.Clock;
import com.hs6tools.crm.segments.filter.Filter;
import com.hs6tools.crm.segments.filter.FilterSql;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers who a filter means before it is saved: how many, and the first of them; within what the acting person may see. */
@Component
class Counting {
    private final DSLContext sql;
    private final DSLContext written;
    private final CustomerLines lines;
    private final PersonalDataReads reads;
    private final UnitClock clock;

    Counting(DSLContext sql, CustomerLines lines, PersonalDataReads reads, UnitClock clock) {
        this.sql = sql;
        this.written = sql.configuration()
                .deriveSettings(s -> s.withStatementType(StatementType.STATIC_STATEMENT))
                .dsl();
        this.lines = lines;
        this.reads = reads;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    long count(Filter filter) {
        goThroughAll();
        var asked = asked(filter);
        return written.selectCount()
                .from(asked.from())
                .where(asked.where(), visible(asked))
                .fetchSingle(0, Long.class);
    }

    /** Those worth most first. */
    @Transactional(readOnly = true)
    List<CustomerLine> preview(Filter filter, int rows) {
        goThroughAll();
        var asked = asked(filter);
        var ids = written.select(asked.customer())
                .from(asked.from())
                .where(asked.where(), visible(asked))
                .orderBy(asked.value().desc(), asked.customer())
                .limit(rows)
                .fetch(asked.customer());
        reads.listed("segment.previewed", "customer", ids);
        return lines.of(ids);
    }

    /** How PostgreSQL would count: for the tests and the measurements. */
    @Transactional(readOnly = true)
    String plan(Filter filter) {
        goThroughAll();
        var asked = asked(filter);
        return written.explain(written.selectCount().from(asked.from()).where(asked.where(), visible(asked)))
                .plan();
    }

    private FilterSql asked(Filter filter) {
        return FilterSql.of(filter, FilterSql.Within.EVERYBODY, new Clock(clock.now(), clock.zone()));
    }

    /** More than a page may take: it goes through a million rows, and somebody waits for it. */
    private void goThroughAll() {
        sql.execute("set local max_parallel_workers_per_gather = 2");
        sql.execute("set local work_mem = '96MB'");
    }

    static Condition visible(FilterSql asked) {
        var actor = Acting.now();
        return switch (actor.scope()) {
            case ALL -> DSL.noCondition();
            case TEAM -> asked.owner().in(actor.team());
            case OWN -> asked.owner().eq(actor.id() == null ? new UUID(0, 0) : actor.id());
        };
    }
}
