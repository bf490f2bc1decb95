package com.hs6tools.crm.customers.activity;

import com.hs6tools.crm.customers.spi.Customer360Part;
import com.hs6tools.crm.customers.spi.ShownCustomer;
import com.hs6tools.crm.platform.query.Page;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What this part adds to everything about one customer. */
@Component
class ActivityPart implements Customer360Part {
    private static final int LATEST = 5;
    private static final int FIRST_PAGE = 20;

    record Activity(Page<TimelineEntry> timeline, List<Interaction> interactions, List<Task> tasks) {}

    private final Timeline timeline;
    private final InteractionQueries interactions;
    private final TaskQueries tasks;

    ActivityPart(Timeline timeline, InteractionQueries interactions, TaskQueries tasks) {
        this.timeline = timeline;
        this.interactions = interactions;
        this.tasks = tasks;
    }

    @Override
    public Activity value(ShownCustomer customer) {
        return new Activity(
                timeline.page(customer.id(), Set.of(), null, FIRST_PAGE),
                interactions.latest(customer.id(), LATEST),
                tasks.open(customer.id(), FIRST_PAGE));
    }
}
