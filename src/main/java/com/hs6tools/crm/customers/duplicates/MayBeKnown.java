package com.hs6tools.crm.customers.duplicates;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.customers.matching.Likeness;
import com.hs6tools.crm.customers.matching.Matcher;
import com.hs6tools.crm.customers.matching.Traits;
import com.hs6tools.crm.platform.reads.PersonalDataReads;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.ContactKeys;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells who may be meant already by what somebody types about a new customer. */
@Component
class MayBeKnown {
    private static final int MOST = 5;

    /**
     * A customer who may be the same.
     *
     * @param score the probability of it in percent
     * @param likely whether it would be put before somebody to decide
     */
    @Schema(name = "DuplicateSuspect")
    record Suspect(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String city,
            int score,
            boolean likely,
            List<DuplicatePair.Finding> findings) {}

    private final DSLContext sql;
    private final TraitsReader reader;
    private final Lookalikes lookalikes;
    private final Populations searches;
    private final Settings settings;
    private final PersonalDataReads reads;

    MayBeKnown(
            DSLContext sql,
            TraitsReader reader,
            Lookalikes lookalikes,
            Populations searches,
            Settings settings,
            PersonalDataReads reads) {
        this.sql = sql;
        this.reader = reader;
        this.lookalikes = lookalikes;
        this.searches = searches;
        this.settings = settings;
        this.reads = reads;
    }

    List<Suspect> find(
            @Nullable String name,
            @Nullable String company,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String city) {
        var said = new Traits.Said();
        said.lastName = name;
        said.company = company;
        said.emails = java.util.Arrays.asList(ContactKeys.email(email));
        said.phones = java.util.Arrays.asList(
                ContactKeys.phone(phone, settings.current().phoneRegion()));
        said.city = city;
        var typed = Traits.of(said);
        var matcher = new Matcher(searches.last());
        Map<UUID, Likeness> possible = new HashMap<>();
        reader.of(lookalikes.of(typed)).forEach((id, his) -> {
            var likeness = matcher.compare(typed, his);
            if (likeness.isPossible()) {
                possible.put(id, likeness);
            }
        });
        var found = shown(possible);
        reads.listed(
                "duplicates.looked_up",
                "customer",
                found.stream().map(Suspect::id).toList());
        return found;
    }

    private List<Suspect> shown(Map<UUID, Likeness> possible) {
        var found = new ArrayList<Suspect>();
        sql.select(CUSTOMER.ID, CUSTOMER.NAME, CUSTOMER.EMAIL, CUSTOMER.PHONE, CUSTOMER.CITY)
                .from(CUSTOMER)
                .where(
                        CUSTOMER.TENANT_ID.eq(Acting.tenant()),
                        CUSTOMER.ID.in(possible.keySet()),
                        Customers.visible(CUSTOMER.ID))
                .forEach(r -> {
                    var likeness = possible.get(r.value1());
                    if (likeness != null) {
                        found.add(new Suspect(
                                r.value1(),
                                r.value2(),
                                r.value3(),
                                r.value4(),
                                r.value5(),
                                likeness.percent(),
                                likeness.isLikely(),
                                likeness.findings().stream()
                                        .map(f -> new DuplicatePair.Finding(f.trait(), f.agreement()))
                                        .toList()));
                    }
                });
        return found.stream()
                .sorted(Comparator.comparing((Suspect s) -> -possibleBits(possible, s))
                        .thenComparing(Suspect::name))
                .limit(MOST)
                .toList();
    }

    private static double possibleBits(Map<UUID, Likeness> possible, Suspect suspect) {
        var likeness = possible.get(suspect.id());
        return likeness == null ? 0 : likeness.bits();
    }
}
