package com.hs6tools.crm.platform.export;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A JSON array of objects. */
final class JsonRows implements RowWriter {
    private final JsonGenerator json;
    private final List<String> names;

    JsonRows(OutputStream out, List<String> names, JsonMapper mapper) {
        this.json = mapper.createGenerator(out);
        this.names = names;
        json.writeStartArray();
    }

    @Override
    public void write(List<? extends @Nullable Object> cells) {
        json.writeStartObject();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) != null) {
                json.writeName(names.get(i));
                json.writePOJO(cells.get(i));
            }
        }
        json.writeEndObject();
    }

    @Override
    public void end() {
        json.writeEndArray();
        json.close();
    }
}
