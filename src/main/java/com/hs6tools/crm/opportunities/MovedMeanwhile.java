package com.hs6tools.crm.opportunities;

import com.hs6tools.crm.opportunities.Pipeline.Stage;
import com.hs6tools.crm.platform.http.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody else was quicker with the same deal: says where it is now, who moved it there, and where it can go from there. */
final class MovedMeanwhile extends Problem {
    private final Map<String, Object> more = new LinkedHashMap<>();

    /** @param by whoever moved it last */
    MovedMeanwhile(Stage now, long version, List<String> allowed, @Nullable String by) {
        super(
                409,
                "version_conflict",
                "Somebody changed this opportunity meanwhile; it is in " + now.called() + " now.");
        more.put("state", now.stage().name());
        more.put("stageId", now.id());
        more.put("currentVersion", version);
        more.put("allowed", allowed);
        if (by != null) {
            more.put("by", by);
        }
    }

    @Override
    public Map<String, Object> more() {
        return more;
    }
}
