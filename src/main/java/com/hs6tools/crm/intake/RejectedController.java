package com.hs6tools.crm.intake;

import com.hs6tools.crm.intake.RejectedRows.Rejected;
import com.hs6tools.crm.platform.export.ListExport;
import com.hs6tools.crm.platform.export.ListExport.Column;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The rows an import refused: as a file, or the first of them for the screen. */
@RestController
@RequestMapping("/api/crm/imports/{id}/rejected")
@Tag(name = "Imports")
class RejectedController {
    private static final List<Column<Rejected>> COLUMNS = List.of(
            new Column<>("line", Rejected::line),
            new Column<>("field", Rejected::field),
            new Column<>("code", Rejected::code),
            new Column<>("reason", Rejected::message),
            new Column<>("row", Rejected::raw));

    private final FileImports imports;
    private final RejectedRows rows;
    private final ListExport export;

    RejectedController(FileImports imports, RejectedRows rows, ListExport export) {
        this.imports = imports;
        this.rows = rows;
        this.export = export;
    }

    @GetMapping
    @Requires("imports:run")
    @Operation(
            operationId = "downloadRejectedRows",
            summary = "The refused rows with line number and reason, as CSV (format=xlsx for a workbook)",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<StreamingResponseBody> file(@PathVariable UUID id, HttpServletRequest request) {
        imports.find(id);
        var format =
                Objects.requireNonNullElse(export.asked(request), com.hs6tools.crm.platform.export.ExportFormat.CSV);
        return export.of("rejected-" + id, format, COLUMNS, () -> rows.stream(id));
    }

    @GetMapping(params = "format=json")
    @Requires("imports:run")
    @Operation(operationId = "listRejectedRows", summary = "The first refused rows")
    @Parameter(name = "format", in = ParameterIn.QUERY, schema = @Schema(allowableValues = "json"))
    Page<Rejected> list(@PathVariable UUID id, @RequestParam(defaultValue = "100") int limit) {
        imports.find(id);
        return Page.whole(rows.first(id, Math.clamp(limit, 1, 1000)));
    }
}
