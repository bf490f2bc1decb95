package com.hs6tools.crm.intake;

import static com.hs6tools.crmdb.intake.Tables.FILE_IMPORT;

import com.hs6tools.crm.platform.files.FileHolder;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The files that imports were made of: for whoever may run imports. */
@Component
class ImportFiles implements FileHolder {
    static final String KIND = "import";

    private final DSLContext sql;

    ImportFiles(DSLContext sql) {
        this.sql = sql;
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
    public Optional<Whose> whose(UUID record) {
        return sql.select(FILE_IMPORT.FILE_NAME)
                .from(FILE_IMPORT)
                .where(FILE_IMPORT.TENANT_ID.eq(Acting.tenant()), FILE_IMPORT.ID.eq(record))
                .fetchOptional(FILE_IMPORT.FILE_NAME)
                .map(name -> new Whose(KIND, record, name));
    }
}
