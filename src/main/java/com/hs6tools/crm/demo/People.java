package com.hs6tools.crm.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of people, by where they come from. */
final class People {
    /** A name as it is written, and in Latin letters as it stands in an e-mail address. */
    record Name(String first, String last, String latinFirst, String latinLast) {}

    private record Word(String own, String latin) {}

    private record Names(List<Word> first, List<Word> last) {}

    private final ShopLanguage language;
    private final Map<Culture, Names> names = new EnumMap<>(Culture.class);

    People(ShopLanguage language) {
        this.language = language;
        for (var line : ListFile.read("people.txt")) {
            var culture = Culture.valueOf(line.getFirst().toUpperCase(Locale.ROOT));
            var own = names.computeIfAbsent(culture, c -> new Names(new ArrayList<>(), new ArrayList<>()));
            var word = new Word(line.get(2), line.get(3));
            (line.get(1).equals("S") ? own.last() : own.first()).add(word);
        }
    }

    /** @param latin write it in Latin letters whatever the shop's language */
    Name draw(Culture culture, boolean latin, Draws draws) {
        var own = java.util.Objects.requireNonNull(names.get(culture));
        var first = draws.oneOf(own.first());
        var last = draws.oneOf(own.last());
        return culture.isNativeIn(language) && !latin
                ? new Name(first.own(), last.own(), first.latin(), last.latin())
                : new Name(first.latin(), last.latin(), first.latin(), last.latin());
    }
}
