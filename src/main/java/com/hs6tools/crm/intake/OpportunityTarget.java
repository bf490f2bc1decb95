package com.hs6tools.crm.intake;

import com.hs6tools.crm.customers.StagedCustomers;
import com.hs6tools.crm.intake.OpportunityTarget.Said;
import com.hs6tools.crm.opportunities.OpportunityStage;
import com.hs6tools.crm.opportunities.StagedOpportunities;
import com.hs6tools.crm.opportunities.StagedOpportunities.Draft;
import com.hs6tools.crm.opportunities.StagedOpportunities.Merged;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Deals with customers that are known, found again by external id. */
final class OpportunityTarget extends RecordTarget<Said> {
    record Said(
            String externalId,
            @Nullable String customer,
            @Nullable String email,
            String title,
            @Nullable BigDecimal value,
            @Nullable String currency,
            String stage,
            @Nullable Integer probability,
            @Nullable LocalDate expectedClose,
            @Nullable String lossReason,
            @Nullable String nextStep,
            @Nullable String description,
            @Nullable String openedAt,
            @Nullable String closedAt,
            Map<String, Object> customFields) {}

    /** What takes the rows, and how days and sums are meant. */
    record Means(StagedOpportunities opportunities, StagedCustomers customers, ZoneId zone, String currency) {}

    private static final Map<String, String> STAGES = Choices.of(
            OpportunityStage.class,
            "new",
            "PROSPECTING",
            "open",
            "PROSPECTING",
            "lead in",
            "PROSPECTING",
            "appointment scheduled",
            "PROSPECTING",
            "qualified",
            "QUALIFICATION",
            "qualified to buy",
            "QUALIFICATION",
            "needs analysis",
            "QUALIFICATION",
            "proposal made",
            "PROPOSAL",
            "quote sent",
            "PROPOSAL",
            "presentation scheduled",
            "PROPOSAL",
            "negotiations started",
            "NEGOTIATION",
            "contract sent",
            "NEGOTIATION",
            "won",
            "CLOSED_WON",
            "closed won",
            "CLOSED_WON",
            "lost",
            "CLOSED_LOST",
            "closed lost",
            "CLOSED_LOST",
            "سرنخ",
            "PROSPECTING",
            "ارزیابی",
            "QUALIFICATION",
            "پیشنهاد",
            "PROPOSAL",
            "مذاکره",
            "NEGOTIATION",
            "برد",
            "CLOSED_WON",
            "باخت",
            "CLOSED_LOST",
            "عرض",
            "PROPOSAL",
            "تفاوض",
            "NEGOTIATION",
            "مكسوب",
            "CLOSED_WON",
            "خاسر",
            "CLOSED_LOST");

    private final Means means;
    private final Cells cells;
    private final OwnCells own;
    private final boolean dryRun;

    OpportunityTarget(DSLContext sql, JsonMapper json, Means means, Cells cells, OwnCells own, boolean dryRun) {
        super(sql, json, Said.class);
        this.means = means;
        this.cells = cells;
        this.own = own;
        this.dryRun = dryRun;
    }

    @Override
    Said read(Row row) throws BadCell {
        var said = new Said(
                cells.neededId(row, "externalId", 200),
                cells.id(row, "customer", 200),
                cells.text(row, "email", 320),
                Cells.needed("title", cells.text(row, "title", 300)),
                value(cells.amount(row, "value")),
                cells.currency(row, "currency"),
                Cells.needed("stage", cells.choice(row, "stage", STAGES)),
                percent(cells.amount(row, "probability")),
                day(cells.moment(row, "expectedClose")),
                cells.text(row, "lossReason", 1_000),
                cells.text(row, "nextStep", 300),
                cells.text(row, "description", 20_000),
                cells.moment(row, "openedAt"),
                cells.moment(row, "closedAt"),
                own.read(row));
        if (said.customer() == null && said.email() == null) {
            throw new BadCell("customer", "required", "Say with whom: the customer's id or e-mail address.");
        }
        return said;
    }

    private static @Nullable BigDecimal value(@Nullable String amount) throws BadCell {
        if (amount == null) {
            return null;
        }
        var value = new BigDecimal(amount);
        var plain = value.stripTrailingZeros();
        if (value.signum() < 0 || plain.precision() - plain.scale() > 16 || plain.scale() > 2) {
            throw new BadCell("value", "out_of_range", "An amount from 0, with at most 2 digits behind the point.");
        }
        return value;
    }

    private static @Nullable Integer percent(@Nullable String amount) throws BadCell {
        if (amount == null) {
            return null;
        }
        var percent = new BigDecimal(amount);
        if (percent.signum() < 0
                || percent.compareTo(new BigDecimal(100)) > 0
                || percent.stripTrailingZeros().scale() > 0) {
            throw new BadCell("probability", "out_of_range", "A whole number from 0 to 100.");
        }
        return percent.intValue();
    }

    private @Nullable LocalDate day(@Nullable String moment) throws BadCell {
        if (moment == null) {
            return null;
        }
        var day = OffsetDateTime.parse(moment).atZoneSameInstant(means.zone()).toLocalDate();
        if (day.getYear() < 2000 || day.getYear() > 2199) {
            throw new BadCell("expectedClose", "out_of_range", "A day between 2000-01-01 and 2199-12-31.");
        }
        return day;
    }

    @Override
    String key(Said said) {
        return said.externalId();
    }

    @Override
    Brought bring(List<Staged<Said>> rows) {
        var brought = new Brought();
        var taken = new ArrayList<Staged<Said>>();
        var drafts = new ArrayList<Draft>();
        var customers = new Buyers(rows);
        for (var row : rows) {
            var customer = customers.of(row.said());
            if (customer == null) {
                brought.reject(
                        row,
                        new BadCell(
                                "customer",
                                "unknown_customer",
                                "No customer is known by this. Import the customers first."));
            } else {
                taken.add(row);
                drafts.add(draft(row.said(), customer));
            }
        }
        var merged = means.opportunities().merge(drafts, !dryRun);
        for (int i = 0; i < merged.size(); i++) {
            count(brought, taken.get(i), merged.get(i));
        }
        return brought;
    }

    private void count(Brought brought, Staged<Said> row, Merged one) {
        switch (one.outcome()) {
            case CREATED -> brought.add(Outcome.CREATED);
            case UPDATED -> brought.add(Outcome.UPDATED);
            case UNCHANGED -> brought.add(Outcome.UNCHANGED);
            case REFUSED -> {
                var why = Objects.requireNonNull(one.why());
                brought.reject(row, new BadCell(why.field(), why.code(), why.message()));
            }
        }
        if (!dryRun && (one.before() != null || one.outcome() == StagedOpportunities.Outcome.CREATED)) {
            brought.touch("OPPORTUNITY", one.id(), one.version(), one.before());
        }
    }

    /** With whom the deals of a batch are: by the customer's id, else by his e-mail address. */
    private final class Buyers {
        private final Map<String, UUID> byId;
        private final Map<String, UUID> byEmail;

        Buyers(List<Staged<Said>> rows) {
            byId = means.customers()
                    .idsOf(rows.stream()
                            .map(r -> r.said().customer())
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList());
            byEmail = means.customers()
                    .idsByEmail(rows.stream()
                            .map(r -> r.said().email())
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList());
        }

        @Nullable
        UUID of(Said said) {
            return said.customer() != null
                    ? byId.get(said.customer())
                    : byEmail.get(String.valueOf(said.email()).toLowerCase(Locale.ROOT));
        }
    }

    private Draft draft(Said s, UUID customer) {
        return new Draft(
                s.externalId(),
                customer,
                s.title(),
                s.value(),
                Objects.requireNonNullElse(s.currency(), means.currency()),
                s.stage(),
                s.probability(),
                s.expectedClose(),
                s.lossReason(),
                s.nextStep(),
                s.description(),
                s.openedAt(),
                s.closedAt(),
                s.customFields());
    }
}
