package com.hs6tools.crm.customers;

import com.hs6tools.crm.customers.spi.Customer360Part;
import com.hs6tools.crm.customers.spi.ShownCustomer;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Together;
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

/** Gathers everything about one customer: the record, and what every part tells. */
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
    private final CompanyGroups groups;
    private final List<Customer360Part> parts;

    Customer360Queries(CustomerQueries queries, CompanyGroups groups, List<Customer360Part> parts) {
        this.queries = queries;
        this.groups = groups;
        this.parts = parts;
    }

    /** The record first, which tells whether it may be seen; the rest at the same time. */
    Customer360 find(UUID id) throws InterruptedException {
        var profile = queries.find(id);
        var all = new LinkedHashMap<String, Object>();
        all.put("health", new Customer360.Health(profile.healthScore()));
        all.put("orders", new Customer360.NoOrders(profile.currency()));
        all.put("topProducts", List.of());
        all.put("topCategories", List.of());
        all.put("patterns", Map.of());
        var shown = new ShownCustomer(id, () -> groups.members(id));
        var mine = parts.stream().filter(p -> Acting.now().may(p.permission())).toList();
        Together.each(mine, p -> p.value(shown)).forEach(p -> addTo(all, p));
        return new Customer360(profile, profile.rfm(), all);
    }

    private static void addTo(Map<String, Object> all, Record part) {
        KEYS.get(part.getClass())
                .forEach(
                        key -> all.put(key.getName(), Objects.requireNonNull(ReflectionUtils.invokeMethod(key, part))));
    }
}
