package com.hs6tools.crm.platform.export;

import com.hs6tools.crm.platform.http.InvalidInput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** The kinds of file a list can be taken away as. */
public enum ExportFormat {
    CSV("text/csv;charset=UTF-8", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    JSON("application/json", "json");

    private final MediaType mediaType;
    private final String extension;

    ExportFormat(String mediaType, String extension) {
        this.mediaType = MediaType.parseMediaType(mediaType);
        this.extension = extension;
    }

    MediaType mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    static @Nullable ExportFormat asked(@Nullable String parameter, @Nullable String accept) {
        if (parameter != null && !parameter.isBlank()) {
            return switch (parameter) {
                case "csv" -> CSV;
                case "xlsx" -> XLSX;
                case "json" -> JSON;
                default -> throw InvalidInput.malformed("format", "format is csv, xlsx or json.", "bad_format");
            };
        }
        if (accept == null) {
            return null;
        }
        return accept.startsWith("text/csv") ? CSV : accept.startsWith(XLSX.mediaType.toString()) ? XLSX : null;
    }

    RowWriter writer(OutputStream out, List<String> names, JsonMapper json) throws IOException {
        return switch (this) {
            case CSV -> new CsvRows(out, names);
            case XLSX -> new XlsxRows(out, names);
            case JSON -> new JsonRows(out, names, json);
        };
    }
}
