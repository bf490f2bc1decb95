package com.hs6tools.crm.scoring;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes scores for any moment without storing anything. The reader asks its questions of the {@link Scored} table,
 * which holds only customers within the acting person's scope; nothing of it outlives the call.
 */
@Component
public class Scores {
    private static final QueryPart DROP = DSL.raw("drop");

    private final DSLContext sql;
    private final Settings settings;
    private final ScoringRuns runs;
    private final UnitClock clock;

    Scores(DSLContext sql, Settings settings, ScoringRuns runs, UnitClock clock) {
        this.sql = sql;
        this.settings = settings;
        this.runs = runs;
        this.clock = clock;
    }

    /** Everybody is ranked, whoever asks: a place among the others does not depend on who may see them. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public <T> T at(OffsetDateTime asOf, Function<Scored, T> reader) {
        var rules = ScoreRules.of(Acting.tenant(), settings.current(), asOf);
        WorkMemory.forThisTransaction(sql);
        ScoreTable.make(sql, rules, DROP);
        if (Acting.now().scope() != Actor.Scope.ALL) {
            sql.execute(
                    "delete from scored where owner_id is null or owner_id not in ({0})",
                    DSL.list(owners().stream().map(DSL::inline).toList()));
        }
        return read(rules, reader);
    }

    /** Now, for a person who sees only his own or his team's customers: facts live, ranks as of the last full run. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public <T> T ofOwnNow(Function<Scored, T> reader) {
        var rules = ScoreRules.of(Acting.tenant(), settings.current(), clock.now());
        var usualGap = runs.last().map(ScoringRuns.Run::usualGapDays).orElse(null);
        ScoreTable.makeSome(sql, rules, DROP, Chosen.ownedBy(rules.tenant(), owners()), usualGap);
        return read(rules, reader);
    }

    private <T> T read(ScoreRules rules, Function<Scored, T> reader) {
        var answer = reader.apply(new Scored(sql, rules, Acting.now().scope() == Actor.Scope.ALL));
        sql.execute("drop table scored");
        return answer;
    }

    private static Set<UUID> owners() {
        var actor = Acting.now();
        var self = actor.id() == null ? new UUID(0, 0) : actor.id();
        return actor.scope() == Actor.Scope.TEAM && !actor.team().isEmpty() ? actor.team() : Set.of(self);
    }
}
