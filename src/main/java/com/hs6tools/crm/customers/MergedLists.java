package com.hs6tools.crm.customers;

import com.hs6tools.crm.customers.MergedFields.Field;
import com.hs6tools.crm.customers.MergedFields.InForce;
import com.hs6tools.crm.customers.MergedFields.Taken;
import com.hs6tools.crm.fields.CustomValues;
import com.hs6tools.crmdb.customers.tables.records.CustomerRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The parts of two profiles that are joined: further addresses and numbers, custom fields. */
@Component
class MergedLists {
    private static final int MOST = 20;

    private final JsonMapper json;

    MergedLists(JsonMapper json) {
        this.json = json;
    }

    /** All addresses or numbers of both, but for the one that is the first already. */
    void joined(
            String name, ProfileMerge.Both both, CustomerRecord result, List<Field> shown, Map<String, Taken> taken) {
        var first = name.equals("emails") ? result.getEmail() : result.getPhone();
        var mine = list(name, both.survivor());
        var known = new ArrayList<>(mine);
        known.add(first);
        var added = Stream.concat(
                        Stream.of(ownFirst(name, both.survivor()), ownFirst(name, both.merged())),
                        list(name, both.merged()).stream())
                .filter(Objects::nonNull)
                .filter(v -> known.stream().noneMatch(k -> v.equalsIgnoreCase(k)))
                .distinct()
                .limit(Math.max(0, MOST - mine.size()))
                .toList();
        var all = Stream.concat(mine.stream(), added.stream()).toList();
        setList(name, result, all);
        shown.add(new Field(name, mine, list(name, both.merged()), all, null));
        if (!added.isEmpty()) {
            taken.put(name, new Taken(null, null, added));
        }
    }

    static @Nullable String ownFirst(String name, CustomerRecord of) {
        return name.equals("emails") ? of.getEmail() : of.getPhone();
    }

    static List<String> list(String name, CustomerRecord of) {
        return List.of(name.equals("emails") ? of.getEmails() : of.getPhones());
    }

    private static void setList(String name, CustomerRecord of, List<String> values) {
        var array = values.toArray(String[]::new);
        if (name.equals("emails")) {
            of.setEmails(array);
        } else {
            of.setPhones(array);
        }
    }

    void customFields(ProfileMerge.Both both, CustomerRecord result, List<Field> shown, Map<String, Taken> taken) {
        var own = object(both.survivor());
        var other = object(both.merged());
        var all = own.deepCopy();
        var added = other.propertyStream()
                .filter(e -> !own.has(e.getKey()))
                .peek(e -> all.set(e.getKey(), e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        shown.add(new Field("customFields", told(own), told(other), told(all), null));
        if (!added.isEmpty()) {
            result.setCustomFields(JSONB.valueOf(all.toString()));
            taken.put("customFields", new Taken(null, null, added));
        }
    }

    private static Map<String, Object> told(ObjectNode values) {
        return CustomValues.told(JSONB.valueOf(values.toString()));
    }

    private ObjectNode object(CustomerRecord of) {
        return (ObjectNode) json.readTree(of.getCustomFields().data());
    }

    void giveBack(String name, ProfileMerge.Both both, List<String> added, List<InForce> others) {
        if (name.equals("customFields")) {
            giveBackCustomFields(both, added, others);
        } else {
            var survivor = both.survivor();
            var left = added.stream().filter(v -> !passOn(name, v, others)).toList();
            setList(
                    name,
                    survivor,
                    list(name, survivor).stream().filter(v -> !left.contains(v)).toList());
        }
    }

    /** Somebody else merged into the survivor says it too: then it stays, and goes with him. */
    private static boolean passOn(String name, String value, List<InForce> others) {
        var heir = others.stream()
                .filter(o -> value.equals(ownFirst(name, o.merged()))
                        || list(name, o.merged()).contains(value))
                .findFirst();
        heir.ifPresent(o -> addTo(o, name, value));
        return heir.isPresent();
    }

    private static void addTo(InForce other, String name, String value) {
        var his = other.taken().get(name);
        var added = new ArrayList<>(his == null || his.added() == null ? List.of() : his.added());
        added.add(value);
        other.taken().put(name, new Taken(null, null, List.copyOf(added)));
    }

    private void giveBackCustomFields(ProfileMerge.Both both, List<String> added, List<InForce> others) {
        var now = object(both.survivor());
        var his = object(both.merged());
        for (var name : added) {
            var value = his.get(name);
            if (Objects.equals(now.get(name), value)) {
                var heir = others.stream()
                        .filter(o -> Objects.equals(object(o.merged()).get(name), value))
                        .findFirst();
                heir.ifPresentOrElse(o -> addTo(o, "customFields", name), () -> now.remove(name));
            }
        }
        both.survivor().setCustomFields(JSONB.valueOf(now.toString()));
    }
}
