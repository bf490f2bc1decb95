package com.hs6tools.crm.segments;

import static com.hs6tools.crmdb.segments.Tables.SEGMENT;
import static org.jooq.impl.DSL.condition;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import org.jooq.Condition;

/** Which segments the acting person may see: shared ones and his own. */
final class SegmentScope {
    private SegmentScope() {}

    static Condition visible() {
        var actor = Acting.now();
        var mine = SEGMENT.TENANT_ID.eq(actor.tenant());
        if (actor.kind() == Actor.Kind.SYSTEM) {
            return mine;
        }
        var own = actor.id() == null ? SEGMENT.OWNER_ID.isNull() : SEGMENT.OWNER_ID.eq(actor.id());
        return mine.and(condition(SEGMENT.SHARED).or(own));
    }

    static Condition present() {
        return visible().and(SEGMENT.DELETED_AT.isNull());
    }
}
