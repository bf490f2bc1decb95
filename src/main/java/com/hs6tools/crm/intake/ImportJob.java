package com.hs6tools.crm.intake;

import com.hs6tools.crm.intake.FileImport.Counts;
import com.hs6tools.crm.platform.jobs.JobHandler;
import com.hs6tools.crm.platform.jobs.JobRun;
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

    /** @param rejected rows refused while staging have been counted */
    record Point(long after, boolean rejected) {
        static final Point START = new Point(0, false);
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
    public Object run(JobRun run) throws Exception {
        var asked = imports.find(run.id());
        return connection.keep(copy -> work(run, asked, copy));
    }

    private Counts work(JobRun run, FileImport asked, CopyManager copy) throws Exception {
        var progress = new ImportProgress(run);
        try (var source = sources.open(asked)) {
            var target = source.target();
            target.open();
            var staging = new Staging(source.rows(), target, copy, rejects, asked.id(), source.width());
            staging.all(!source.header(), progress::staged);
            progress.staged(staging.good() + staging.bad());
            progress.steps(target.arrange());
            merge(run, asked, target, progress, staging.bad());
        }
        return Objects.requireNonNull(transaction.execute(status -> ledger.finish(asked)));
    }

    private void merge(JobRun run, FileImport asked, RowTarget target, ImportProgress progress, long bad) {
        var point = run.resumePoint(Point.class);
        var at = point == null ? Point.START : point;
        if (!at.rejected()) {
            var counted = new RowTarget.Step(at.after(), at.after(), new Counts(0, 0, 0, bad, 0));
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
        imports.count(asked.id(), step.counts());
        var point = new Point(step.at(), true);
        progress.merged(step.done(), point);
        return point;
    }
}
