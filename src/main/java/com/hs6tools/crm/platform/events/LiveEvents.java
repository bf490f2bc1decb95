package com.hs6tools.crm.platform.events;

import com.hs6tools.crm.platform.http.SignedIn;
import com.hs6tools.crm.platform.http.TooManyRequests;
import com.hs6tools.crm.platform.tenancy.Acting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells open screens what changed, by type and id only; a screen then asks again, with its own rights. */
@RestController
@Tag(name = "Live")
class LiveEvents {
    private static final long HALF_AN_HOUR = 30 * 60 * 1000L;
    private static final int MOST_SCREENS = 2000;

    private final Map<UUID, Set<SseEmitter>> screens = new ConcurrentHashMap<>();

    @GetMapping(path = "/api/crm/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @SignedIn
    @Operation(operationId = "followEvents", summary = "Server-sent events: what changed, as {type,id,subject}")
    SseEmitter follow() throws IOException {
        var unit = screens.computeIfAbsent(Acting.tenant(), t -> ConcurrentHashMap.newKeySet());
        if (unit.size() >= MOST_SCREENS) {
            throw new TooManyRequests(60, "Too many open screens follow live changes.");
        }
        var screen = new SseEmitter(HALF_AN_HOUR);
        screen.onCompletion(() -> unit.remove(screen));
        screen.onTimeout(screen::complete);
        screen.onError(e -> unit.remove(screen));
        unit.add(screen);
        screen.send(SseEmitter.event().name("hello").data(Map.of()).reconnectTime(2000));
        return screen;
    }

    /** Else the web server would wait for them when the program stops; they come back to the next one. */
    @EventListener(ContextClosedEvent.class)
    void sendHome() {
        screens.values().forEach(unit -> unit.forEach(SseEmitter::complete));
    }

    void tell(UUID tenant, String type, Map<String, Object> what) {
        for (var screen : screens.getOrDefault(tenant, Set.of())) {
            try {
                screen.send(SseEmitter.event().name(type).data(what));
            } catch (IOException | IllegalStateException e) {
                screen.complete();
            }
        }
    }
}
