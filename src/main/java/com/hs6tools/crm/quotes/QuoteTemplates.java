package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.TEMPLATE;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.SearchText;
import com.hs6tools.crmdb.quotes.tables.records.TemplateRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the templates of a unit; there are few of them. */
@Component
class QuoteTemplates {
    static final int MOST = 500;

    private final DSLContext sql;
    private final JsonMapper json;
    private final UnitClock clock;

    QuoteTemplates(DSLContext sql, JsonMapper json, UnitClock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    List<QuoteTemplate> all() {
        return sql.selectFrom(TEMPLATE)
                .where(TEMPLATE.TENANT_ID.eq(Acting.tenant()))
                .orderBy(TEMPLATE.NAME_KEY)
                .limit(MOST)
                .fetch(this::template);
    }

    QuoteTemplate find(UUID id) {
        return template(record(id, false));
    }

    TemplateRecord lock(UUID id) {
        return record(id, true);
    }

    private TemplateRecord record(UUID id, boolean locked) {
        var query = sql.selectFrom(TEMPLATE).where(TEMPLATE.TENANT_ID.eq(Acting.tenant()), TEMPLATE.ID.eq(id));
        return (locked ? query.forUpdate() : query).fetchOptional().orElseThrow(() -> new NotFound("This template"));
    }

    void write(TemplateRecord template, String name, QuoteInput content) {
        template.setName(name);
        template.setNameKey(SearchText.of(name));
        template.setContent(JSONB.valueOf(json.writeValueAsString(content)));
        template.setLineCount(content.lines() == null ? 0 : content.lines().size());
        template.setUpdatedAt(clock.realNow());
    }

    void insert(TemplateRecord template) {
        template.setCreatedAt(template.getUpdatedAt());
        sql.executeInsert(template);
    }

    void update(TemplateRecord template) {
        template.setVersion(template.getVersion() + 1);
        sql.executeUpdate(template);
    }

    void delete(TemplateRecord template) {
        sql.executeDelete(template);
    }

    /** @throws InvalidInput (422) for a name that is taken, or one template too many */
    void checkName(UUID id, String name) {
        var taken = sql.fetchExists(
                TEMPLATE,
                TEMPLATE.TENANT_ID.eq(Acting.tenant()),
                TEMPLATE.NAME_KEY.eq(SearchText.of(name)),
                TEMPLATE.ID.ne(id));
        if (taken) {
            throw InvalidInput.field("name", "Another template has this name.", "already_exists");
        }
        if (sql.fetchCount(TEMPLATE, TEMPLATE.TENANT_ID.eq(Acting.tenant())) >= MOST) {
            throw InvalidInput.field(
                    "name", "There are " + MOST + " templates already; delete one.", "too_many", Map.of("most", MOST));
        }
    }

    private QuoteTemplate template(TemplateRecord r) {
        return new QuoteTemplate(
                r.getId(),
                r.getVersion(),
                r.getName(),
                r.getLineCount(),
                json.readValue(r.getContent().data(), QuoteInput.class),
                r.getCreatedByName(),
                r.getCreatedAt(),
                r.getUpdatedAt());
    }
}
