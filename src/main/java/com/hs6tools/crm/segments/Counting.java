package com.hs6tools.crm.segments;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.database.SqlFault;
import com.hs6tools.crm.platform.reads.PersonalDataReads;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Together;
import com.hs6tools.crm.segments.filter.Clock;
import com.hs6tools.crm.segments.filter.Filter;
import com.hs6tools.crm.segments.filter.FilterSql;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers who a filter means before it is saved: how many, and the first of them; within what the acting person may see. */
@Component
class Counting {
    private static final Duration AT_ONCE = Duration.ofMillis(500);

    /** What takes longer than this seldom ends at once: from here on a sample is asked as well, on the other processor. */
    private static final Duration QUICK = Duration.ofMillis(120);

    /** PostgreSQL's word for a statement that ran into its time limit. */
    private static final String TOO_SLOW = "57014";

    /** @param margin half the width of the 95 % interval; absent when everybody was counted */
    record Answer(long customers, @Nullable Long margin) {
        static Answer counted(long customers) {
            return new Answer(customers, null);
        }

        static Answer estimated(Estimate estimate) {
            return new Answer(estimate.customers(), estimate.margin());
        }
    }

    private final DSLContext sql;
    private final DSLContext written;
    private final CustomerLines lines;
    private final PersonalDataReads reads;
    private final UnitClock clock;
    private final Sampling sampling;
    private final TransactionTemplate soon;

    Counting(
            DSLContext sql,
            CustomerLines lines,
            PersonalDataReads reads,
            UnitClock clock,
            Sampling sampling,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.sampling = sampling;
        this.soon = new TransactionTemplate(transactions);
        this.soon.setReadOnly(true);
        this.written = sql.configuration()
                .deriveSettings(s -> s.withStatementType(StatementType.STATIC_STATEMENT))
                .dsl();
        this.lines = lines;
        this.reads = reads;
        this.clock = clock;
    }

    /** However long it takes. */
    @Transactional(readOnly = true)
    long count(Filter filter) {
        return exactly(filter);
    }

    /** Exactly where that is quick, else by a sample taken meanwhile: within a second, whatever the rules ask for. */
    Answer atOnce(Filter filter) throws InterruptedException {
        var estimate = Together.after(QUICK, () -> estimate(filter));
        try {
            return Answer.counted(soon.execute(status -> {
                sql.execute("set local statement_timeout = " + AT_ONCE.toMillis());
                return exactly(filter);
            }));
        } catch (DataAccessException e) {
            if (!SqlFault.isIn(e, fault -> TOO_SLOW.equals(fault.getSQLState()))) {
                throw e;
            }
            return Answer.estimated(estimate.answer());
        } finally {
            estimate.noLongerWanted();
        }
    }

    Estimate estimate(Filter filter) {
        return sampling.estimate(within -> asked(filter, within));
    }

    private long exactly(Filter filter) {
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
        return asked(filter, FilterSql.Within.EVERYBODY);
    }

    private FilterSql asked(Filter filter, FilterSql.Within within) {
        return FilterSql.of(filter, within, new Clock(clock.now(), clock.zone()));
    }

    /**
     * More than a page may take: it goes through a million rows, and somebody waits for it. Orders are grouped in the order of
     * their index by customer: a hash table of hundreds of thousands of customers takes twice the time.
     */
    private void goThroughAll() {
        sql.execute("set local max_parallel_workers_per_gather = 1");
        sql.execute("set local work_mem = '96MB'");
        sql.execute("set local enable_hashagg = off");
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
