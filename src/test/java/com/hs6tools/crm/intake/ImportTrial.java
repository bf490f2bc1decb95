package com.hs6tools.crm.intake;

import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.platform.files.StoredFiles;
import com.hs6tools.crm.platform.jobs.Job;
import com.hs6tools.crm.platform.jobs.Jobs;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Takes files in as somebody, and looks at what came of it. */
@Component
class ImportTrial {
    private final StartImport start;
    private final StoredFiles files;
    private final Jobs jobs;
    private final FileImports imports;
    private final DSLContext sql;

    ImportTrial(StartImport start, StoredFiles files, Jobs jobs, FileImports imports, DSLContext sql) {
        this.start = start;
        this.files = files;
        this.jobs = jobs;
        this.imports = imports;
        this.sql = sql;
    }

    static ImportRequest retail(ImportOptions options) {
        return new ImportRequest(ImportKind.ORDER_LINES, Presets.ONLINE_RETAIL, null, options, null, null);
    }

    static ImportOptions london() {
        return new ImportOptions("Europe/London", null, null, null, null, null, null, null, null, null);
    }

    Job take(Actor actor, String name, byte[] content, ImportRequest request) {
        return finished(actor, asked(actor, name, new ByteArrayInputStream(content), request));
    }

    Job take(Actor actor, Path file, ImportRequest request) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return finished(actor, asked(actor, file.getFileName().toString(), content, request));
        }
    }

    UUID asked(Actor actor, String name, InputStream content, ImportRequest request) {
        return Acting.call(
                actor,
                () -> start.start(start.check(request), files.store(content, name, "text/csv"))
                        .id());
    }

    Job finished(Actor actor, UUID id) {
        return Acting.call(actor, () -> {
            await().pollInSameThread()
                    .atMost(Duration.ofMinutes(10))
                    .until(() -> jobs.find(id).state().isOver());
            return jobs.find(id);
        });
    }

    FileImport found(Actor actor, UUID id) {
        return Acting.call(actor, () -> imports.find(id));
    }

    /** One row as text, its values separated by blanks. */
    String row(Actor actor, String query, Object... values) {
        return as(actor, () -> {
            var record = sql.fetchSingle(query, values);
            var text = new StringBuilder();
            for (int i = 0; i < record.size(); i++) {
                text.append(i == 0 ? "" : " ").append(record.get(i, String.class));
            }
            return text.toString();
        });
    }

    <T> T as(Actor actor, Supplier<T> work) {
        return Acting.call(actor, work::get);
    }
}
