package com.hs6tools.crm.customers.labels;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static com.hs6tools.crmdb.customers.Tables.CUSTOMER_LABEL;
import static com.hs6tools.crmdb.customers.Tables.LABEL;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.text.SearchText;
import com.hs6tools.crmdb.customers.tables.records.LabelRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes, renames, merges and deletes labels. Customers carry a tag or category by its id, an industry by its name. */
@Component
class Labels {
    private static final int LONGEST = 60;

    private final DSLContext sql;
    private final Events events;

    Labels(DSLContext sql, Events events) {
        this.sql = sql;
        this.events = events;
    }

    @Transactional
    UUID create(Kind kind, LabelInput input) {
        var label = sql.newRecord(LABEL);
        label.setTenantId(Acting.tenant());
        label.setId(Ids.next());
        label.setKind(kind.name());
        name(label, input.name());
        color(label, input.color());
        refuseTaken(kind, label);
        sql.executeInsert(label);
        publish(kind, "created", label, Map.of());
        return label.getId();
    }

    @Transactional
    void revise(Kind kind, UUID id, Patch<LabelInput> patch, @Nullable Long expectedVersion) {
        var label = lock(kind, id);
        ExpectedVersion.check(expectedVersion, label.getVersion());
        var before = label.getName();
        var colorBefore = label.getColor();
        patch.on("name", LabelInput::name, (f, name) -> name(label, name));
        patch.on("color", LabelInput::color, (f, color) -> color(label, color));
        refuseTaken(kind, label);
        label.setVersion(label.getVersion() + 1);
        sql.executeUpdate(label);
        if (!before.equals(label.getName())) {
            renameIndustry(kind, before, label.getName());
        }
        var changes = new LinkedHashMap<String, Change>();
        note(changes, "name", before, label.getName());
        note(changes, "color", colorBefore, label.getColor());
        publish(kind, "updated", label, changes);
    }

    @Transactional
    void delete(Kind kind, UUID id) {
        var label = lock(kind, id);
        renameIndustry(kind, label.getName(), null);
        sql.executeDelete(label);
        publish(kind, "deleted", label, Map.of());
    }

    @Transactional
    void merge(Kind kind, UUID id, @Nullable UUID into) {
        if (into == null || into.equals(id)) {
            throw anotherNeeded();
        }
        var label = lock(kind, id);
        var target = lock(kind, into);
        sql.insertInto(CUSTOMER_LABEL, CUSTOMER_LABEL.TENANT_ID, CUSTOMER_LABEL.CUSTOMER_ID, CUSTOMER_LABEL.LABEL_ID)
                .select(select(CUSTOMER_LABEL.TENANT_ID, CUSTOMER_LABEL.CUSTOMER_ID, val(into))
                        .from(CUSTOMER_LABEL)
                        .where(CUSTOMER_LABEL.TENANT_ID.eq(Acting.tenant()), CUSTOMER_LABEL.LABEL_ID.eq(id)))
                .onConflictDoNothing()
                .execute();
        renameIndustry(kind, label.getName(), target.getName());
        sql.executeDelete(label);
        publish(kind, "merged", label, Map.of("into", new Change(label.getName(), target.getName())));
    }

    static InvalidInput anotherNeeded() {
        return InvalidInput.field("into", "Name another label to merge into.", "required");
    }

    /** An industry is a word in the profile, so that files and other programs can say it. */
    private void renameIndustry(Kind kind, String from, @Nullable String to) {
        if (kind == Kind.INDUSTRY) {
            sql.update(CUSTOMER)
                    .set(CUSTOMER.INDUSTRY, to)
                    .set(CUSTOMER.VERSION, CUSTOMER.VERSION.plus(inline(1)))
                    .where(CUSTOMER.TENANT_ID.eq(Acting.tenant()), CUSTOMER.INDUSTRY.eq(from))
                    .execute();
        }
    }

    private LabelRecord lock(Kind kind, UUID id) {
        return sql.selectFrom(LABEL)
                .where(LABEL.TENANT_ID.eq(Acting.tenant()), LABEL.ID.eq(id), LABEL.KIND.eq(kind.name()))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This label"));
    }

    private void refuseTaken(Kind kind, LabelRecord label) {
        if (sql.fetchExists(
                LABEL,
                LABEL.TENANT_ID.eq(Acting.tenant()),
                LABEL.KIND.eq(kind.name()),
                LABEL.NAME_KEY.eq(label.getNameKey()),
                LABEL.ID.ne(label.getId()))) {
            throw new LabelTaken(label.getName());
        }
    }

    private static void name(LabelRecord label, @Nullable String name) {
        new Violations()
                .required("name", SearchText.of(name))
                .length("name", name, LONGEST)
                .throwIfAny();
        label.setName(name == null ? "" : name.strip());
        label.setNameKey(SearchText.of(name));
    }

    private static void color(LabelRecord label, @Nullable String color) {
        new Violations()
                .check(
                        color == null || color.matches("#[0-9a-fA-F]{6}"),
                        "color",
                        "A colour such as #1c7ed6.",
                        "bad_color")
                .throwIfAny();
        label.setColor(color);
    }

    private static void note(
            Map<String, Change> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, new Change(before, after));
        }
    }

    private void publish(Kind kind, String what, LabelRecord label, Map<String, Change> changes) {
        events.publish(new LabelFact(kind.word() + "." + what, kind.word(), label.getId(), label.getName(), changes));
    }
}
