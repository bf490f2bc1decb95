package com.hs6tools.crm.platform.testing;

import java.util.ArrayList;
import java.util.List;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers what a thread asks of the database, so that a test sees the statements the program really makes. */
@Component
class AskedQueries implements ExecuteListenerProvider {
    private final ThreadLocal<@Nullable List<Query>> asked = new ThreadLocal<>();

    List<Query> during(Runnable work) {
        var queries = new ArrayList<Query>();
        asked.set(queries);
        try {
            work.run();
        } finally {
            asked.remove();
        }
        return queries;
    }

    @Override
    public ExecuteListener provide() {
        return ExecuteListener.onExecuteStart(this::note);
    }

    private void note(ExecuteContext context) {
        var queries = asked.get();
        if (queries != null && context.query() != null) {
            queries.add(context.query());
        }
    }
}
