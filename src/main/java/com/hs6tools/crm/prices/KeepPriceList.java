package com.hs6tools.crm.prices;

import static com.hs6tools.crmdb.prices.Tables.PRICE_LIST;
import static com.hs6tools.crmdb.prices.Tables.PRICE_LIST_CUSTOMER;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.text.SearchText;
import com.hs6tools.crmdb.prices.tables.records.PriceListRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes, changes and deletes price lists. Quotes keep the prices they took, and the name of the list. */
@Component
class KeepPriceList {
    static final int MOST_CUSTOMERS = 1_000;
    private static final Map<String, Field<?>> FIELDS = Map.of(
            "name", PRICE_LIST.NAME,
            "currency", PRICE_LIST.CURRENCY,
            "audience", PRICE_LIST.AUDIENCE,
            "tier", PRICE_LIST.TIER,
            "validFrom", PRICE_LIST.VALID_FROM,
            "validUntil", PRICE_LIST.VALID_UNTIL,
            "active", PRICE_LIST.ACTIVE);

    private final DSLContext sql;
    private final Customers customers;
    private final UnitClock clock;
    private final Events events;

    KeepPriceList(DSLContext sql, Customers customers, UnitClock clock, Events events) {
        this.sql = sql;
        this.customers = customers;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    UUID make(PriceListInput input) {
        var list = sql.newRecord(PRICE_LIST);
        list.setTenantId(Acting.tenant());
        list.setId(Ids.next());
        list.setVersion(1L);
        list.setName(stripped(input.name()));
        list.setCurrency(Objects.requireNonNullElse(input.currency(), ""));
        list.setAudience(
                Objects.requireNonNullElse(input.audience(), Audience.EVERYBODY).name());
        list.setTier(input.tier() == null ? null : input.tier().name());
        list.setValidFrom(input.validFrom());
        list.setValidUntil(input.validUntil());
        list.setActive(!Boolean.FALSE.equals(input.active()));
        var members = distinct(input.customerIds());
        check(list, members);
        list.setCreatedAt(clock.realNow());
        list.setUpdatedAt(list.getCreatedAt());
        sql.executeInsert(list);
        write(list.getId(), members);
        events.publish(new PriceListChanged("price_list.created", list.getId(), list.getName(), Map.of()));
        return list.getId();
    }

    @Transactional
    void change(UUID id, Patch<PriceListInput> patch, @Nullable Long expectedVersion) {
        var list = lock(id);
        ExpectedVersion.check(expectedVersion, list.getVersion());
        var before = list.into(PRICE_LIST);
        var membersBefore = members(id);
        var said = patch.value();
        patch.on("name", PriceListInput::name, (field, name) -> list.setName(stripped(name)));
        patch.on(
                "currency",
                PriceListInput::currency,
                (f, code) -> list.setCurrency(Objects.requireNonNullElse(code, "")));
        if (said.audience() != null) {
            list.setAudience(said.audience().name());
        }
        patch.on("tier", PriceListInput::tier, (field, tier) -> list.setTier(tier == null ? null : tier.name()));
        patch.on("validFrom", PriceListInput::validFrom, (field, day) -> list.setValidFrom(day));
        patch.on("validUntil", PriceListInput::validUntil, (field, day) -> list.setValidUntil(day));
        patch.on("active", PriceListInput::active, (field, on) -> list.setActive(!Boolean.FALSE.equals(on)));
        var members = patch.names("customerIds") ? distinct(said.customerIds()) : membersBefore;
        check(list, members);
        var changes = changes(before, list, membersBefore, members);
        if (changes.isEmpty()) {
            return;
        }
        touch(list);
        if (!members.equals(membersBefore)) {
            write(id, members);
        }
        events.publish(new PriceListChanged("price_list.updated", id, list.getName(), changes));
    }

    @Transactional
    void delete(UUID id, @Nullable Long expectedVersion) {
        var list = lock(id);
        ExpectedVersion.check(expectedVersion, list.getVersion());
        sql.executeDelete(list);
        events.publish(new PriceListChanged("price_list.deleted", id, list.getName(), Map.of()));
    }

    /** @throws NotFound when it is absent */
    PriceListRecord lock(UUID id) {
        return sql.selectFrom(PRICE_LIST)
                .where(PRICE_LIST.TENANT_ID.eq(Acting.tenant()), PRICE_LIST.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This price list"));
    }

    /** Saves a locked list as its next version. */
    void touch(PriceListRecord list) {
        list.setVersion(list.getVersion() + 1);
        list.setUpdatedAt(clock.realNow());
        sql.executeUpdate(list);
    }

    private void check(PriceListRecord list, List<UUID> members) {
        var wrong = PriceListRules.check(list, members);
        wrong.throwIfAny();
        list.setNameKey(SearchText.of(list.getName()));
        var taken = sql.fetchExists(
                PRICE_LIST,
                PRICE_LIST.TENANT_ID.eq(Acting.tenant()),
                PRICE_LIST.NAME_KEY.eq(list.getNameKey()),
                PRICE_LIST.ID.ne(list.getId()));
        wrong.check(!taken, "name", "Another price list has this name.", "already_exists");
        var known = customers.names(members);
        members.stream().filter(m -> !known.containsKey(m)).findFirst().ifPresent(m -> {
            throw InvalidInput.field("customerIds", "There is no customer " + m + ".", "unknown_customer");
        });
        wrong.throwIfAny();
    }

    private List<UUID> members(UUID list) {
        return sql
                .selectDistinct(PRICE_LIST_CUSTOMER.CUSTOMER_ID)
                .from(PRICE_LIST_CUSTOMER)
                .where(PRICE_LIST_CUSTOMER.TENANT_ID.eq(Acting.tenant()), PRICE_LIST_CUSTOMER.LIST_ID.eq(list))
                .fetch(PRICE_LIST_CUSTOMER.CUSTOMER_ID)
                .stream()
                .sorted()
                .toList();
    }

    private void write(UUID list, List<UUID> members) {
        sql.deleteFrom(PRICE_LIST_CUSTOMER)
                .where(PRICE_LIST_CUSTOMER.TENANT_ID.eq(Acting.tenant()), PRICE_LIST_CUSTOMER.LIST_ID.eq(list))
                .execute();
        sql.batchInsert(members.stream()
                        .map(m -> {
                            var row = sql.newRecord(PRICE_LIST_CUSTOMER);
                            row.setTenantId(Acting.tenant());
                            row.setId(Ids.next());
                            row.setListId(list);
                            row.setCustomerId(m);
                            return row;
                        })
                        .toList())
                .execute();
    }

    private static Map<String, Change> changes(
            PriceListRecord before, PriceListRecord after, List<UUID> membersBefore, List<UUID> members) {
        var changes = new LinkedHashMap<String, Change>();
        FIELDS.forEach((name, field) -> {
            if (!Objects.equals(before.get(field), after.get(field))) {
                changes.put(name, new Change(before.get(field), after.get(field)));
            }
        });
        if (!members.equals(membersBefore)) {
            changes.put("customerIds", new Change(membersBefore, members));
        }
        return changes;
    }

    private static List<UUID> distinct(@Nullable List<UUID> ids) {
        return ids == null
                ? List.of()
                : ids.stream().filter(Objects::nonNull).distinct().sorted().toList();
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
