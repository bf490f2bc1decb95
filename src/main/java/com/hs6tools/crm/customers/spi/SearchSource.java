package com.hs6tools.crm.customers.spi;

import java.util.List;
import java.util.UUID;

/** Finds one kind of record for the search everywhere. */
public interface SearchSource {
    /** The group the hits are shown in, such as {@code orders}. */
    String kind();

    /** The permission without which the group stays empty. */
    String permission();

    /** The best hits, best first, within what the acting person may see. */
    List<Hit> find(Query query);

    /**
     * @param typed what was typed, stripped
     * @param folded the same made comparable by {@link com.hs6tools.crm.platform.text.SearchText#of}; never empty
     * @param limit how many hits to give at most
     */
    record Query(String typed, String folded, int limit) {}

    /** @param link the path of its screen, such as {@code /customers/{id}} */
    record Hit(UUID id, String title, String subtitle, Match match, String link) {}

    /** Which field matched, and its text. */
    record Match(String field, String text) {}
}
