package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own calendar address. For sessions only: an API token must not make a second way in that outlives it. */
@RestController
@RequestMapping("/api/auth/calendar-feed")
@Tag(name = "My account")
class CalendarFeedController {
    private final CalendarFeeds feeds;

    CalendarFeedController(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping
    @SignedIn
    @Operation(operationId = "getCalendarFeed", summary = "Whether a calendar program may read what one has to do")
    CalendarFeed get(HttpServletRequest request) {
        return feeds.of(Caller.inSession(request).person());
    }

    @PostMapping
    @SignedIn
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "makeCalendarFeed",
            summary = "Make a secret calendar address, shown once; one that was there before ends")
    CalendarFeed make(@RequestBody CalendarFeedInput input, HttpServletRequest request) {
        input.check();
        return feeds.make(Caller.inSession(request).person(), input.reminderMinutes());
    }

    @PatchMapping
    @SignedIn
    @Operation(operationId = "patchCalendarFeed", summary = "Remind earlier, later, or not at all")
    CalendarFeed remind(@RequestBody Patch<CalendarFeedInput> patch, HttpServletRequest request) {
        patch.value().check();
        var person = Caller.inSession(request).person();
        return patch.names("reminderMinutes")
                ? feeds.remind(person, patch.value().reminderMinutes())
                : feeds.of(person);
    }

    @DeleteMapping
    @SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokeCalendarFeed", summary = "End one's calendar address")
    void revoke(HttpServletRequest request) {
        feeds.revoke(Caller.inSession(request).person());
    }
}
