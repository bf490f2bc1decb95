package com.hs6tools.crm.segments;

import static com.hs6tools.crmdb.segments.Tables.MEMBER;
import static com.hs6tools.crmdb.segments.Tables.SEGMENT;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Collection;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** The few questions other modules may ask about segments. */
@Component
public class Segments {
    private final DSLContext sql;

    Segments(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * @return the name the segment is shown by
     * @throws NotFound when it is absent, deleted, or somebody's own
     */
    public String requireVisible(UUID segment) {
        return sql.select(SEGMENT.NAME)
                .from(SEGMENT)
                .where(SegmentScope.present(), SEGMENT.ID.eq(segment))
                .fetchOptional(SEGMENT.NAME)
                .orElseThrow(() -> new NotFound("This segment"));
    }

    public boolean isVisible(UUID segment) {
        return sql.fetchExists(SEGMENT, SegmentScope.present(), SEGMENT.ID.eq(segment));
    }

    /** Whether the customer is in the segment by what is kept of it: a few seconds behind at most. */
    public boolean isMember(UUID segment, UUID customer) {
        return sql.fetchExists(
                MEMBER,
                MEMBER.TENANT_ID.eq(Acting.tenant()),
                MEMBER.SEGMENT_ID.eq(segment),
                MEMBER.CUSTOMER_ID.eq(customer));
    }

    /** How many customers are in it, of the whole business unit. */
    public long count(UUID segment) {
        return sql.select(SEGMENT.MEMBERS)
                .from(SEGMENT)
                .where(SEGMENT.TENANT_ID.eq(Acting.tenant()), SEGMENT.ID.eq(segment))
                .fetchOptional(SEGMENT.MEMBERS)
                .orElse(0L);
    }

    /** The condition that a customer is in any of the segments, for a statement of another module; scope is the caller's. */
    public static Condition members(Collection<UUID> segments, Field<UUID> customerId) {
        return customerId.in(select(MEMBER.CUSTOMER_ID)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(Acting.tenant()), MEMBER.SEGMENT_ID.in(segments)));
    }
}
