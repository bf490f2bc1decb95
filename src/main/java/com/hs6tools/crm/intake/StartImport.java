package com.hs6tools.crm.intake;

import com.hs6tools.crm.platform.files.AttachmentRows;
import com.hs6tools.crm.platform.files.StoredFile;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.jobs.Job;
import com.hs6tools.crm.platform.jobs.Jobs;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a kept file to be taken in. The job has the import's id. */
@Component
class StartImport {
    private final Presets presets;
    private final FileImports imports;
    private final Jobs jobs;
    private final AttachmentRows rows;

    StartImport(Presets presets, FileImports imports, Jobs jobs, AttachmentRows rows) {
        this.rows = rows;
        this.presets = presets;
        this.imports = imports;
        this.jobs = jobs;
    }

    /** @throws InvalidInput before anything is uploaded in vain */
    ImportPlan check(ImportRequest request) {
        return presets.plan(request);
    }

    @Transactional
    public Job start(ImportPlan plan, StoredFile file) {
        var id = Ids.next();
        imports.add(id, plan, file);
        rows.add(ImportFiles.KIND, id, file);
        return jobs.start(id, ImportJob.KIND, Map.of("fileName", file.name(), "kind", plan.kind()));
    }
}
