package com.hs6tools.crm.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/**
 * A statement over whole sets, written as the SQL it is, with values by name ({@code :asOf}). Values are written into
 * the text (escaped by jOOQ), so that the planner knows them and the statement can run in parallel.
 */
public final class NamedSql {
    private static final Pattern NAME = Pattern.compile("(?<![:\\w]):([a-zA-Z]\\w*)");

    private final String text;
    private final Map<String, Object> values;

    private NamedSql(String text, Map<String, Object> values) {
        this.text = text;
        this.values = values;
    }

    public static NamedSql of(String text) {
        return new NamedSql(text, Map.of());
    }

    /** The same statement with these values; a value that is a piece of SQL ({@link QueryPart}) is put in as it is. */
    public NamedSql bind(Map<String, Object> more) {
        var all = new HashMap<>(values);
        all.putAll(more);
        return new NamedSql(text, all);
    }

    public NamedSql with(String name, Object value) {
        return bind(Map.of(name, value));
    }

    public int execute(DSLContext sql) {
        var parts = new ArrayList<QueryPart>();
        return sql.execute(template(parts), parts.toArray(QueryPart[]::new));
    }

    public ResultQuery<Record> query(DSLContext sql) {
        var parts = new ArrayList<QueryPart>();
        return sql.resultQuery(template(parts), parts.toArray(QueryPart[]::new));
    }

    /** As a piece of another statement. */
    public QueryPart part() {
        var parts = new ArrayList<QueryPart>();
        return DSL.sql(template(parts), parts.toArray(QueryPart[]::new));
    }

    private String template(List<QueryPart> parts) {
        return NAME.matcher(text).replaceAll(name -> {
            var value = values.get(name.group(1));
            if (value == null) {
                throw new IllegalStateException("no value for :" + name.group(1));
            }
            parts.add(value instanceof QueryPart part ? part : DSL.inline(value));
            return "{" + (parts.size() - 1) + "}";
        });
    }
}
