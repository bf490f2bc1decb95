package com.hs6tools.crm.customers.duplicates;

import com.hs6tools.crm.customers.matching.Traits;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A customer's traits as bytes: how many texts a list has, then each text's length and UTF-8. */
final class TraitBytes {
    private TraitBytes() {}

    static byte[] of(UUID id, Traits t) {
        var lists = Stream.of(
                        t.names(),
                        t.company(),
                        t.emails(),
                        t.phones(),
                        List.of(t.birthDate(), t.street(), t.city(), t.region(), t.postalCode(), t.taxId()),
                        t.nameSounds(),
                        t.companySounds())
                .map(list -> list.stream()
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toList())
                .toList();
        var length = lists.stream()
                .mapToInt(list -> Integer.BYTES
                        + list.stream().mapToInt(b -> Integer.BYTES + b.length).sum())
                .sum();
        var bytes = ByteBuffer.allocate(2 * Long.BYTES + length);
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        for (var list : lists) {
            bytes.putInt(list.size());
            list.forEach(b -> bytes.putInt(b.length).put(b));
        }
        return bytes.array();
    }

    static TraitFile.Kept read(ByteBuffer bytes) {
        var id = new UUID(bytes.getLong(), bytes.getLong());
        var names = texts(bytes);
        var company = texts(bytes);
        var emails = set(texts(bytes));
        var phones = set(texts(bytes));
        var single = texts(bytes);
        return new TraitFile.Kept(
                id,
                new Traits(
                        names,
                        company,
                        emails,
                        phones,
                        single.get(0),
                        single.get(1),
                        single.get(2),
                        single.get(3),
                        single.get(4),
                        single.get(5),
                        texts(bytes),
                        texts(bytes)));
    }

    private static Set<String> set(Collection<String> texts) {
        return Set.copyOf(texts);
    }

    private static List<String> texts(ByteBuffer bytes) {
        var size = bytes.getInt();
        if (size == 0) {
            return List.of();
        }
        var texts = new ArrayList<String>(size);
        for (int i = 0; i < size; i++) {
            var length = bytes.getInt();
            texts.add(length == 0 ? "" : new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8));
            bytes.position(bytes.position() + length);
        }
        return texts;
    }
}
