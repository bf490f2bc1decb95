package com.hs6tools.crm.customers.territories;

import com.hs6tools.crm.customers.CustomerType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of the market. A list that is empty fits everything; of the territories that fit, the first by rank holds.
 *
 * @param rank from 1
 * @param countries any of them, as customers name them, without regard to case and letter forms; so with cities and
 *     industries
 * @param people who work it, beside the team's members
 * @param customers how many are placed in it now, deleted ones not counted out; null where not asked for
 */
@Schema(name = "Territory")
record Territory(
        UUID id,
        long version,
        String name,
        int rank,
        List<String> countries,
        List<String> cities,
        List<String> industries,
        List<CustomerType> types,
        List<UUID> people,
        @Nullable UUID teamId,
        @Nullable Long customers,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt) {

    /** In a change, fields not named stay. See {@link Territory}. */
    @Schema(name = "TerritoryInput")
    record Input(
            @Nullable String name,
            @Nullable List<String> countries,
            @Nullable List<String> cities,
            @Nullable List<String> industries,
            @Nullable List<CustomerType> types,
            @Nullable List<UUID> people,
            @Nullable UUID teamId,
            @Nullable Long version) {}

    /** Whether it means the same customers as another one. */
    boolean fitsAs(Territory other) {
        return countries.equals(other.countries)
                && cities.equals(other.cities)
                && industries.equals(other.industries)
                && types.equals(other.types)
                && rank == other.rank;
    }

    Territory ranked(int at) {
        return new Territory(
                id,
                version,
                name,
                at,
                countries,
                cities,
                industries,
                types,
                people,
                teamId,
                customers,
                createdAt,
                updatedAt);
    }
}
