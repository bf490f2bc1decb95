package com.hs6tools.crm.intake;

import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crm.platform.jobs.Job;
import com.hs6tools.crm.platform.jobs.Jobs;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for an import to be taken back. */
@Component
class UndoImport {
    private final FileImports imports;
    private final Jobs jobs;

    UndoImport(FileImports imports, Jobs jobs) {
        this.imports = imports;
        this.jobs = jobs;
    }

    /** @throws StateConflict while it runs, when it was a dry run, or when it has been taken back */
    @Transactional
    public Job undo(UUID id) {
        var asked = imports.find(id);
        var state = jobs.find(id).state();
        if (asked.dryRun()) {
            throw new StateConflict("A dry run changed nothing.", "DRY_RUN", List.of(), "dry_run");
        }
        if (asked.undoneAt() != null) {
            throw new StateConflict("This import has been taken back already.", "UNDONE", List.of(), "import_undone");
        }
        if (!state.isOver()) {
            throw new StateConflict(
                    "This import is not over. Cancel it first.", state.name(), List.of("cancel"), "import_running");
        }
        return jobs.start(UndoJob.KIND, Map.of("importId", id, "fileName", asked.fileName()));
    }
}
