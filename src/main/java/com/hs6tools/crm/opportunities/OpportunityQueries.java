package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;

import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.query.Columns;
import com.hs6tools.crm.platform.query.Count;
import com.hs6tools.crm.platform.query.ListPart;
import com.hs6tools.crm.platform.query.ListRequest;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.reads.PersonalDataReads;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads deals, straight into what the API answers. */
@Component
class OpportunityQueries {
    private static final Field<Object> SORTED_BY = DSL.field(DSL.name("sorted_by"));

    private final DSLContext sql;
    private final OpportunityList list;
    private final StageVisits visits;
    private final DealMapper rows;
    private final PersonalDataReads reads;

    OpportunityQueries(
            DSLContext sql, OpportunityList list, StageVisits visits, DealMapper rows, PersonalDataReads reads) {
        this.sql = sql;
        this.list = list;
        this.visits = visits;
        this.rows = rows;
        this.reads = reads;
    }

    Page<OpportunityRow> page(MultiValueMap<String, String> parameters) {
        var page = unnoted(parameters, DSL.noCondition());
        note(page.items());
        return page;
    }

    /** Whose customers' names were shown. */
    void note(List<OpportunityRow> shown) {
        reads.listed(
                "opportunities.listed",
                "customer",
                shown.stream().map(OpportunityRow::customerId).distinct().toList());
    }

    /** A page that whoever asks for several of them notes as one. */
    Page<OpportunityRow> unnoted(MultiValueMap<String, String> parameters, Condition also) {
        var request = ListRequest.read(list.spec(), parameters);
        var shown = shown(parameters).and(also);
        var mapper = this.rows.listed();
        var rows = request.fetch(rowsShown(shown));
        var sortedBy = Columns.of(rows, SORTED_BY);
        var found = rows.map(r -> new Page.Sorted<>(mapper.map(r), r.get(sortedBy)));
        var total = request.counted() ? Count.of(sql, OPPORTUNITY, shown.and(request.filters())) : null;
        return Page.of(request, found, OpportunityRow::id, total);
    }

    private Function<ListPart, SelectConditionStep<Record>> rowsShown(Condition shown) {
        return part -> sql.select(OpportunityRows.COLUMNS)
                .select(part.sortField().as(SORTED_BY))
                .from(OPPORTUNITY)
                .where(shown);
    }

    /** How PostgreSQL would go about a page: for the test that every sort has its index. */
    String plan(MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(list.spec(), parameters);
        return request.queries(rowsShown(shown(parameters)))
                .map(q -> sql.explain(q.apply(request.limit())).plan())
                .collect(Collectors.joining("\n"));
    }

    /** Deleted deals are listed only when asked for. */
    static Condition shown(MultiValueMap<String, String> parameters) {
        var visible = OpportunityScope.visible();
        return parameters.containsKey("deleted") ? visible : visible.and(OPPORTUNITY.DELETED_AT.isNull());
    }

    /** Everything the list's filters show: for exports. */
    Stream<OpportunityRow> stream(MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(list.spec(), parameters);
        var mapper = this.rows.listed();
        return request.whole(
                        sql.select(OpportunityRows.COLUMNS).from(OPPORTUNITY).where(shown(parameters)))
                .fetchSize(500)
                .fetchStream()
                .map(mapper::map);
    }

    /** @throws NotFound when it is absent, deleted, or outside what the acting person may see */
    OpportunityDetails find(UUID id) {
        var found = one(OpportunityScope.visible().and(OPPORTUNITY.DELETED_AT.isNull()), id);
        reads.viewed("opportunity.viewed", "opportunity", id, found.row().title());
        return found;
    }

    /** Just written by the acting person, who may have handed it to somebody else. */
    OpportunityDetails written(UUID id) {
        return one(OPPORTUNITY.TENANT_ID.eq(Acting.tenant()), id);
    }

    private OpportunityDetails one(Condition visible, UUID id) {
        var mapper = rows.opened();
        return sql.select(OpportunityRows.COLUMNS)
                .select(OPPORTUNITY.DESCRIPTION)
                .from(OPPORTUNITY)
                .where(visible, OPPORTUNITY.ID.eq(id))
                .fetchOptional(
                        r -> new OpportunityDetails(mapper.map(r), r.get(OPPORTUNITY.DESCRIPTION), visits.of(id)))
                .orElseThrow(() -> new NotFound("This opportunity"));
    }
}
