package com.hs6tools.crm.audit;

import static com.hs6tools.crmdb.audit.Tables.ENTRY;
import static com.hs6tools.crmdb.audit.Tables.SEAL;
import static com.hs6tools.crmdb.audit.Tables.SEALER;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.audit.tables.records.SealerRecord;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goes through a unit's whole chain and finds the first place where it was tampered with. */
@Component
class Verification {
    private static final int BATCH = 2000;

    /**
     * @param head the last link; kept somewhere else, it proves later that nothing was cut off the end
     */
    record Result(
            long entries, long sealed, boolean ok, @Nullable Bad firstBad, String head) {}

    /** The first place that is wrong; the number is the place in the chain, if it has one. */
    record Bad(
            @Nullable Long number,
            @Nullable UUID entryId,
            @Nullable OffsetDateTime at,
            String reason) {}

    private record Reached(
            long number, byte[] hash, @Nullable Bad bad) {}

    private final DSLContext sql;

    Verification(DSLContext sql) {
        this.sql = sql;
    }

    /** @param progress hears how many links were checked, now and then */
    Result verify(LongConsumer progress) {
        var sealer = sealer();
        var end = sealer == null ? 0L : sealer.getLastNumber();
        var reached = new Reached(0, Chain.beginning(), null);
        while (reached.bad() == null && reached.number() < end) {
            reached = next(reached, end);
            progress.accept(reached.number());
        }
        var bad = reached.bad() != null ? reached.bad() : sealer == null ? null : atTheEnd(reached, sealer);
        var entries = sql.fetchCount(ENTRY, ENTRY.TENANT_ID.eq(Acting.tenant()));
        return new Result(
                entries, reached.number(), bad == null, bad, HexFormat.of().formatHex(reached.hash()));
    }

    private @Nullable SealerRecord sealer() {
        return sql.selectFrom(SEALER)
                .where(SEALER.TENANT_ID.eq(Acting.tenant()))
                .fetchOne();
    }

    private Reached next(Reached from, long end) {
        var links = sql.select(SEAL.NUMBER, SEAL.ENTRY_ID, SEAL.ENTRY_AT, SEAL.HASH)
                .select(ENTRY.fields())
                .from(SEAL)
                .leftJoin(ENTRY)
                .on(ENTRY.TENANT_ID.eq(SEAL.TENANT_ID), ENTRY.AT.eq(SEAL.ENTRY_AT), ENTRY.ID.eq(SEAL.ENTRY_ID))
                .where(SEAL.TENANT_ID.eq(Acting.tenant()), SEAL.NUMBER.gt(from.number()), SEAL.NUMBER.le(end))
                .orderBy(SEAL.NUMBER)
                .limit(BATCH)
                .fetch();
        var reached = from;
        for (var link : links) {
            reached = check(reached, link);
            if (reached.bad() != null) {
                return reached;
            }
        }
        return links.isEmpty() ? missing(reached, null) : reached;
    }

    private static Reached check(Reached before, Record link) {
        if (link.get(SEAL.NUMBER) != before.number() + 1) {
            return missing(before, null);
        }
        if (link.get(ENTRY.ID) == null) {
            return missing(before, link);
        }
        var hash = Chain.link(before.hash(), link.into(ENTRY));
        if (!Arrays.equals(hash, link.get(SEAL.HASH))) {
            return bad(before, link, "the entry was changed after it was sealed, or its link was");
        }
        return new Reached(link.get(SEAL.NUMBER), hash, null);
    }

    private static Reached missing(Reached before, @Nullable Record link) {
        return link == null
                ? new Reached(
                        before.number(),
                        before.hash(),
                        new Bad(before.number() + 1, null, null, "a link of the chain is missing"))
                : bad(before, link, "the entry was deleted after it was sealed");
    }

    private static Reached bad(Reached before, Record link, String reason) {
        var where = new Bad(link.get(SEAL.NUMBER), link.get(SEAL.ENTRY_ID), link.get(SEAL.ENTRY_AT), reason);
        return new Reached(before.number(), before.hash(), where);
    }

    /** The chain is whole; is it all of it, and is nothing beside it? */
    private @Nullable Bad atTheEnd(Reached reached, SealerRecord sealer) {
        if (!Arrays.equals(reached.hash(), sealer.getLastHash())) {
            return new Bad(reached.number(), null, null, "the end of the chain is not the one that was noted");
        }
        return sql.selectFrom(ENTRY)
                .where(ENTRY.TENANT_ID.eq(Acting.tenant()))
                .and(row(ENTRY.XID, ENTRY.ID).le(row(val(sealer.getXid()), val(sealer.getEntryId()))))
                .and(notExists(
                        selectOne().from(SEAL).where(SEAL.TENANT_ID.eq(ENTRY.TENANT_ID), SEAL.ENTRY_ID.eq(ENTRY.ID))))
                .orderBy(ENTRY.XID, ENTRY.ID)
                .limit(1)
                .fetchOne(e -> new Bad(null, e.getId(), e.getAt(), "an entry was put in behind the chain"));
    }
}
