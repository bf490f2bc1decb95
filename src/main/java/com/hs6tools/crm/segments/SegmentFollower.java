package com.hs6tools.crm.segments;

import com.hs6tools.crm.platform.events.EventReader;
import com.hs6tools.crm.platform.events.StoredEvent;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Follows what moves customers in and out of segments. The work itself is done elsewhere: other readers wait meanwhile. */
@Component
class SegmentFollower implements EventReader {
    private final DueMembers due;
    private final ImportedCustomers imported;
    private final RefreshJob.Starter refresh;

    SegmentFollower(DueMembers due, ImportedCustomers imported, RefreshJob.Starter refresh) {
        this.due = due;
        this.imported = imported;
        this.refresh = refresh;
    }

    @Override
    public String name() {
        return "segments";
    }

    @Override
    public Set<String> types() {
        return SegmentNews.TYPES;
    }

    @Override
    public void read(List<StoredEvent> events) {
        var news = SegmentNews.of(events);
        due.add(news.customers());
        var all = news.everybody() || !news.imports().stream().allMatch(imported::addToDue);
        if (all) {
            refresh.everySegment();
            return;
        }
        if (news.scores()) {
            refresh.thoseThatAskForScores();
        }
        if (news.labels()) {
            refresh.thoseThatAskForLabels();
        }
    }
}
