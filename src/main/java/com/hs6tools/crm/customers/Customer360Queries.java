package com.hs6tools.crm.customers;

import com.hs6tools.crm.customers.spi.Customer360Part;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/** Gathers everything about one customer: the record, its standing, and what every other part tells. */
@Component
class Customer360Queries {
    private static final ClassValue<List<Method>> KEYS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> part) {
            return Arrays.stream(part.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    // the modules keep their records to themselves
                    .peek(ReflectionUtils::makeAccessible)
                    .toList();
        }
    };

    private final CustomerQueries queries;
    private final StandingQueries standing;
    private final List<Customer360Part> parts;

    Customer360Queries(CustomerQueries queries, StandingQueries standing, List<Customer360Part> parts) {
        this.queries = queries;
        this.standing = standing;
        this.parts = parts;
    }

    Customer360 find(UUID id) {
        var profile = queries.find(id);
        var now = standing.of(id);
        var all = new LinkedHashMap<String, Object>();
        all.put("health", new Customer360.Health(now.healthScore()));
        all.put("orders", new Customer360.NoOrders(profile.currency()));
        all.put("topProducts", List.of());
        all.put("topCategories", List.of());
        all.put("patterns", Map.of());
        parts.forEach(p -> addTo(all, p.value(id)));
        return new Customer360(profile, now.tier(), now.lifecycle(), now.rfm(), all);
    }

    private static void addTo(Map<String, Object> all, Record part) {
        KEYS.get(part.getClass())
                .forEach(
                        key -> all.put(key.getName(), Objects.requireNonNull(ReflectionUtils.invokeMethod(key, part))));
    }
}
