package com.hs6tools.crm.customers.duplicates;

import com.hs6tools.crm.platform.jobs.Job;
import com.hs6tools.crm.platform.jobs.Jobs;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a search through all customers. */
@Component
class SearchForDuplicates {
    private static final int RECENT = 50;

    private final Jobs jobs;

    SearchForDuplicates(Jobs jobs) {
        this.jobs = jobs;
    }

    /** @return the job; one that waits already will see today's customers, and is answered instead of a second one */
    @Transactional
    public Job start() {
        return jobs.newest(RECENT).stream()
                .filter(j -> j.kind().equals(DuplicateSearch.KIND) && j.state() == Job.State.QUEUED)
                .findFirst()
                .orElseGet(() -> jobs.start(DuplicateSearch.KIND, Map.of()));
    }
}
