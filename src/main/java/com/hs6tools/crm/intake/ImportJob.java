package com.hs6tools.crm.intake;

import com.hs6tools.crm.intake.FileImport.Counts;
import com.hs6tools.crm.platform.jobs.JobHandler;
import com.hs6tools.crm.platform.jobs.JobRun;
import com.hs6tools.crm.platform.jobs.OneConnection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a file in. The file is staged in temporary tables first, then merged in batches; each batch is committed together
 * with its counts, its way back and the place to go on from. A run that was interrupted stages the file anew, which is
 * cheap and gives the same batches, and skips those that are done.
 */
@Component
class ImportJob implements JobHandler {
    static final String KIND = "import";

    private static final int SAMPLES = 20;

    /** @param rejected rows refused while staging have been counted */
    record Point(long after, boolean rejected) {
        static final Point START = new Point(0, false);
    }

    /** What a run would do, with the first rows it would refuse. */
    record DryRun(long created, long updated, long unchanged, long rejected, long warnings, Samples samples) {
        record Samples(List<RejectedRows.Rejected> rejected) {}

        static DryRun of(Counts c, List<RejectedRows.Rejected> rejected) {
            return new DryRun(
                    c.created(), c.updated(), c.unchanged(), c.rejected(), c.warnings(), new Samples(rejected));
        }
    }

    private final FileImports imports;
    private final ImportSources sources;
    private final RejectedRows rejects;
    private final ImportLedger ledger;
    private final OneConnection connection;
    private final TransactionTemplate transaction;

    ImportJob(
            FileImports imports,
            ImportSources sources,
            RejectedRows rejects,
            ImportLedger ledger,
            OneConnection connection,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.sources = sources;
        this.rejects = rejects;
        this.ledger = ledger;
        this.connection = connection;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return "imports:run";
    }

    @Override
    public Object run(JobRun run) throws Exception {
        var asked = imports.find(run.id());
        return connection.keep(copy -> work(run, asked, copy));
    }

    @Override
    public void cutShort(JobRun run) {
        var asked = imports.find(run.id());
        transaction.executeWithoutResult(status -> ledger.stopped(asked));
    }

    private Object work(JobRun run, FileImport asked, CopyManager copy) throws Exception {
        var progress = new ImportProgress(run);
        try (var source = sources.open(asked)) {
            var target = source.target();
            target.open();
            var staging = new Staging(source.rows(), target, copy, rejects, asked.id(), source.width());
            staging.all(progress::staged);
            progress.staged(staging.good() + staging.bad());
            progress.steps(target.arrange());
            merge(run, asked, target, progress, staging.bad());
        }
        var counts = Objects.requireNonNull(transaction.execute(status -> ledger.finish(asked)));
        return asked.dryRun() ? DryRun.of(counts, rejects.first(asked.id(), SAMPLES)) : counts;
    }

    private void merge(JobRun run, FileImport asked, RowTarget target, ImportProgress progress, long bad) {
        var point = run.resumePoint(Point.class);
        var at = point == null ? Point.START : point;
        if (!at.rejected()) {
            var counted = new RowTarget.Step(at.after(), at.after(), new Counts(0, 0, 0, bad, 0), List.of());
            at = step(asked, progress, () -> counted).orElseThrow();
        }
        for (var next = Optional.of(at); next.isPresent(); ) {
            var after = next.get().after();
            next = step(asked, progress, () -> target.step(after));
        }
    }

    private Optional<Point> step(FileImport asked, ImportProgress progress, NextStep batch) {
        var done = transaction.execute(
                status -> Optional.ofNullable(batch.bring()).map(step -> record(asked, progress, step)));
        progress.stopIfAsked();
        return Objects.requireNonNull(done);
    }

    private interface NextStep {
        RowTarget.@Nullable Step bring();
    }

    private Point record(FileImport asked, ImportProgress progress, RowTarget.Step step) {
        ledger.note(asked.id());
        rejects.keep(asked.id(), step.rejected());
        imports.count(asked.id(), step.counts());
        var point = new Point(step.at(), true);
        progress.merged(step.done(), point);
        return point;
    }
}
