package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import com.hs6tools.crm.opportunities.Board.Column;
import com.hs6tools.crm.opportunities.Board.Sum;
import com.hs6tools.crm.opportunities.Pipeline.Stage;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListRequest;
import com.hs6tools.crm.platform.settings.Settings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Reads a board: the sums of all columns in one statement, and the first cards of each along its index. */
@Component
class BoardQueries {
    /** What the board says itself. */
    private static final Set<String> OWN = Set.of("pipelineId", "stageId", "sort", "cursor", "count", "format");

    private static final String CARDS = "25";
    private static final int CLOSED_DAYS = 90;

    /** What a board is made of. */
    @Component
    record Means(OpportunityList list, OpportunityQueries queries, Pipelines pipelines, Settings settings) {}

    private record Group(
            UUID stage, String currency, long count, long stalled, BigDecimal value, BigDecimal weighted) {}

    private final DSLContext sql;
    private final Means means;
    private final UnitClock clock;

    BoardQueries(DSLContext sql, Means means, UnitClock clock) {
        this.sql = sql;
        this.means = means;
        this.clock = clock;
    }

    /** @param parameters those of the list; {@code limit} is how many cards a column begins with */
    Board board(MultiValueMap<String, String> parameters) {
        // also what the board says itself is refused where it is wrong, as any list refuses it
        ListRequest.read(means.list().spec(), parameters);
        var pipeline = pipeline(parameters.getFirst("pipelineId"));
        var filters = new LinkedMultiValueMap<>(parameters);
        OWN.forEach(filters::remove);
        filters.putIfAbsent("limit", List.of(CARDS));
        var since = closedSince(filters);
        var open = OPPORTUNITY.CLOSED_AT.isNull();
        var closed = since == null
                ? OPPORTUNITY.CLOSED_AT.isNotNull()
                : OPPORTUNITY.CLOSED_AT.ge(DealDays.start(java.time.LocalDate.parse(since), clock.zone()));
        var currency = means.settings().current().currency();
        var groups = new ArrayList<>(
                groups(filters, pipeline, open, count().filterWhere(means.list().stalledNow(List.of(pipeline)))));
        groups.addAll(groups(filters, pipeline, closed, inline(0)));
        var columns = pipeline.stages().stream()
                .map(stage -> column(stage, filters, stage.isClosed() ? closed : open, groups, currency))
                .toList();
        means.queries().note(columns.stream().flatMap(c -> c.items().stream()).toList());
        return new Board(pipeline.id(), pipeline.name(), currency, since, columns);
    }

    private Pipeline pipeline(@Nullable String id) {
        if (id == null || id.isEmpty()) {
            return means.pipelines().standard();
        }
        var wanted = Filters.uuid("pipelineId", id);
        return means.pipelines().all().stream()
                .filter(p -> p.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Filters.bad("pipelineId", "There is no such pipeline."));
    }

    /** The whole past would be no board: three months of it, unless a time is asked for. */
    private @Nullable String closedSince(MultiValueMap<String, String> filters) {
        return filters.keySet().stream()
                        .anyMatch(f -> f.startsWith("quarter") || f.startsWith("month") || f.startsWith("closedAt"))
                ? null
                : clock.today().minusDays(CLOSED_DAYS).toString();
    }

    private Column column(
            Stage stage, MultiValueMap<String, String> filters, Condition which, List<Group> groups, String currency) {
        var own = groups.stream().filter(g -> g.stage().equals(stage.id())).toList();
        var sums = own.stream()
                .map(g -> new Sum(g.currency(), g.count(), g.value(), g.weighted()))
                .toList();
        var main = sums.stream()
                .filter(s -> s.currency().equals(currency))
                .findFirst()
                .orElse(new Sum(currency, 0, BigDecimal.ZERO, BigDecimal.ZERO));
        var sort = stage.isClosed() ? OpportunityList.LAST_CLOSED_FIRST : OpportunityList.BY_EXPECTED_CLOSE;
        var asked = new LinkedMultiValueMap<>(filters);
        asked.put("stageId", List.of(stage.id().toString()));
        asked.put("sort", List.of(sort));
        var page = means.queries().unnoted(asked, which);
        return new Column(
                stage,
                own.stream().mapToLong(Group::count).sum(),
                own.stream().mapToLong(Group::stalled).sum(),
                main.value(),
                main.weighted(),
                sums.stream().filter(s -> !s.currency().equals(currency)).toList(),
                sort,
                page.items(),
                page.nextCursor());
    }

    private List<Group> groups(
            MultiValueMap<String, String> filters, Pipeline pipeline, Condition which, Field<Integer> stalled) {
        var stages = pipeline.stages().stream().map(Stage::id).toList();
        return sql.select(
                        OPPORTUNITY.STAGE_ID,
                        OPPORTUNITY.CURRENCY,
                        count(),
                        stalled,
                        sum(OPPORTUNITY.VALUE),
                        sum(OPPORTUNITY.WEIGHTED))
                .from(OPPORTUNITY)
                .where(
                        OpportunityQueries.shown(filters),
                        which,
                        OPPORTUNITY.STAGE_ID.in(stages),
                        ListRequest.read(means.list().spec(), filters).filters())
                .groupBy(OPPORTUNITY.STAGE_ID, OPPORTUNITY.CURRENCY)
                .fetch(r -> new Group(
                        r.value1(),
                        r.value2(),
                        r.value3(),
                        r.value4(),
                        Amounts.plain(r.value5()),
                        Amounts.plain(r.value6())));
    }
}
