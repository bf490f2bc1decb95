package com.hs6tools.crm.messaging;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.settings.Settings;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands the acting unit's waiting messages to the mail server. Claimed in one transaction, sent outside of any, recorded
 * in another: a crash in between leaves a claim that is told as uncertain, because sending it again might double it.
 */
@Component
class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int BATCH = 20;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    /** With the pauses between them, about three days. */
    private static final int MOST_ATTEMPTS = 25;

    private static final Duration LONGEST_CLAIM = Duration.ofMinutes(15);

    private final DeliveryStore store;
    private final Smtp smtp;
    private final UnitClock clock;
    private final Settings settings;

    Delivery(DeliveryStore store, Smtp smtp, UnitClock clock, Settings settings) {
        this.store = store;
        this.smtp = smtp;
        this.clock = clock;
        this.settings = settings;
    }

    void deliver() {
        var lost = store.abandoned(
                clock.realNow().minus(LONGEST_CLAIM), "The program stopped while it was sending; it may have arrived.");
        if (lost > 0) {
            LOG.warn("{} messages were being sent when the program stopped; see the outbox", lost);
        }
        List<Parcel> parcels;
        do {
            parcels = store.claim(BATCH, clock.realNow());
            send(parcels);
        } while (parcels.size() == BATCH);
    }

    private void send(List<Parcel> parcels) {
        if (parcels.isEmpty()) {
            return;
        }
        var sender = settings.current().unitName();
        var next = 0;
        try (var connection = smtp.open()) {
            while (next < parcels.size() && connection.isOpen()) {
                var parcel = parcels.get(next++);
                note(parcel, connection.send(parcel, sender));
            }
            putBack(parcels.subList(next, parcels.size()), "The mail server closed the connection.");
        } catch (MessagingException e) {
            LOG.warn("the mail server takes nothing: {}", e.getMessage());
            putBack(parcels.subList(next, parcels.size()), "The mail server takes nothing: " + e.getMessage());
        }
    }

    private void putBack(List<Parcel> unsent, String problem) {
        unsent.forEach(parcel -> note(parcel, new Outcome.Later(problem)));
    }

    private void note(Parcel parcel, Outcome outcome) {
        switch (outcome) {
            case Outcome.Taken taken -> store.sent(parcel.id(), clock.realNow());
            case Outcome.Later later -> tryLater(parcel, later.problem());
            case Outcome.Refused refused -> store.over(parcel.id(), "FAILED", refused.problem());
            case Outcome.Unknown unknown -> store.over(parcel.id(), "UNCERTAIN", unknown.problem());
        }
    }

    private void tryLater(Parcel parcel, String problem) {
        if (parcel.attempts() < MOST_ATTEMPTS) {
            store.later(parcel.id(), nextAttempt(parcel.attempts()), problem);
        } else {
            store.over(parcel.id(), "FAILED", problem);
        }
    }

    /** Twice as long after each attempt, a fifth more or less so that a thousand messages do not come back at once. */
    private OffsetDateTime nextAttempt(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        var bounded = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        return clock.realNow().plus(Duration.ofMillis((long)
                (bounded.toMillis() * ThreadLocalRandom.current().nextDouble(0.8, 1.2))));
    }
}
