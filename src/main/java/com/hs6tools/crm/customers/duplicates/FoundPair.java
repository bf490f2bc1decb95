package com.hs6tools.crm.customers.duplicates;

import com.hs6tools.crm.customers.matching.Likeness;
import java.util.UUID;

/** Two customers and how likely they are the same; {@code first} has the smaller id, as PostgreSQL orders them. */
record FoundPair(UUID first, UUID second, Likeness likeness) {
    static FoundPair of(UUID one, UUID other, Likeness likeness) {
        // UUIDs compare as signed numbers in Java; their text compares as PostgreSQL does
        return one.toString().compareTo(other.toString()) < 0
                ? new FoundPair(one, other, likeness)
                : new FoundPair(other, one, likeness);
    }
}
