package com.hs6tools.crm.intake;

import com.hs6tools.crm.leads.StagedLeads;
import com.hs6tools.crm.leads.StagedLeads.Draft;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.text.SearchText;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Leads, found again by external id, else by the e-mail address of one that is open. */
final class LeadTarget extends RecordTarget<Draft> {
    private final StagedLeads leads;
    private final Cells cells;
    private final OwnCells own;
    private final boolean dryRun;

    LeadTarget(DSLContext sql, JsonMapper json, StagedLeads leads, Cells cells, OwnCells own, boolean dryRun) {
        super(sql, json, Draft.class);
        this.leads = leads;
        this.cells = cells;
        this.own = own;
        this.dryRun = dryRun;
    }

    @Override
    Draft read(Row row) throws BadCell {
        var first = cells.text(row, "firstName", 200);
        var last = cells.text(row, "lastName", 200);
        var full = cells.text(row, "fullName", 200);
        var draft = new Draft(
                cells.id(row, "externalId", 200),
                first,
                first == null && last == null ? full : last,
                cells.text(row, "company", 300),
                email(row),
                cells.text(row, "phone", 60),
                cells.choice(row, "source", CustomerTarget.SOURCES),
                cells.text(row, "referral", 200),
                cells.text(row, "industry", 60),
                cells.choice(row, "companySize", CustomerTarget.SIZES),
                cells.text(row, "country", 100),
                cells.text(row, "city", 200),
                cells.text(row, "language", 35),
                cells.text(row, "message", 10_000),
                cells.text(row, "notes", 20_000),
                value(row),
                null,
                cells.moment(row, "createdAt"),
                CustomerTarget.tags(cells, row),
                own.read(row));
        if (Stream.of(
                        draft.externalId(),
                        draft.firstName(),
                        draft.lastName(),
                        draft.company(),
                        draft.email(),
                        draft.phone())
                .allMatch(v -> SearchText.of(v).isEmpty())) {
            throw new BadCell(
                    "lastName", "needs_name", "A lead needs a name, a company, an e-mail address or a phone number.");
        }
        return draft;
    }

    private @Nullable BigDecimal value(Row row) throws BadCell {
        var amount = cells.amount(row, "expectedValue");
        if (amount == null) {
            return null;
        }
        var value = new BigDecimal(amount);
        if (value.signum() < 0
                || value.precision() - value.scale() > 16
                || value.stripTrailingZeros().scale() > 2) {
            throw new BadCell(
                    "expectedValue", "out_of_range", "An amount from 0, with at most 2 digits behind the point.");
        }
        return value;
    }

    private @Nullable String email(Row row) throws BadCell {
        var email = cells.text(row, "email", 320);
        var wrong = new Violations().email("email", email).found();
        if (!wrong.isEmpty()) {
            throw new BadCell("email", "bad_email", wrong.getFirst().message());
        }
        return email;
    }

    @Override
    @Nullable
    String key(Draft said) {
        return said.externalId();
    }

    @Override
    Brought bring(List<Staged<Draft>> rows) {
        var brought = new Brought();
        var merged = leads.merge(rows.stream().map(Staged::said).toList(), !dryRun);
        for (int i = 0; i < rows.size(); i++) {
            var one = merged.get(i);
            switch (one.outcome()) {
                case CREATED -> brought.add(Outcome.CREATED);
                case UPDATED -> brought.add(Outcome.UPDATED);
                case UNCHANGED -> brought.add(Outcome.UNCHANGED);
                case CLOSED ->
                    brought.reject(
                            rows.get(i),
                            new BadCell(
                                    "externalId",
                                    "closed_lead",
                                    "This lead was deleted or has become a customer; nothing was taken over."));
            }
            if (!dryRun && (one.before() != null || one.outcome() == StagedLeads.Outcome.CREATED)) {
                brought.touch("LEAD", one.id(), one.version(), one.before());
            }
        }
        return brought;
    }
}
