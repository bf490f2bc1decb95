package com.hs6tools.crm.customers.activity;

import com.hs6tools.crm.customers.spi.Customer360Part;
import com.hs6tools.crm.platform.query.Page;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What this part adds to everything about one customer. */
final class ActivityParts {
    private static final int LATEST = 5;
    private static final int FIRST_PAGE = 20;

    private ActivityParts() {}

    @Component
    static class FirstTimelinePage implements Customer360Part {
        private final Timeline timeline;

        FirstTimelinePage(Timeline timeline) {
            this.timeline = timeline;
        }

        @Override
        public String name() {
            return "timeline";
        }

        @Override
        public Page<TimelineEntry> value(UUID customer) {
            return timeline.page(customer, Set.of(), null, FIRST_PAGE);
        }
    }

    @Component
    static class LatestInteractions implements Customer360Part {
        private final InteractionQueries interactions;

        LatestInteractions(InteractionQueries interactions) {
            this.interactions = interactions;
        }

        @Override
        public String name() {
            return "interactions";
        }

        @Override
        public List<Interaction> value(UUID customer) {
            return interactions.latest(customer, LATEST);
        }
    }

    @Component
    static class OpenTasks implements Customer360Part {
        private final TaskQueries tasks;

        OpenTasks(TaskQueries tasks) {
            this.tasks = tasks;
        }

        @Override
        public String name() {
            return "tasks";
        }

        @Override
        public List<Task> value(UUID customer) {
            return tasks.open(customer, FIRST_PAGE);
        }
    }
}
