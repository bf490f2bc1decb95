package com.hs6tools.crm.platform.notifications;

import com.hs6tools.crm.platform.http.SignedIn;
import com.hs6tools.crm.platform.tenancy.Acting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/notifications")
@Tag(name = "Notifications")
class NotificationController {
    @Schema(name = "ReadNotifications")
    record Which(@Nullable List<UUID> ids) {}

    private final Notifications notifications;

    NotificationController(Notifications notifications) {
        this.notifications = notifications;
    }

    @GetMapping
    @SignedIn
    @Operation(operationId = "listNotifications", summary = "What one was told, newest first")
    Notifications.Inbox list() {
        return notifications.inbox(me());
    }

    @PostMapping("/read")
    @SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "readNotifications",
            summary = "Mark notifications as read; all of them when none are named")
    void read(@RequestBody Which which) {
        notifications.read(me(), which.ids() == null ? List.of() : which.ids());
    }

    private static UUID me() {
        var id = Acting.now().id();
        return id == null ? Acting.tenant() : id;
    }
}
