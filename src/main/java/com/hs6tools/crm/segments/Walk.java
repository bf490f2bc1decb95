package com.hs6tools.crm.segments;

import com.hs6tools.crm.platform.jobs.JobRun;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Goes through all customers in the order of their ids, a range at a time, each range a transaction with its place. */
@Component
class Walk {
    /** What happens to a customer meanwhile waits for the end of a range: about a second at worst. */
    private static final int RANGE = 50_000;

    /** Walks would wait for each other at every range. */
    static final String LANE = "segments";

    private static final UUID FIRST = new UUID(0, 0);

    private final SegmentRulesStore rules;
    private final Membership membership;
    private final TransactionOperations transactions;
    private final DSLContext sql;

    Walk(SegmentRulesStore rules, Membership membership, TransactionOperations transactions, DSLContext sql) {
        this.rules = rules;
        this.membership = membership;
        this.transactions = transactions;
        this.sql = sql;
    }

    /** How far it is. */
    record Place(UUID after, long customers, long joined, long departed) {}

    /** What a walk found. */
    record Result(long customers, long joined, long departed) {}

    /** @param segments those to compare with their rules; those that depend on them are compared too */
    Result everybody(JobRun run, Set<UUID> segments) {
        var saved = run.resumePoint(Place.class);
        var total = customers();
        var begun = saved == null ? new Place(FIRST, 0, 0, 0) : saved;
        var place = begun;
        for (var next = Optional.of(begun); next.isPresent(); ) {
            place = next.orElseThrow();
            var from = place;
            next = transactions.execute(t -> range(run, segments, from, total));
        }
        return new Result(place.customers(), place.joined(), place.departed());
    }

    private Optional<Place> range(JobRun run, Set<UUID> segments, Place from, long total) {
        membership.lock();
        var last = sql.resultQuery("""
                        select customer_id, count(*) over () from (
                            select customer_id from customers.pub_standing
                            where tenant_id = ? and customer_id > ? order by customer_id limit ?) r
                        order by customer_id desc limit 1""", Acting.tenant(), from.after(), RANGE).fetchOne();
        if (last == null) {
            return Optional.empty();
        }
        var until = last.get(0, UUID.class);
        var chosen = chosen(segments);
        var moved = membership.compare(chosen, Batch.range(from.after(), until), true);
        var place = new Place(
                until,
                from.customers() + last.get(1, Long.class),
                from.joined() + moved.joined(),
                from.departed() + moved.departed());
        run.progress(place.customers(), total, place);
        return Optional.of(place);
    }

    /** Read anew for each range: rules may change meanwhile, and then another job follows this one. */
    private List<SegmentRules> chosen(Set<UUID> segments) {
        var all = rules.present();
        var wanted = SegmentRules.withDependants(segments, all);
        return all.stream()
                .filter(s -> wanted.contains(s.id()))
                .filter(s -> s.kind() == SegmentKind.DYNAMIC || segments.contains(s.id()) && s.filling() != null)
                .toList();
    }

    private long customers() {
        return sql.fetchSingle("select count(*) from customers.pub_standing where tenant_id = ?", Acting.tenant())
                .get(0, Long.class);
    }
}
