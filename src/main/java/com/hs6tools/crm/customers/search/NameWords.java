package com.hs6tools.crm.customers.search;

import static com.hs6tools.crmdb.customers.Tables.NAME_WORD;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** The words that customers' names are made of, to tell what a misspelt word may have meant. */
@Component
public class NameWords {
    private static final int MEANT = 4;
    private static final double ALIKE = 0.35;

    private final DSLContext sql;

    NameWords(DSLContext sql) {
        this.sql = sql;
    }

    /** The words most alike, the likest first; the word itself may be among them. */
    public List<String> like(String word) {
        return query(word).fetch(NAME_WORD.WORD);
    }

    String plan(String word) {
        return sql.explain(query(word)).plan();
    }

    private Select<?> query(String word) {
        Field<Float> alike = field("extensions.similarity({0}, {1})", SQLDataType.REAL, NAME_WORD.WORD, val(word));
        return sql.select(NAME_WORD.WORD)
                .from(NAME_WORD)
                .where(
                        NAME_WORD.TENANT_ID.eq(Acting.tenant()),
                        condition("{0} operator(extensions.%) {1}", NAME_WORD.WORD, val(word)),
                        alike.ge((float) ALIKE))
                .orderBy(alike.desc(), NAME_WORD.WORD)
                .limit(MEANT);
    }
}
