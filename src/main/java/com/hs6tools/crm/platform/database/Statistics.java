package com.hs6tools.crm.platform.database;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What PostgreSQL's planner knows of tables: their sizes, and how their values are spread. */
@Component
public class Statistics {
    private final DSLContext sql;

    Statistics(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Looks at all tables of these schemas anew, a second at a million customers; rows the caller's transaction has
     * written count too. For the end of work that wrote so much that plans made without it could take minutes.
     */
    public void refresh(String... schemas) {
        sql.execute("select platform.refresh_statistics(?)", (Object) schemas);
    }
}
