package com.hs6tools.crm.platform.export;

import com.hs6tools.crm.platform.tenancy.Acting;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/**
 * Any list as a file of any size: the rows run from a database cursor to the client, a few at a time.
 *
 * <p>In a controller: {@code var format = export.asked(request); if (format != null) return export.of("customers",
 * format, columns, () -> queries.stream(list))}.
 */
@Component
public class ListExport {
    private final JsonMapper json;
    private final TransactionTemplate reading;

    ListExport(JsonMapper json, PlatformTransactionManager transactions) {
        this.json = json;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** A column of the file: its heading and how to read its value from a row. */
    public record Column<T>(String name, ValueOf<T> value) {
        /** Reads one value of a row; null is an empty cell. */
        @FunctionalInterface
        public interface ValueOf<T> {
            @Nullable
            Object of(T row);
        }
    }

    /** Opens the rows inside a read-only transaction; a database cursor needs one. */
    @FunctionalInterface
    public interface Rows<T> {
        Stream<T> open();
    }

    /** @return the format asked for by {@code format=} or the Accept header, or null when a page of JSON is wanted */
    public @Nullable ExportFormat asked(HttpServletRequest request) {
        return ExportFormat.asked(request.getParameter("format"), request.getHeader(HttpHeaders.ACCEPT));
    }

    public <T> ResponseEntity<StreamingResponseBody> of(
            String name, ExportFormat format, List<Column<T>> columns, Rows<T> rows) {
        var actor = Acting.now();
        StreamingResponseBody body = out ->
                Acting.run(actor, () -> reading.executeWithoutResult(status -> write(format, columns, rows, out)));
        return ResponseEntity.ok()
                .contentType(format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + format.extension())
                                .build()
                                .toString())
                .body(body);
    }

    private <T> void write(ExportFormat format, List<Column<T>> columns, Rows<T> rows, OutputStream out) {
        var names = columns.stream().map(Column::name).toList();
        try (var opened = rows.open()) {
            var writer = format.writer(out, names, json);
            Consumer<T> each = row -> {
                try {
                    writer.write(columns.stream().map(c -> c.value().of(row)).toList());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            };
            opened.forEach(each);
            writer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
