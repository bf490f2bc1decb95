package com.hs6tools.crm.customers.duplicates;

import com.hs6tools.crm.platform.files.ScratchFiles;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goes through all customers once; while some are read, those before them are made ready to be compared. */
@Component
class Blocks {
    private static final int CUSTOMERS_AT_ONCE = 2_000;

    private final TraitsReader traits;
    private final Settings settings;
    private final ScratchFiles scratch;

    Blocks(TraitsReader traits, Settings settings, ScratchFiles scratch) {
        this.traits = traits;
        this.settings = settings;
        this.scratch = scratch;
    }

    /** @return to be closed */
    Candidates find(LongConsumer progress) throws Exception {
        var candidates = new Candidates(scratch);
        try {
            readAll(candidates, progress);
            candidates.pair();
            return candidates;
        } catch (Exception e) {
            candidates.close();
            throw e;
        }
    }

    private void readAll(Candidates candidates, LongConsumer progress) throws Exception {
        var actor = Acting.now();
        var region = settings.current().phoneRegion();
        var last = new UUID(0, 0);
        long seen = 0;
        try (var worker = Executors.newSingleThreadExecutor(Workers.named("duplicates"))) {
            @Nullable Future<?> before = null;
            for (var some = traits.after(last, CUSTOMERS_AT_ONCE);
                    !some.isEmpty();
                    some = traits.after(last, CUSTOMERS_AT_ONCE)) {
                var rows = some;
                last = rows.getLast().id();
                Workers.await(before);
                before = worker.submit(() -> Acting.call(actor, () -> {
                    candidates.add(traits.of(rows, region));
                    return null;
                }));
                seen += rows.size();
                progress.accept(seen);
            }
            Workers.await(before);
        }
    }
}
