package com.hs6tools.crm.analytics;

import static com.hs6tools.crm.analytics.CustomerTotals.count;
import static com.hs6tools.crm.analytics.CustomerTotals.money;

import com.hs6tools.crm.analytics.CustomerAnalytics.CitySlice;
import com.hs6tools.crm.analytics.CustomerAnalytics.RfmCell;
import com.hs6tools.crm.analytics.CustomerAnalytics.RfmSlice;
import com.hs6tools.crm.analytics.CustomerAnalytics.Slice;
import com.hs6tools.crm.scoring.NamedSql;
import com.hs6tools.crm.scoring.RfmGroup;
import com.hs6tools.crm.scoring.Scored;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.impl.DSL;

/** Customers and their revenue of all time, cut by what they are. */
final class CustomerSlices {
    static final List<String> SEGMENTS = List.of("HIGH_VALUE", "FREQUENT", "DORMANT", "REGULAR");
    static final List<String> TIERS = List.of("PLATINUM", "GOLD", "SILVER", "BRONZE");
    static final List<String> STAGES = List.of("LEAD", "PROSPECT", "CUSTOMER", "LOYAL_CUSTOMER", "AT_RISK", "CHURNED");
    private static final int MOST_CITIES = 200;

    private static final NamedSql BY_COLUMN = NamedSql.of("""
            select :column as key, count(*) as customers, round(sum(revenue), 2) as revenue
            from scored
            group by 1
            order by revenue desc, key
            """);

    private static final NamedSql CITIES = NamedSql.of("""
            select city as key, country, count(*) as customers, round(sum(revenue), 2) as revenue
            from scored
            where city is not null
            group by city, country
            order by revenue desc, key, country
            limit :most
            """);

    private static final NamedSql GRID = NamedSql.of("""
            select rfm_recency, rfm_frequency, count(*) as customers, round(sum(revenue), 2) as revenue
            from scored
            where rfm_recency is not null
            group by rfm_recency, rfm_frequency
            """);

    private CustomerSlices() {}

    /** One slice for each value there is, the known ones in their order, also where nobody is in it. */
    static List<Slice> of(Scored scored, String column, List<String> values, String filter) {
        var found = new TreeMap<String, Slice>();
        slices(scored, column, filter).forEach(s -> found.put(String.valueOf(s.key()), s));
        return values.stream()
                .map(v -> found.getOrDefault(v, new Slice(v, 0, new BigDecimal("0.00"), Opens.equal(filter, v))))
                .toList();
    }

    static List<Slice> countries(Scored scored) {
        return slices(scored, "country", "country");
    }

    private static List<Slice> slices(Scored scored, String column, String filter) {
        return scored.query(BY_COLUMN.with("column", DSL.raw(column))).fetch(r -> {
            var key = r.get("key", String.class);
            return new Slice(key, count(r, "customers"), money(r, "revenue"), Opens.equal(filter, key));
        });
    }

    static List<CitySlice> cities(Scored scored) {
        return scored.query(CITIES.with("most", MOST_CITIES)).fetch(r -> {
            var city = r.get("key", String.class);
            var country = r.get("country", String.class);
            var filter = new TreeMap<>(Opens.equal("country", country));
            filter.put("city", city);
            return new CitySlice(city, country, count(r, "customers"), money(r, "revenue"), filter);
        });
    }

    static List<RfmCell> grid(Scored scored) {
        return scored.query(GRID).fetch(r -> {
            int recency = r.get("rfm_recency", Integer.class);
            int frequency = r.get("rfm_frequency", Integer.class);
            var group = RfmGroup.of(recency, frequency).name();
            var filter = Map.of("rfmGroup", group);
            return new RfmCell(recency, frequency, group, count(r, "customers"), money(r, "revenue"), filter);
        });
    }

    static List<RfmSlice> rfm(List<RfmCell> grid) {
        var slices = new ArrayList<RfmSlice>();
        Arrays.stream(RfmGroup.values()).map(Enum::name).forEach(group -> {
            var cells = grid.stream().filter(c -> c.group().equals(group)).toList();
            var revenue = cells.stream().map(RfmCell::revenue).reduce(new BigDecimal("0.00"), BigDecimal::add);
            slices.add(new RfmSlice(
                    group, cells.stream().mapToLong(RfmCell::customers).sum(), revenue, Map.of("rfmGroup", group)));
        });
        return slices;
    }
}
