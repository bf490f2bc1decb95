package com.hs6tools.crm.segments;

import static com.hs6tools.crmdb.customers.Tables.PUB_PROFILE;
import static com.hs6tools.crmdb.segments.Tables.SEGMENT;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crm.platform.tenancy.Acting;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts customers into a fixed segment by hand, or takes them out. Customers one may not see are left where they are. */
@Component
class ChangeMembers {
    private static final int MOST = 10_000;

    /** Ids of customers. */
    @Schema(name = "SegmentMemberWish")
    record Wish(@Nullable List<UUID> add, @Nullable List<UUID> remove) {}

    /** How many really came and went. */
    @Schema(name = "SegmentMembersMoved")
    record Changed(long joined, long departed) {}

    private final DSLContext sql;
    private final Membership membership;
    private final DueMembers due;

    ChangeMembers(DSLContext sql, Membership membership, DueMembers due) {
        this.sql = sql;
        this.membership = membership;
        this.due = due;
    }

    @Transactional
    public Changed change(UUID segment, Wish wish) {
        var add = ids("add", wish.add());
        var remove = ids("remove", wish.remove());
        if (add.stream().anyMatch(remove::contains)) {
            throw InvalidInput.field("remove", "A customer is in both lists.", "contradiction");
        }
        membership.lock();
        var name = fixed(segment);
        var moved = membership.move(segment, name, visible(add), visible(remove));
        var touched = new HashSet<>(add);
        touched.addAll(remove);
        due.add(touched); // for segments that ask who is in this one
        return new Changed(moved.joined(), moved.departed());
    }

    private static Set<UUID> ids(String field, @Nullable List<UUID> ids) {
        var known = new HashSet<>(Objects.requireNonNullElse(ids, List.<UUID>of()));
        known.remove(null);
        if (known.size() > MOST) {
            throw InvalidInput.field(field, "At most 10,000 ids.", "too_many", Map.of("most", 10_000));
        }
        return known;
    }

    private List<UUID> visible(Set<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.select(PUB_PROFILE.ID)
                        .from(PUB_PROFILE)
                        .where(
                                PUB_PROFILE.TENANT_ID.eq(Acting.tenant()),
                                PUB_PROFILE.ID.in(ids),
                                Customers.visible(PUB_PROFILE.ID))
                        .fetch(PUB_PROFILE.ID);
    }

    private String fixed(UUID segment) {
        var record = sql.selectFrom(SEGMENT)
                .where(SegmentScope.present(), SEGMENT.ID.eq(segment))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This segment"));
        if (!record.getKind().equals(SegmentKind.FIXED.name())) {
            throw new StateConflict(
                    "The members of this segment follow its rules. Change the rules, or make a fixed segment.",
                    record.getKind(),
                    List.of("change definition"),
                    "by_rules");
        }
        return record.getName();
    }
}
