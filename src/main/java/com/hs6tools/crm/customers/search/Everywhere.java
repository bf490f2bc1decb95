package com.hs6tools.crm.customers.search;

import com.hs6tools.crm.customers.spi.SearchSource;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks every source that the acting person may look into. Customers come first. */
@Component
class Everywhere {
    private final List<SearchSource> sources;

    Everywhere(List<SearchSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing((SearchSource s) -> !s.kind().equals(CustomerSearch.KIND))
                        .thenComparing(SearchSource::kind))
                .toList();
    }

    List<SearchController.Group> find(String typed, int limit) {
        var folded = SearchText.of(typed);
        if (folded.isEmpty()) {
            return List.of();
        }
        var query = new SearchSource.Query(typed.replace("\0", "").strip(), folded, limit);
        return sources.stream()
                .filter(s -> Acting.now().may(s.permission()))
                .map(s -> new SearchController.Group(s.kind(), s.find(query)))
                .filter(g -> !g.items().isEmpty())
                .toList();
    }
}
