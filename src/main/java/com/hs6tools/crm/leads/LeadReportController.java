package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.grouping;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.sum;

import com.hs6tools.crm.customers.LeadSource;
import com.hs6tools.crm.platform.clock.DaySpan;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.settings.Settings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which source brings leads, and what becomes of them. */
@RestController
@Tag(name = "Leads")
class LeadReportController {
    private static final int DAYS = 90;
    private static final int REASONS = 12;
    private static final int REFERRERS = 12;

    private static final Field<Integer> CREATED = count();
    private static final Field<Integer> CONTACTED = count().filterWhere(reached("CONTACTED", "QUALIFIED", "CONVERTED"));
    private static final Field<Integer> QUALIFIED = count().filterWhere(reached("QUALIFIED", "CONVERTED"));
    private static final Field<Integer> CONVERTED = count().filterWhere(LEAD.STATUS.eq("CONVERTED"));
    private static final Field<Integer> LOST = count().filterWhere(LEAD.STATUS.eq("LOST"));
    private static final Field<Integer> IN_TIME =
            count().filterWhere(LEAD.FIRST_RESPONSE_AT.le(LEAD.FIRST_RESPONSE_DUE_AT));
    private static final Field<Integer> MINUTES = field(
            "round(extract(epoch from percentile_cont(0.5) within group (order by {0} - {1})) / 60)::integer",
            SQLDataType.INTEGER, LEAD.FIRST_RESPONSE_AT, LEAD.CREATED_AT);

    private final DSLContext sql;
    private final UnitClock clock;
    private final Settings settings;
    private final ReferralYield yields;

    LeadReportController(DSLContext sql, UnitClock clock, Settings settings, ReferralYield yields) {
        this.yields = yields;
        this.sql = sql;
        this.clock = clock;
        this.settings = settings;
    }

    @GetMapping("/api/crm/leads/report")
    @Requires("leads:read")
    @Operation(
            operationId = "getLeadReport",
            summary = "Leads by source, and how far they came; the last 90 days by default")
    LeadReport report(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        var days = DaySpan.of(from, to, clock.today(), DAYS);
        var which = LeadScope.visible()
                .and(LEAD.DELETED_AT.isNull())
                .and(LEAD.CREATED_AT.ge(days.from().atStartOfDay(clock.zone()).toOffsetDateTime()))
                .and(LEAD.CREATED_AT.lt(
                        days.to().plusDays(1).atStartOfDay(clock.zone()).toOffsetDateTime()));
        return report(days, which);
    }

    private LeadReport report(DaySpan days, Condition which) {
        var currency = settings.current().currency();
        var answerable = count().filterWhere(
                        LEAD.FIRST_RESPONSE_DUE_AT.isNotNull(),
                        LEAD.FIRST_RESPONSE_AT.isNotNull().or(LEAD.FIRST_RESPONSE_DUE_AT.lt(clock.now())));
        var value = coalesce(sum(LEAD.EXPECTED_VALUE).filterWhere(LEAD.CURRENCY.eq(currency)), BigDecimal.ZERO);
        var whole = grouping(LEAD.SOURCE);
        LeadReport.Funnel all = new LeadReport.Funnel(0, 0, 0, 0, 0, 0, 0, null, BigDecimal.ZERO);
        var sources = new ArrayList<LeadReport.Source>();
        for (var r : sql.select(LEAD.SOURCE, whole, CREATED, CONTACTED, QUALIFIED, CONVERTED, LOST, IN_TIME)
                .select(answerable, MINUTES, value)
                .from(LEAD)
                .where(which)
                .groupBy(groupingSets(new Field<?>[] {LEAD.SOURCE}, new Field<?>[] {}))
                .orderBy(CREATED.desc())) {
            if (r.get(whole) == 1) {
                all = funnel(r);
            } else {
                sources.add(new LeadReport.Source(LeadSource.valueOf(r.get(LEAD.SOURCE)), funnel(r)));
            }
        }
        return new LeadReport(
                days.from(),
                days.to(),
                currency,
                all,
                sources,
                reasons(which),
                yields.referrers(which, currency, REFERRERS));
    }

    private static LeadReport.Funnel funnel(Record r) {
        return new LeadReport.Funnel(
                r.get(2, int.class),
                r.get(3, int.class),
                r.get(4, int.class),
                r.get(5, int.class),
                r.get(6, int.class),
                r.get(7, int.class),
                r.get(8, int.class),
                r.get(9, Integer.class),
                r.get(10, BigDecimal.class));
    }

    private List<LeadReport.Reason> reasons(Condition which) {
        return sql.select(LEAD.LOST_REASON, count())
                .from(LEAD)
                .where(which, LEAD.LOST_REASON.isNotNull())
                .groupBy(LEAD.LOST_REASON)
                .orderBy(count().desc(), LEAD.LOST_REASON)
                .limit(REASONS)
                .fetch(r -> new LeadReport.Reason(r.value1(), r.value2()));
    }

    /** Whatever became of it later: a lost lead knows where it was lost. */
    private static Condition reached(String... statuses) {
        return LEAD.STATUS.in(statuses).or(LEAD.LOST_FROM.in(statuses));
    }
}
