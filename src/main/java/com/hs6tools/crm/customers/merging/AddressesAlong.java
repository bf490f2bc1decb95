package com.hs6tools.crm.customers.merging;

import static com.hs6tools.crmdb.customers.Tables.ADDRESS;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crmdb.customers.tables.records.AddressRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Addresses: the survivor gets copies of those he has not; the merged one keeps his for the day he comes back. */
@Component
class AddressesAlong {
    static final String KIND = "addresses";

    private final DSLContext sql;
    private final MergeStore store;

    AddressesAlong(DSLContext sql, MergeStore store) {
        this.sql = sql;
        this.store = store;
    }

    List<AddressRecord> missing(UUID from, UUID to) {
        var known = of(to);
        return of(from).stream()
                .filter(a -> known.stream().noneMatch(k -> same(a, k)))
                .toList();
    }

    List<UUID> copy(UUID from, UUID to) {
        var made = new ArrayList<UUID>();
        for (var address : missing(from, to)) {
            var copy = address.copy();
            copy.setTenantId(Acting.tenant());
            copy.setId(Ids.next());
            copy.setCustomerId(to);
            sql.executeInsert(copy);
            made.add(copy.getId());
        }
        return made;
    }

    void takeBack(MergeStore.Merge merge, Collection<UUID> copies, List<MergeStore.Merge> others) {
        for (var copy : of(merge.survivor())) {
            if (copies.contains(copy.getId())) {
                var heir = others.stream()
                        .filter(o -> of(o.merged()).stream().anyMatch(a -> same(a, copy)))
                        .findFirst();
                heir.ifPresentOrElse(
                        o -> store.passOn(merge.id(), KIND, copy.getId(), o.id()), () -> sql.executeDelete(copy));
            }
        }
    }

    private List<AddressRecord> of(UUID customer) {
        Condition his = ADDRESS.TENANT_ID.eq(Acting.tenant()).and(ADDRESS.CUSTOMER_ID.eq(customer));
        return sql.selectFrom(ADDRESS).where(his).orderBy(ADDRESS.ID).fetch();
    }

    private static boolean same(AddressRecord a, AddressRecord b) {
        return Objects.equals(a.getKind(), b.getKind())
                && Objects.equals(a.getLine1(), b.getLine1())
                && Objects.equals(a.getLine2(), b.getLine2())
                && Objects.equals(a.getCity(), b.getCity())
                && Objects.equals(a.getRegion(), b.getRegion())
                && Objects.equals(a.getPostalCode(), b.getPostalCode())
                && Objects.equals(a.getCountry(), b.getCountry());
    }
}
