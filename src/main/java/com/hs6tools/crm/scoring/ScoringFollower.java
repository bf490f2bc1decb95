package com.hs6tools.crm.scoring;

import com.hs6tools.crm.platform.events.EventReader;
import com.hs6tools.crm.platform.events.StoredEvent;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Follows what changes a score: orders, touches, the record itself, the rules. */
@Component
class ScoringFollower implements EventReader {
    private final DueCustomers due;
    private final SomeScoring some;
    private final Rescoring rescoring;

    ScoringFollower(DueCustomers due, SomeScoring some, Rescoring rescoring) {
        this.due = due;
        this.some = some;
        this.rescoring = rescoring;
    }

    @Override
    public String name() {
        return "scoring";
    }

    @Override
    public Set<String> types() {
        return ScoringNews.TYPES;
    }

    @Override
    public void read(List<StoredEvent> events) {
        var news = ScoringNews.of(events);
        if (news.everybodySoon() || news.everybodyNow()) {
            due.addEverybody();
        }
        if (news.everybodyNow()) {
            rescoring.start();
        }
        due.add(news.customers());
        some.scoreDue();
    }
}
