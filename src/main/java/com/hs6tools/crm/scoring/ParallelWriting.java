package com.hs6tools.crm.scoring;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes the scores of very many customers on two connections at once, each with one half of them: one connection keeps
 * only one core of the database busy. The session that computed the scores stays free to sum them up meanwhile.
 */
final class ParallelWriting implements AutoCloseable {
    static final int WORTH_IT = 50_000;

    /** About the middle: the halves need not be equal. */
    private static final NamedSql MIDDLE = NamedSql.of(
            "select percentile_disc(0.5) within group (order by customer_id) from scored tablesample bernoulli (1)");

    private final ScoringSession.Factory sessions;
    private final ScoreWriter writer;
    private final WritingProgress progress;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<ScoringSession> helpers = new ArrayList<>();
    private final List<Future<Long>> halves = new ArrayList<>();

    ParallelWriting(ScoringSession.Factory sessions, ScoreWriter writer, WritingProgress progress) {
        this.sessions = sessions;
        this.writer = writer;
        this.progress = progress;
    }

    void start(ScoringSession computed) throws SQLException {
        var middle = MIDDLE.query(computed.sql()).fetchSingle(0, UUID.class);
        for (var half : List.of("customer_id < '" + middle + "'", "customer_id >= '" + middle + "'")) {
            var helper = sessions.connect();
            helpers.add(helper);
            computed.handOver(helper, half);
            var actor = Acting.now();
            halves.add(threads.submit(() -> Acting.call(actor, () -> write(helper))));
        }
    }

    private long write(ScoringSession helper) {
        try {
            return writer.write(helper, progress);
        } catch (RuntimeException e) {
            progress.stop();
            throw e;
        }
    }

    /** @return how many standings changed */
    long await() throws InterruptedException {
        long changed = 0;
        for (var half : halves) {
            try {
                changed += half.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
            }
        }
        return changed;
    }

    @Override
    public void close() throws SQLException {
        progress.stop();
        threads.close();
        for (var helper : helpers) {
            helper.close();
        }
    }
}
