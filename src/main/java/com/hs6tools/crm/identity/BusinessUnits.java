package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.BUSINESS_UNIT;

import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.settings.UnitSettings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes business units: each with its settings, the built-in roles and a first admin. */
@Component
public class BusinessUnits {
    private final DSLContext sql;
    private final Settings settings;
    private final PeopleStore people;
    private final Events events;
    private final TransactionTemplate transaction;

    BusinessUnits(
            DSLContext sql,
            Settings settings,
            PeopleStore people,
            Events events,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.settings = settings;
        this.people = people;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        // a connection sees one unit only, whatever transaction of the asking unit goes on meanwhile
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param password null where the admin gets in by a token or an invitation only */
    public record Admin(String email, String name, @Nullable String password) {
        @Override
        public String toString() {
            return "Admin[" + email + "]";
        }
    }

    public record Made(UUID unit, UUID admin) {}

    /** The unit that was made first, whose admins may make others; empty before the first start. */
    public Optional<UUID> first() {
        return sql.select(BUSINESS_UNIT.ID)
                .from(BUSINESS_UNIT)
                .where(BUSINESS_UNIT.FIRST)
                .fetchOptional(BUSINESS_UNIT.ID);
    }

    boolean isFirst(UUID unit) {
        return first().filter(unit::equals).isPresent();
    }

    /**
     * Makes a unit in a transaction of its own. The first one ever made is the installation's first unit.
     *
     * @param initial name, currency, zone, language and the numbers of its rules
     */
    public Made create(UnitSettings initial, Admin admin) {
        var unit = Ids.next();
        return Acting.call(
                founder(unit),
                () -> transaction.execute(status -> {
                    sql.execute("lock table identity.business_unit in share row exclusive mode");
                    sql.insertInto(BUSINESS_UNIT)
                            .set(BUSINESS_UNIT.ID, unit)
                            .set(BUSINESS_UNIT.NAME, initial.unitName())
                            .set(BUSINESS_UNIT.FIRST, first().isEmpty())
                            .execute();
                    settings.save(initial);
                    people.addBuiltInRoles();
                    var person = people.add(admin.email(), admin.name(), admin.password(), null);
                    people.giveBuiltIn(person, BuiltInRole.ADMIN);
                    events.publish(IdentityFact.about("unit.created", "unit", unit, initial.unitName()));
                    return new Made(unit, person);
                }));
    }

    /** Does something as the unit itself, in a transaction of its own. */
    <T> T as(UUID unit, Supplier<T> work) {
        return Acting.call(Actor.system(unit), () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    /** Whoever asks for a new unit is noted in it by name; he is nobody else there. */
    private static Actor founder(UUID unit) {
        var asking = Acting.orNull();
        var system = Actor.system(unit);
        return asking == null
                ? system
                : new Actor(
                        unit,
                        Actor.Kind.SYSTEM,
                        null,
                        asking.name(),
                        system.permissions(),
                        system.scope(),
                        system.team(),
                        asking.ip(),
                        asking.requestId());
    }
}
