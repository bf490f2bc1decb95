package com.hs6tools.crm.customers.calendar;

import com.hs6tools.crm.customers.spi.CalendarSource;
import com.hs6tools.crm.identity.CalendarReaders;
import com.hs6tools.crm.identity.CalendarReaders.Reader;
import com.hs6tools.crm.platform.crypto.Secrets;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.OpenToAll;
import com.hs6tools.crm.platform.reads.PersonalDataReads;
import com.hs6tools.crm.platform.tenancy.Acting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Where calendar programs read: without a sign-in, by the secret in the address. */
@RestController
@RequestMapping("/calendar")
@Tag(name = "My account")
class CalendarController {
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final CalendarReaders readers;
    private final Calendars calendars;
    private final PersonalDataReads reads;

    CalendarController(CalendarReaders readers, Calendars calendars, PersonalDataReads reads) {
        this.readers = readers;
        this.calendars = calendars;
        this.reads = reads;
    }

    @GetMapping("/{token}.ics")
    @OpenToAll
    @Operation(operationId = "readCalendar", summary = "What its owner still has to do, as iCalendar (RFC 5545)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
    @Nullable
    ResponseEntity<byte[]> read(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var reader = readers.open(token, calendars.rights(), request).orElseThrow(() -> new NotFound("This address"));
        return Acting.call(reader.actor(), () -> answer(reader, new ServletWebRequest(request, response)));
    }

    private @Nullable ResponseEntity<byte[]> answer(Reader reader, ServletWebRequest request) {
        var entries = calendars.toDo();
        var body = calendars.text(reader, entries);
        var hash = Secrets.hash(body);
        var since = readers.noteRead(reader, hash);
        if (request.checkNotModified(hash, since.toInstant().toEpochMilli())) {
            return null;
        }
        note(entries);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Content-Disposition", "inline; filename=\"tasks.ics\"")
                .header("X-Robots-Tag", "noindex")
                .body(body.getBytes(StandardCharsets.UTF_8));
    }

    private void note(List<CalendarSource.Entry> entries) {
        entries.stream()
                .collect(Collectors.groupingBy(
                        CalendarSource.Entry::subjectKind,
                        Collectors.mapping(CalendarSource.Entry::subjectId, Collectors.toSet())))
                .forEach((kind, ids) -> reads.listed("calendar.read", kind, ids));
    }
}
