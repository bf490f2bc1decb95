package com.hs6tools.crm.customers.matching;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Chooses who is compared at all: customers who share a key. A key shared by too many says nothing and is left out; pairs
 * of them share others, if they are the same.
 */
public final class BlockKeys {
    private static final int MOST = 50;
    private static final int MOST_WEAK = 20;
    private static final int BEGINNING = 3;
    private static final int LONG_BEGINNING = 8;
    private static final int LONG_LOCAL = 6;

    /**
     * @param hash of what the key says, in 64 bits
     * @param isWeak whether it says little: fewer may share it
     */
    public record Key(long hash, boolean isWeak) {
        private static Key of(String text, boolean isWeak) {
            var hash = 0xcbf29ce484222325L; // FNV-1a
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L; // every bit of the text in every bit
            return new Key(hash ^ (hash >>> 29), isWeak);
        }
    }

    private BlockKeys() {}

    /** How many may share a key for it to say something. */
    public static int most(boolean isWeak) {
        return isWeak ? MOST_WEAK : MOST;
    }

    public static Set<Key> of(Traits t) {
        var keys = new HashSet<Key>();
        t.emails().forEach(e -> {
            add(keys, "e", e);
            var local = e.substring(0, Math.max(0, e.lastIndexOf('@')));
            if (local.length() >= LONG_LOCAL) {
                add(keys, "l", local);
            }
        });
        t.phones().forEach(p -> add(keys, "p", p));
        add(keys, "x", t.taxId());
        add(keys, "d", t.birthDate());
        if (t.names().size() > 1) {
            var name = sounds(t.nameSounds());
            add(keys, "n", name);
            // the name may be too many people's, but not there
            addBoth(keys, "N", name, t.city(), false);
            addBoth(keys, "S", name, beginning(t.street(), LONG_BEGINNING), false);
        }
        add(keys, "c", sounds(t.companySounds()));
        wordsWithPlaces(t, keys);
        return keys;
    }

    /** In any order and spelling. */
    private static String sounds(Collection<String> sounds) {
        return sounds.stream().filter(s -> !s.isEmpty()).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(" "));
    }

    /** One word of the name together with where or when. */
    private static void wordsWithPlaces(Traits t, Set<Key> keys) {
        var words = new HashSet<>(t.nameSounds());
        words.addAll(t.companySounds());
        for (var word : words) {
            addBoth(keys, "z", word, t.postalCode(), false);
            addBoth(keys, "b", word, t.birthDate(), false);
            addBoth(keys, "s", word, beginning(t.street(), BEGINNING), true);
            addBoth(keys, "y", word, beginning(t.birthDate(), 4), true);
            addBoth(keys, "t", word, beginning(t.city(), BEGINNING), true);
        }
    }

    private static void add(Set<Key> keys, String kind, String value) {
        if (!value.isEmpty()) {
            keys.add(Key.of(kind + value, false));
        }
    }

    private static void addBoth(Set<Key> keys, String kind, String word, String place, boolean isWeak) {
        if (!word.isEmpty() && !place.isEmpty()) {
            keys.add(Key.of(kind + word + " " + place, isWeak));
        }
    }

    private static String beginning(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
