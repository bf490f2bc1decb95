package com.hs6tools.crm.customers.duplicates;

import com.hs6tools.crm.customers.matching.Matcher;
import com.hs6tools.crm.platform.clock.UnitClock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares some customers, who were just made or changed, with those who may be the same. */
@Component
class CheckCustomers {
    private final TraitsReader reader;
    private final Lookalikes lookalikes;
    private final PairStore store;
    private final Populations searches;
    private final UnitClock clock;

    CheckCustomers(TraitsReader reader, Lookalikes lookalikes, PairStore store, Populations searches, UnitClock clock) {
        this.reader = reader;
        this.lookalikes = lookalikes;
        this.store = store;
        this.searches = searches;
        this.clock = clock;
    }

    @Transactional
    public void check(Collection<UUID> customers) {
        var now = clock.realNow();
        var matcher = new Matcher(searches.last());
        var known = store.open(customers);
        var found = new HashMap<PairStore.Key, FoundPair>();
        reader.of(customers).forEach((id, traits) -> {
            var others = new LinkedHashSet<>(lookalikes.of(traits));
            known.stream().filter(p -> p.first().equals(id)).forEach(p -> others.add(p.second()));
            known.stream().filter(p -> p.second().equals(id)).forEach(p -> others.add(p.first()));
            others.remove(id);
            reader.of(others).forEach((other, his) -> {
                var likeness = matcher.compare(traits, his);
                if (likeness.isLikely()) {
                    var pair = FoundPair.of(id, other, likeness);
                    found.put(new PairStore.Key(pair.first(), pair.second()), pair);
                }
            });
        });
        store.keep(List.copyOf(found.values()), now);
        store.forgetUnconfirmed(customers, now);
    }
}
