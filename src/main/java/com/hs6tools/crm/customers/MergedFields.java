package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;

import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crmdb.customers.tables.records.CustomerRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What two profiles become together, field by field. Where nobody chooses, the survivor keeps what he says and takes what
 * only the other one says; a name and a place go as a whole; lists are joined. Both external ids stay with their records.
 */
@Component
public class MergedFields {
    /** Whose value a field gets: the survivor's own, or that of the one merged into him. */
    @Schema(name = "MergeChoice")
    public enum Choice {
        KEEP,
        TAKE
    }

    /**
     * One field, side by side; values that are kept encrypted are shown to those who may change customers.
     *
     * @param choice null for lists, which are joined
     */
    @Schema(name = "MergeField")
    public record Field(
            String name,
            @Nullable Object survivor,
            @Nullable Object merged,
            @Nullable Object result,
            @Nullable Choice choice) {}

    /**
     * What a field took: another value, or more in its list.
     *
     * @param added for lists; for custom fields their names
     */
    public record Taken(
            @Nullable String before,
            @Nullable String after,
            @Nullable List<String> added) {
        Taken from(@Nullable String earlier) {
            return new Taken(earlier, after, added);
        }
    }

    /** What two profiles would become. */
    public record Plan(CustomerRecord result, List<Field> fields, Map<String, Taken> taken) {}

    /** Another merge of the same survivor. {@code taken} may be set right. */
    public record InForce(UUID merge, boolean later, CustomerRecord merged, Map<String, Taken> taken) {}

    private static final Set<String> WITHOUT_CHOICE = Set.of("externalId", "emails", "phones", "customFields");
    private static final List<ProfileField<?>> SINGLE = ProfileField.ALL.stream()
            .filter(f -> !WITHOUT_CHOICE.contains(f.name()))
            .toList();
    private static final int LONGEST_NOTES = 20_000;

    private final SensitiveFields sensitive;
    private final Settings settings;
    private final MergedLists lists;

    MergedFields(SensitiveFields sensitive, Settings settings, MergedLists lists) {
        this.sensitive = sensitive;
        this.settings = settings;
        this.lists = lists;
    }

    Plan plan(ProfileMerge.Both both, Map<String, Choice> choices) {
        refuseUnknown(choices);
        var result = both.survivor().into(CUSTOMER);
        var shown = new ArrayList<Field>();
        var taken = new LinkedHashMap<String, Taken>();
        for (var field : SINGLE) {
            single(field, both, choices.get(field.name()), result, shown, taken);
        }
        lists.joined("emails", both, result, shown, taken);
        lists.joined("phones", both, result, shown, taken);
        lists.customFields(both, result, shown, taken);
        sensitive.merge(both, choices, result, shown, taken);
        derive(result);
        return new Plan(result, shown, taken);
    }

    void write(Plan plan, CustomerRecord survivor) {
        for (var field : CUSTOMER.fields()) {
            copy(field, plan.result(), survivor);
        }
    }

    private static <T> void copy(org.jooq.Field<T> field, CustomerRecord from, CustomerRecord to) {
        if (!Objects.deepEquals(from.get(field), to.get(field))) {
            to.set(field, from.get(field));
        }
    }

    private static void refuseUnknown(Map<String, Choice> choices) {
        var known = new ArrayList<>(SINGLE.stream().map(ProfileField::name).toList());
        known.addAll(SensitiveFields.NAMES);
        var wrong = new Violations();
        choices.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> wrong.add(
                        "fields." + name,
                        "There is no choice of this; choose of " + String.join(", ", known) + ".",
                        "unknown_field"));
        choices.forEach((name, choice) -> wrong.check(choice != null, "fields." + name, "KEEP or TAKE.", "required"));
        wrong.throwIfAny();
    }

    private <V> void single(
            ProfileField<V> field,
            ProfileMerge.Both both,
            @Nullable Choice chosen,
            CustomerRecord result,
            List<Field> shown,
            Map<String, Taken> taken) {
        var own = both.survivor().get(field.column());
        var other = both.merged().get(field.column());
        var choice = chosen == null ? usual(field.name(), both) : chosen;
        var value = choice == Choice.TAKE ? other : own;
        if (field.name().equals("notes")
                && chosen == null
                && own instanceof String mine
                && other instanceof String his) {
            value = field.column().getType().cast(bothNotes(mine, his));
        }
        result.set(field.column(), value == null ? field.whenCleared() : value);
        shown.add(new Field(field.name(), own, other, value, choice));
        if (!Objects.equals(own, value)) {
            taken.put(field.name(), new Taken(text(own), text(value), null));
        }
    }

    private static String bothNotes(String own, String other) {
        var joined = own.contains(other) ? own : own + "\n\n" + other;
        return joined.length() > LONGEST_NOTES ? own : joined;
    }

    private static Choice usual(String name, ProfileMerge.Both both) {
        var own = both.survivor();
        var other = both.merged();
        var take = switch (name) {
            case "firstName", "lastName" ->
                said(own.getFirstName(), own.getLastName()) < said(other.getFirstName(), other.getLastName());
            case "country", "city" -> said(own.getCountry(), own.getCity()) == 0;
            default -> own.get(column(name)) == null && other.get(column(name)) != null;
        };
        return take ? Choice.TAKE : Choice.KEEP;
    }

    private static int said(@Nullable String... values) {
        return (int) Arrays.stream(values).filter(Objects::nonNull).count();
    }

    static org.jooq.Field<?> column(String name) {
        return ProfileField.ALL.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow()
                .column();
    }

    void giveBack(ProfileMerge.Both both, Map<String, Taken> taken, List<InForce> others) {
        var survivor = both.survivor();
        taken.forEach((name, was) -> {
            if (SensitiveFields.NAMES.contains(name)) {
                sensitive.giveBack(name, both, was, others);
            } else if (was.added() != null) {
                lists.giveBack(name, both, was.added(), others);
            } else if (!inherit(name, was, others) && Objects.equals(text(survivor.get(column(name))), was.after())) {
                set(column(name), was.before() == null ? heir(name, was, others) : was.before(), survivor);
            }
        });
        derive(survivor);
    }

    /** The next merge that put something else there began from what this one left: now it begins from what was before. */
    static boolean inherit(String name, Taken was, List<InForce> others) {
        var next = others.stream()
                .filter(o -> o.later() && o.taken().containsKey(name))
                .findFirst();
        next.ifPresent(o -> {
            var his = o.taken().get(name);
            if (his != null && Objects.equals(his.before(), was.after())) {
                o.taken().put(name, his.from(was.before()));
            }
        });
        return next.isPresent();
    }

    /** Nobody said anything before; somebody merged into the survivor since does, and would have been asked first. */
    private static @Nullable String heir(String name, Taken was, List<InForce> others) {
        for (var other : others) {
            var his = text(other.merged().get(column(name)));
            if (other.later() && his != null) {
                other.taken().put(name, new Taken(null, his, null));
                return his;
            }
        }
        return was.before();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static <T> void set(org.jooq.Field<T> column, @Nullable String value, CustomerRecord to) {
        to.set(column, column.getDataType().convert(value));
    }

    /** As when a file brings them: the numbers themselves stay as they are. */
    private void derive(CustomerRecord record) {
        var region = settings.current().phoneRegion();
        var name = CustomerKeys.name(
                record.getCompany(),
                record.getFirstName(),
                record.getLastName(),
                record.getEmail(),
                record.getExternalId());
        var shown = name == null ? record.getName() : name;
        record.setName(shown);
        record.setNameKey(CustomerKeys.nameKey(shown));
        record.setEmailKey(CustomerKeys.email(record.getEmail()));
        record.setPhoneKey(CustomerKeys.phone(record.getPhone(), region));
        record.setSearchText(CustomerKeys.searchText(
                shown,
                record.getFirstName(),
                record.getLastName(),
                record.getExternalId(),
                Stream.concat(Stream.ofNullable(record.getEmail()), Arrays.stream(record.getEmails())),
                Stream.concat(Stream.ofNullable(record.getPhone()), Arrays.stream(record.getPhones()))
                        .flatMap(p -> Stream.of(p, CustomerKeys.phone(p, region)))));
    }
}
