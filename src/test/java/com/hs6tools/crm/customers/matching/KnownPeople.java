package com.hs6tools.crm.customers.matching;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * People of whom it is known who is the same as whom. The files are those of others and no part of this project: tests on
 * them are skipped where they are not there.
 */
record KnownPeople(List<Person> people) {
    record Person(Traits traits, String who) {}

    /** What {@link Matcher} says of those who share a key, against the truth. */
    record Measured(double precision, double recall, double f1) {}

    /** rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id */
    static KnownPeople febrl(String file) throws IOException {
        return read(file, c -> {
            var said = new Traits.Said();
            said.firstName = c[1];
            said.lastName = c[2];
            said.street = c[3] + " " + c[4];
            said.city = c[6];
            said.postalCode = c[7];
            said.region = c[8];
            said.birthDate = c[9];
            return new Person(Traits.of(said), c[0].split("-")[1]);
        });
    }

    /** unique_id, first_name, surname, dob, city, email, cluster */
    static KnownPeople splink(String file) throws IOException {
        return read(file, c -> {
            var said = new Traits.Said();
            said.firstName = c[1];
            said.lastName = c[2];
            said.birthDate = c[3];
            said.city = c[4];
            said.emails = List.of(c[5]);
            return new Person(Traits.of(said), c[6]);
        });
    }

    private static KnownPeople read(String name, Function<String[], Person> person) throws IOException {
        var folder = System.getProperty(
                "hs6.test.data", Objects.requireNonNullElse(System.getenv("HS6_TEST_DATA"), "../shared/data"));
        var file = Path.of(folder, name);
        assumeTrue(
                Files.isReadable(file),
                "skipped: " + file.toAbsolutePath().normalize()
                        + " is missing; set HS6_TEST_DATA to the folder that holds " + name);
        return new KnownPeople(Files.readAllLines(file).stream()
                .skip(1)
                .map(line ->
                        Arrays.stream(line.split(",", -1)).map(String::strip).toArray(String[]::new))
                .map(person)
                .toList());
    }

    Measured measure() {
        var words = new WordCount();
        people.forEach(p -> words.add(p.traits()));
        var matcher = new Matcher(words.population());
        long said = 0;
        long right = 0;
        for (var pair : pairs()) {
            var a = people.get((int) (pair / people.size()));
            var b = people.get((int) (pair % people.size()));
            if (matcher.likely(a.traits(), b.traits()) != null) {
                said++;
                right += a.who().equals(b.who()) ? 1 : 0;
            }
        }
        var precision = (double) right / said;
        var recall = (double) right / truePairs();
        return new Measured(precision, recall, 2 * precision * recall / (precision + recall));
    }

    private HashSet<Long> pairs() {
        Map<BlockKeys.Key, List<Integer>> blocks = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            for (var key : BlockKeys.of(people.get(i).traits())) {
                blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        var pairs = new HashSet<Long>();
        blocks.forEach((key, members) -> {
            if (members.size() <= BlockKeys.most(key.isWeak())) {
                for (int a : members) {
                    members.stream().filter(b -> a < b).forEach(b -> pairs.add((long) a * people.size() + b));
                }
            }
        });
        return pairs;
    }

    private long truePairs() {
        var sizes = new HashMap<String, Long>();
        people.forEach(p -> sizes.merge(p.who(), 1L, Long::sum));
        return sizes.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
    }
}
