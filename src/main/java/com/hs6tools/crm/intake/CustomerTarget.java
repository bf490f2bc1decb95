package com.hs6tools.crm.intake;

import com.hs6tools.crm.customers.StagedCustomers;
import com.hs6tools.crm.customers.StagedCustomers.Draft;
import com.hs6tools.crm.customers.StagedCustomers.Merged;
import com.hs6tools.crm.customers.companies.StagedCompanies;
import com.hs6tools.crm.customers.companies.StagedCompanies.Person;
import com.hs6tools.crm.customers.companies.StagedCompanies.Taken;
import com.hs6tools.crm.intake.CustomerTarget.Said;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Customers, found again by external id, else by e-mail address, else by name and phone number. */
final class CustomerTarget extends RecordTarget<Said> {
    /**
     * @param person its main contact
     * @param parent external id or name of the company it belongs to
     */
    record Said(
            Draft draft, @Nullable Person person, @Nullable String parent) {}

    /** What takes the rows. */
    record Means(StagedCustomers customers, StagedCompanies companies) {}

    static final Pattern SEPARATOR = Pattern.compile("[,;|\u060c\u061b]");
    private static final int MOST_TAGS = 100;
    private static final Map<String, String> TYPES = Choices.values(
            List.of("B2C", "B2B", "MIXED"),
            "person",
            "B2C",
            "private",
            "B2C",
            "individual",
            "B2C",
            "consumer",
            "B2C",
            "company",
            "B2B",
            "business",
            "B2B",
            "organization",
            "B2B",
            "حقیقی",
            "B2C",
            "حقوقی",
            "B2B",
            "فرد",
            "B2C",
            "شركة",
            "B2B");
    static final Map<String, String> SIZES =
            Choices.values(List.of("STARTUP", "SMALL", "MEDIUM", "LARGE", "ENTERPRISE"));
    static final Map<String, String> SOURCES = Choices.values(
            List.of(
                    "WEBSITE",
                    "REFERRAL",
                    "SOCIAL_MEDIA",
                    "EMAIL",
                    "TRADE_SHOW",
                    "PHONE",
                    "PARTNER",
                    "ADVERTISING",
                    "OTHER"),
            "web",
            "WEBSITE",
            "social",
            "SOCIAL_MEDIA",
            "instagram",
            "SOCIAL_MEDIA",
            "fair",
            "TRADE_SHOW",
            "ads",
            "ADVERTISING",
            "call",
            "PHONE");

    private final DSLContext sql;
    private final StagedCustomers customers;
    private final StagedCompanies companies;
    private final Cells cells;
    private final OwnCells own;
    private final boolean dryRun;

    CustomerTarget(DSLContext sql, JsonMapper json, Means means, Cells cells, OwnCells own, boolean dryRun) {
        super(sql, json, Said.class);
        this.sql = sql;
        this.customers = means.customers();
        this.companies = means.companies();
        this.cells = cells;
        this.own = own;
        this.dryRun = dryRun;
    }

    @Override
    Said read(Row row) throws BadCell {
        var company = new CompanyCells(cells);
        return new Said(draft(row), company.person(row), company.parent(row));
    }

    private Draft draft(Row row) throws BadCell {
        var first = cells.text(row, "firstName", 200);
        var last = cells.text(row, "lastName", 200);
        var full = cells.text(row, "fullName", 300);
        var emails = said(email(row, "email"), email(row, "email2"), email(row, "email3"));
        var phones = said(cells.text(row, "phone", 60), cells.text(row, "phone2", 60), cells.text(row, "phone3", 60));
        var draft = new Draft(
                cells.id(row, "externalId", 200),
                cells.choice(row, "type", TYPES),
                first,
                first == null && last == null ? full : last,
                cells.text(row, "company", 300),
                emails.isEmpty() ? null : emails.getFirst(),
                phones.isEmpty() ? null : phones.getFirst(),
                rest(emails),
                rest(phones),
                cells.text(row, "industry", 60),
                cells.choice(row, "companySize", SIZES),
                cells.choice(row, "leadSource", SOURCES),
                cells.text(row, "notes", 20_000),
                cells.text(row, "language", 35),
                cells.text(row, "timeZone", 60),
                cells.text(row, "country", 100),
                cells.text(row, "city", 200),
                tags(cells, row),
                own.read(row));
        if (Stream.of(draft.externalId(), draft.firstName(), draft.lastName(), draft.company(), draft.email())
                .allMatch(v -> SearchText.of(v).isEmpty())) {
            throw new BadCell(
                    "lastName",
                    "needs_name",
                    "A customer needs a name, a company, an e-mail address or an external id.");
        }
        return draft;
    }

    @Override
    @Nullable
    String key(Said said) {
        return said.draft().externalId();
    }

    @Override
    Brought bring(List<Staged<Said>> rows) {
        var brought = new Brought();
        var good = withKnownParents(rows, brought);
        var known = dryRun ? StagedCustomers.Known.TRY : StagedCustomers.Known.COMPLETE;
        var merged = customers.merge(good.stream().map(r -> r.said().draft()).toList(), known);
        var tied = dryRun ? Map.<Integer, Taken>of() : tie(good, merged, brought);
        for (int i = 0; i < good.size(); i++) {
            var one = merged.get(i);
            count(brought, good.get(i), one, tied.get(i));
            if (!dryRun && (one.before() != null || one.outcome() == StagedCustomers.Outcome.CREATED)) {
                brought.touch("CUSTOMER", one.id(), one.version(), one.before());
            }
        }
        return brought;
    }

    private static void count(Brought brought, Staged<Said> row, Merged one, @Nullable Taken tied) {
        if (one.outcome() == StagedCustomers.Outcome.DELETED) {
            brought.reject(
                    row,
                    new BadCell("externalId", "deleted_customer", "This customer was deleted. Restore him first."));
        } else if (tied != null && tied.why() != null) {
            var why = tied.why();
            brought.reject(
                    row,
                    new BadCell(
                            why.field(),
                            why.code(),
                            why.message() + " The customer was taken over without its contact and parent."));
        } else if (one.outcome() == StagedCustomers.Outcome.UNCHANGED && (tied == null || !tied.changed())) {
            brought.add(Outcome.UNCHANGED);
        } else {
            brought.add(one.outcome() == StagedCustomers.Outcome.CREATED ? Outcome.CREATED : Outcome.UPDATED);
        }
    }

    private List<Staged<Said>> withKnownParents(List<Staged<Said>> rows, Brought brought) {
        var named = parents(rows);
        if (named.isEmpty()) {
            return rows;
        }
        var parents = new ParentCompanies(customers, companies, named);
        var here = new HashSet<String>();
        rows.forEach(r -> {
            here.add(String.valueOf(r.said().draft().externalId()));
            here.add(SearchText.of(r.said().draft().company()));
        });
        var above = dryRun ? ParentCompanies.staged(sql, rows.getLast().line(), named) : Set.<String>of();
        var good = new ArrayList<Staged<Said>>();
        for (var row : rows) {
            try {
                if (row.said().parent() != null) {
                    parents.require(
                            row.said().parent(),
                            n -> here.contains(n) || here.contains(SearchText.of(n)) || above.contains(n));
                }
                good.add(row);
            } catch (BadCell why) {
                brought.reject(row, why);
            }
        }
        return good;
    }

    /** Contacts and parents, once the customers of the batch are there. @return by the row's place */
    private Map<Integer, Taken> tie(List<Staged<Said>> rows, List<Merged> merged, Brought brought) {
        var parents = new ParentCompanies(customers, companies, parents(rows));
        var said = new LinkedHashMap<Integer, StagedCompanies.Said>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i).said();
            var parent = row.parent() == null ? null : parents.of(row.parent());
            if ((row.person() != null || parent != null)
                    && merged.get(i).outcome() != StagedCustomers.Outcome.DELETED) {
                said.put(i, new StagedCompanies.Said(merged.get(i).id(), row.person(), parent));
            }
        }
        if (said.isEmpty()) {
            return Map.of();
        }
        var outcome = companies.take(List.copyOf(said.values()));
        outcome.touched().forEach(t -> brought.touch(t.entity(), t.id(), t.version(), t.before()));
        var tied = new HashMap<Integer, Taken>();
        var places = List.copyOf(said.keySet());
        for (int i = 0; i < places.size(); i++) {
            tied.put(places.get(i), outcome.taken().get(i));
        }
        return tied;
    }

    private static List<String> parents(List<Staged<Said>> rows) {
        return rows.stream()
                .map(r -> r.said().parent())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private @Nullable String email(Row row, String field) throws BadCell {
        var email = cells.text(row, field, 320);
        if (email == null) {
            return null;
        }
        var wrong = new Violations().email(field, email).found();
        if (!wrong.isEmpty()) {
            throw new BadCell(field, "bad_email", wrong.getFirst().message());
        }
        return email;
    }

    static List<String> tags(Cells cells, Row row) throws BadCell {
        var cell = cells.text(row, "tags", 10_000);
        if (cell == null) {
            return List.of();
        }
        var tags = SEPARATOR
                .splitAsStream(cell)
                .map(String::strip)
                .filter(t -> !SearchText.of(t).isEmpty())
                .distinct()
                .toList();
        if (tags.size() > MOST_TAGS) {
            throw new BadCell("tags", "too_many", "At most " + MOST_TAGS + " tags; these are " + tags.size() + ".");
        }
        if (tags.stream().anyMatch(t -> t.length() > 60)) {
            throw new BadCell("tags", "too_long", "A tag has at most 60 characters.");
        }
        return tags;
    }

    private static List<String> said(@Nullable String... values) {
        return Stream.of(values).filter(Objects::nonNull).distinct().toList();
    }

    private static List<String> rest(List<String> values) {
        return values.size() < 2 ? List.of() : List.copyOf(values.subList(1, values.size()));
    }
}
