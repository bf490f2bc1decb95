package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.crypto.Secrets;
import com.hs6tools.crm.platform.events.LiveGuests;
import com.hs6tools.crm.platform.http.Areas;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Finds out who calls. What was found is kept in memory for a few seconds, because it is asked at every request;
 * {@link #forget} drops it at once on this node when somebody's rights change.
 */
@Component
class Callers {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST_KEPT = 10_000;

    private record Kept(Caller caller, Instant until) {}

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();
    private final CallerQueries queries;
    private final LastSeen lastSeen;
    private final UnitClock clock;
    private final Areas areas;
    private final ApplicationEventPublisher listeners;
    private final @Nullable String adminTokenHash;

    Callers(
            CallerQueries queries,
            LastSeen lastSeen,
            UnitClock clock,
            Areas areas,
            ApplicationEventPublisher listeners,
            IdentityProperties properties) {
        this.listeners = listeners;
        this.queries = queries;
        this.lastSeen = lastSeen;
        this.clock = clock;
        this.areas = areas;
        var token = properties.admin().token();
        if (token != null && !token.isBlank() && token.length() < IdentityProperties.SHORTEST_TOKEN) {
            throw new IllegalStateException(
                    "HS6_ADMIN_TOKEN needs " + IdentityProperties.SHORTEST_TOKEN + " characters or more.");
        }
        this.adminTokenHash = token == null || token.isBlank() ? null : Secrets.hash(token);
    }

    Optional<Caller> bySession(String secret) {
        var hash = Secrets.hash(secret);
        return known(
                "s" + hash,
                () -> Presenting.hash(hash, () -> queries.session(hash, clock.realNow()))
                        .flatMap(s -> inUnit(s.tenant(), () -> {
                            lastSeen.session(s);
                            return person(
                                    s.person(), Actor.Kind.PERSON, s.id(), "", Set.of(PermissionCatalogue.EVERYTHING));
                        })));
    }

    Optional<Caller> byToken(String secret) {
        var hash = Secrets.hash(secret);
        if (adminTokenHash != null && Secrets.equal(hash, adminTokenHash)) {
            return known("t" + hash, this::firstAdmin);
        }
        return known(
                "t" + hash,
                () -> Presenting.hash(hash, () -> queries.token(hash, clock.realNow()))
                        .flatMap(t -> inUnit(t.tenant(), () -> {
                            lastSeen.token(t);
                            return person(
                                    t.person(), Actor.Kind.TOKEN, t.id(), " (token " + t.name() + ")", t.scopes());
                        })));
    }

    /** Somebody's program that has no session of his: asked anew each time, because it comes seldom. */
    Optional<Caller> onBehalf(UUID tenant, UUID person, String suffix, Set<String> limit) {
        return inUnit(tenant, () -> person(person, Actor.Kind.TOKEN, null, suffix, limit));
    }

    /** After this transaction, or at once without one: whatever was remembered is asked anew. */
    void forget() {
        drop();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    drop();
                }
            });
        }
    }

    private void drop() {
        generation.incrementAndGet();
        kept.clear();
        listeners.publishEvent(new LiveGuests.Changed());
    }

    private Optional<Caller> firstAdmin() {
        return queries.firstUnit()
                .flatMap(unit -> inUnit(
                        unit,
                        () -> queries.firstAdmin()
                                .flatMap(p -> person(
                                        p,
                                        Actor.Kind.TOKEN,
                                        null,
                                        " (HS6_ADMIN_TOKEN)",
                                        Set.of(PermissionCatalogue.EVERYTHING)))));
    }

    private Optional<Caller> person(
            UUID id, Actor.Kind kind, @Nullable UUID credential, String suffix, Set<String> limit) {
        return queries.activePerson(id).map(p -> {
            var rights = queries.rights(id);
            var team = p.team() == null ? Set.of(id) : queries.team(p.team());
            return new Caller(
                    Acting.tenant(),
                    kind,
                    id,
                    credential,
                    p.name() + suffix,
                    areas.marked(both(rights.permissions(), limit)),
                    rights.scope(),
                    team);
        });
    }

    /** A token has what both it and its owner have, at the moment it is used. */
    private static Set<String> both(Set<String> granted, Set<String> limit) {
        if (limit.contains(PermissionCatalogue.EVERYTHING)) {
            return granted;
        }
        if (granted.contains(PermissionCatalogue.EVERYTHING)) {
            return limit;
        }
        var both = new HashSet<>(granted);
        both.retainAll(limit);
        return both;
    }

    private Optional<Caller> known(String key, Supplier<Optional<Caller>> find) {
        var known = kept.get(key);
        var now = Instant.now();
        if (known != null && known.until().isAfter(now)) {
            return Optional.of(known.caller());
        }
        var before = generation.get();
        var found = find.get();
        if (kept.size() >= MOST_KEPT) {
            kept.values().removeIf(k -> k.until().isBefore(now));
        }
        // what was read while somebody's rights changed may be old already
        if (before == generation.get()) {
            found.ifPresent(caller -> kept.put(key, new Kept(caller, now.plus(FRESH))));
        }
        return found;
    }

    private static <T> Optional<T> inUnit(UUID tenant, Supplier<Optional<T>> work) {
        return Acting.call(Actor.system(tenant), work::get);
    }
}
