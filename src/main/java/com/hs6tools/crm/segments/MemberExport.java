package com.hs6tools.crm.segments;

import com.hs6tools.crm.platform.export.ListExport;
import com.hs6tools.crm.platform.export.ListExport.Column;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Requires;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The members of a segment as a file. */
@RestController
@RequestMapping("/api/crm/segments/{id}/members")
@Hidden // the contract tells of it where it tells of the list
class MemberExport {
    private static final List<Column<SegmentMember>> COLUMNS = List.of(
            new Column<>("id", SegmentMember::customerId),
            new Column<>("externalId", SegmentMember::externalId),
            new Column<>("name", SegmentMember::name),
            new Column<>("email", SegmentMember::email),
            new Column<>("phone", SegmentMember::phone),
            new Column<>("tier", SegmentMember::tier),
            new Column<>("lifecycleStage", SegmentMember::lifecycleStage),
            new Column<>("healthScore", SegmentMember::healthScore),
            new Column<>("orderCount", SegmentMember::orderCount),
            new Column<>("lifetimeValue", SegmentMember::lifetimeValue),
            new Column<>("lastOrderAt", SegmentMember::lastOrderAt),
            new Column<>("joinedAt", SegmentMember::joinedAt));

    private final MemberQueries members;
    private final ListExport export;

    MemberExport(MemberQueries members, ListExport export) {
        this.members = members;
        this.export = export;
    }

    @GetMapping(params = "format")
    @Requires("customers:export")
    @Operation(operationId = "exportSegmentMembers", summary = "The list as a file (format=csv, xlsx or json)")
    ResponseEntity<StreamingResponseBody> byFormat(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        var format = export.asked(request);
        if (format == null) {
            throw InvalidInput.malformed("format", "format is csv, xlsx or json.", "bad_format");
        }
        return export.of("segment", format, COLUMNS, members.export(id, parameters));
    }

    @GetMapping(produces = {"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Requires("customers:export")
    @Operation(operationId = "exportSegmentMembersByType", summary = "The list as a file (Accept: text/csv)")
    ResponseEntity<StreamingResponseBody> byType(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        return byFormat(id, parameters, request);
    }
}
