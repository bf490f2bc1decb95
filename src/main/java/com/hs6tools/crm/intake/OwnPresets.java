package com.hs6tools.crm.intake;

import static com.hs6tools.crmdb.intake.Tables.MAPPING_PRESET;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crmdb.intake.tables.records.MappingPresetRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The unit's own ways to read a file. */
@Component
class OwnPresets {
    @Schema(name = "ImportPreset")
    record Preset(
            @Nullable UUID id,
            String name,
            ImportKind kind,
            Map<String, String> mapping,
            ImportOptions options,
            long version) {}

    @Schema(name = "ImportPresetInput")
    record Input(
            @Nullable String name,
            @Nullable ImportKind kind,
            @Nullable Map<String, String> mapping,
            @Nullable ImportOptions options) {}

    private final DSLContext sql;
    private final JsonMapper json;
    private final OwnFields fields;

    OwnPresets(DSLContext sql, JsonMapper json, OwnFields fields) {
        this.sql = sql;
        this.json = json;
        this.fields = fields;
    }

    List<Preset> all() {
        return sql.selectFrom(MAPPING_PRESET)
                .where(MAPPING_PRESET.TENANT_ID.eq(Acting.tenant()))
                .orderBy(MAPPING_PRESET.NAME)
                .fetch(this::read);
    }

    /** @throws InvalidInput (422) when there is none */
    Preset named(String name) {
        return sql.selectFrom(MAPPING_PRESET)
                .where(MAPPING_PRESET.TENANT_ID.eq(Acting.tenant()), MAPPING_PRESET.NAME.eq(name))
                .fetchOptional(this::read)
                .orElseThrow(() -> InvalidInput.field(
                        "preset", "There is no preset '" + BadCell.shown(name) + "'.", "unknown_preset"));
    }

    /** Keeps a preset; one of the same name is replaced. */
    @Transactional
    public Preset keep(Input input) {
        var wrong = new Violations()
                .required("name", input.name())
                .length("name", input.name(), 100)
                .check(input.kind() != null, "kind", "Say what the rows are.", "required")
                .check(
                        !Presets.ONLINE_RETAIL.equals(input.name()) && !Presets.NONE.equals(input.name()),
                        "name",
                        "This name is taken by the program's own preset.",
                        "taken");
        wrong.throwIfAny();
        var name = Objects.requireNonNull(input.name()).strip();
        var kind = Objects.requireNonNull(input.kind());
        var mapping = Objects.requireNonNullElse(input.mapping(), Map.<String, String>of());
        var options = Objects.requireNonNullElse(input.options(), ImportOptions.NONE);
        PlanRules.check(new ImportPlan(kind, name, mapping, options, false), fields.targets(kind))
                .throwIfAny();
        sql.insertInto(MAPPING_PRESET)
                .set(MAPPING_PRESET.TENANT_ID, Acting.tenant())
                .set(MAPPING_PRESET.ID, Ids.next())
                .set(MAPPING_PRESET.NAME, name)
                .set(MAPPING_PRESET.KIND, kind.name())
                .set(MAPPING_PRESET.MAPPING, JSONB.valueOf(json.writeValueAsString(mapping)))
                .set(MAPPING_PRESET.OPTIONS, JSONB.valueOf(json.writeValueAsString(options)))
                .onConflict(MAPPING_PRESET.TENANT_ID, MAPPING_PRESET.NAME)
                .doUpdate()
                .set(MAPPING_PRESET.KIND, kind.name())
                .set(MAPPING_PRESET.MAPPING, JSONB.valueOf(json.writeValueAsString(mapping)))
                .set(MAPPING_PRESET.OPTIONS, JSONB.valueOf(json.writeValueAsString(options)))
                .set(MAPPING_PRESET.VERSION, MAPPING_PRESET.VERSION.plus(1))
                .set(MAPPING_PRESET.UPDATED_AT, currentOffsetDateTime())
                .execute();
        return named(name);
    }

    @Transactional
    public void forget(UUID id) {
        var gone = sql.deleteFrom(MAPPING_PRESET)
                .where(MAPPING_PRESET.TENANT_ID.eq(Acting.tenant()), MAPPING_PRESET.ID.eq(id))
                .execute();
        if (gone == 0) {
            throw new NotFound("This preset");
        }
    }

    private Preset read(MappingPresetRecord r) {
        return new Preset(
                r.getId(),
                r.getName(),
                ImportKind.valueOf(r.getKind()),
                json.readValue(r.getMapping().data(), new TypeReference<Map<String, String>>() {}),
                json.readValue(r.getOptions().data(), ImportOptions.class),
                r.getVersion());
    }
}
