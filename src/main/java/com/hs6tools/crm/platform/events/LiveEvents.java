package com.hs6tools.crm.platform.events;

import com.hs6tools.crm.platform.events.LiveGuests.Guest;
import com.hs6tools.crm.platform.http.SignedIn;
import com.hs6tools.crm.platform.http.TooManyRequests;
import com.hs6tools.crm.platform.tenancy.Acting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open screens what changed, by type and id only; a screen then asks again, with its own rights. Whoever is signed
 * out, on whatever way, hears no more within seconds.
 */
@RestController
@Tag(name = "Live")
class LiveEvents {
    private static final Logger LOG = LoggerFactory.getLogger(LiveEvents.class);
    private static final long HALF_AN_HOUR = 30 * 60 * 1000L;
    private static final int MOST_SCREENS = 2000;
    private static final long PAUSE_BETWEEN_REVIEWS = 500;

    private final Map<UUID, Map<SseEmitter, Guest>> screens = new ConcurrentHashMap<>();
    private final LiveGuests guests;
    private final AtomicBoolean reviewIsDue = new AtomicBoolean();

    LiveEvents(LiveGuests guests) {
        this.guests = guests;
    }

    @GetMapping(path = "/api/crm/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @SignedIn
    @Operation(operationId = "followEvents", summary = "Server-sent events: what changed, as {type,id,subject}")
    SseEmitter follow(HttpServletRequest request) throws IOException {
        var unit = screens.computeIfAbsent(Acting.tenant(), t -> new ConcurrentHashMap<>());
        if (unit.size() >= MOST_SCREENS) {
            throw new TooManyRequests(60, "Too many open screens follow live changes.");
        }
        var screen = new SseEmitter(HALF_AN_HOUR);
        screen.onCompletion(() -> unit.remove(screen));
        screen.onTimeout(screen::complete);
        screen.onError(e -> unit.remove(screen));
        var guest = guests.guest(request);
        unit.put(screen, guest);
        screen.send(SseEmitter.event().name("hello").data(Map.of()).reconnectTime(2000));
        // signed out between the look at who it is and now
        if (guests.welcome(guest.tenant(), Set.of(guest)).isEmpty()) {
            screen.complete();
        }
        return screen;
    }

    /** Many changes at once are looked at together. */
    @EventListener
    void review(LiveGuests.Changed changed) {
        if (reviewIsDue.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> {
                try {
                    Thread.sleep(PAUSE_BETWEEN_REVIEWS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                reviewIsDue.set(false);
                screens.forEach(this::review);
            });
        }
    }

    private void review(UUID tenant, Map<SseEmitter, Guest> unit) {
        try {
            var welcome = unit.isEmpty() ? Set.of() : guests.welcome(tenant, Set.copyOf(unit.values()));
            unit.forEach((screen, guest) -> {
                if (!welcome.contains(guest)) {
                    screen.complete();
                }
            });
        } catch (RuntimeException e) {
            // who may stay is not known: they come back by themselves, and are asked who they are
            LOG.warn("Who follows live events could not be looked up; all streams of {} are ended", tenant, e);
            unit.keySet().forEach(SseEmitter::complete);
        }
    }

    /** Else the web server would wait for them when the program stops; they come back to the next one. */
    @EventListener(ContextClosedEvent.class)
    void sendHome() {
        screens.values().forEach(unit -> unit.keySet().forEach(SseEmitter::complete));
    }

    void tell(UUID tenant, String type, Map<String, Object> what) {
        for (var screen : screens.getOrDefault(tenant, Map.of()).keySet()) {
            try {
                screen.send(SseEmitter.event().name(type).data(what));
            } catch (IOException | IllegalStateException e) {
                screen.complete();
            }
        }
    }
}
