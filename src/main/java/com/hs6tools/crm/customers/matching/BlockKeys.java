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
    private static final int LONG_LOCAL = 6;

    /**
     * @param hash of what the key says, in 64 bits
     * @param most how many may share it for it to say something
     */
    public record Key(long hash, int most) {
        private static Key of(String text, int most) {
            var hash = 0xcbf29ce484222325L; // FNV-1a
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
            return new Key(hash ^ (hash >>> 32), most);
        }
    }

    private BlockKeys() {}

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
            add(keys, "n", sounds(t.names()));
        }
        add(keys, "c", sounds(t.company()));
        wordsWithPlaces(t, keys);
        return keys;
    }

    /** In any order and spelling. */
    private static String sounds(Collection<String> words) {
        return words.stream()
                .map(SoundKey::of)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(" "));
    }

    /** One word of the name together with where or when. */
    private static void wordsWithPlaces(Traits t, Set<Key> keys) {
        var words = new HashSet<String>();
        t.names().forEach(w -> words.add(SoundKey.of(w)));
        t.company().forEach(w -> words.add(SoundKey.of(w)));
        words.remove("");
        for (var word : words) {
            addBoth(keys, "z", word, t.postalCode(), MOST);
            addBoth(keys, "b", word, t.birthDate(), MOST);
            addBoth(keys, "s", word, beginning(t.street(), BEGINNING), MOST_WEAK);
            addBoth(keys, "y", word, beginning(t.birthDate(), 4), MOST_WEAK);
            addBoth(keys, "t", word, beginning(t.city(), BEGINNING), MOST_WEAK);
        }
    }

    private static void add(Set<Key> keys, String kind, String value) {
        if (!value.isEmpty()) {
            keys.add(Key.of(kind + value, MOST));
        }
    }

    private static void addBoth(Set<Key> keys, String kind, String word, String place, int most) {
        if (!place.isEmpty()) {
            keys.add(Key.of(kind + word + " " + place, most));
        }
    }

    private static String beginning(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
