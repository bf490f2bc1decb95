package com.hs6tools.crm.customers.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How much of what is known to be the same the rules find, and how much of what they say is right. */
class MatcherQualityTests {
    @Test
    void findsTheDuplicatesOfFebrl1() throws Exception {
        assertThat(KnownPeople.febrl("febrl1.csv").measure().f1()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void findsTheDuplicatesOfFebrl3() throws Exception {
        assertThat(KnownPeople.febrl("febrl3.csv").measure().f1()).isGreaterThanOrEqualTo(0.975);
    }

    @Test
    void findsPeopleWithHalfOfTheirDataMissingAndHardlyEverStrangers() throws Exception {
        var measured = KnownPeople.splink("people-fake-1000.csv").measure();
        assertThat(measured.f1()).isGreaterThanOrEqualTo(0.85);
        assertThat(measured.precision()).isGreaterThanOrEqualTo(0.98);
    }

    /** Customers as a shop has them, Persian and English, of whom some come again with another address and a slip. */
    @Test
    void findsCustomersEnteredAgainWithSlips() {
        var random = new Random(7);
        var people = new ArrayList<KnownPeople.Person>();
        for (int i = 0; i < 2_000; i++) {
            var said = customer(random, i);
            people.add(new KnownPeople.Person(Traits.of(said), String.valueOf(i)));
            if (i % 5 == 0) {
                again(said, random);
                people.add(new KnownPeople.Person(Traits.of(said), String.valueOf(i)));
            }
        }
        var measured = new KnownPeople(people).measure();
        assertThat(measured.recall()).as(measured.toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(measured.precision()).as(measured.toString()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void stopsComparingOnlyWhereTheWholeComparisonWouldSayNo() {
        var random = new Random(11);
        var words = new WordCount();
        var people = new ArrayList<Traits>();
        for (int i = 0; i < 1_500; i++) {
            var said = customer(random, i);
            people.add(Traits.of(said));
            again(said, random);
            people.add(Traits.of(said));
        }
        people.forEach(words::add);
        var matcher = new Matcher(words.population());
        int likely = 0;
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < Math.min(people.size(), i + 40); j++) {
                var whole = matcher.compare(people.get(i), people.get(j));
                assertThat(matcher.likely(people.get(i), people.get(j))).isEqualTo(whole.isLikely() ? whole : null);
                likely += whole.isLikely() ? 1 : 0;
            }
        }
        assertThat(likely).isGreaterThan(1_000);
    }

    private static final List<String> FIRST = List.of(
            "علی", "مریم", "حسین", "فاطمه", "رضا", "زهرا", "John", "Mary", "Peter", "Susan", "Omid", "Sara", "Hans",
            "Claire");
    private static final List<String> LAST = List.of(
            "کریمی", "احمدی", "محمدی", "رضایی", "نجفی", "صادقی", "Miller", "Baker", "Hofmann", "Dubois", "Rossi",
            "Novak");
    private static final List<String> CITIES = List.of("تهران", "تبریز", "شیراز", "London", "Berlin", "Paris");

    private static Traits.Said customer(Random random, int nr) {
        var said = new Traits.Said();
        said.firstName = FIRST.get(random.nextInt(FIRST.size()));
        said.lastName =
                LAST.get(random.nextInt(LAST.size())) + " " + (char) ('a' + random.nextInt(26)) + random.nextInt(90);
        said.emails = List.of("customer" + nr * 37 + "@mail" + nr % 7 + ".example");
        said.phones = List.of("+98912" + (1_000_000 + nr * 313));
        said.city = CITIES.get(random.nextInt(CITIES.size()));
        said.street = "Street " + random.nextInt(400) + " No " + random.nextInt(90);
        return said;
    }

    /** Few are called by a name that many have; most by one of thousands. */
    private static String rare(Random random) {
        var name = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            name.append("bdfghjklmnprstvz".charAt(random.nextInt(16))).append("aeiou".charAt(random.nextInt(5)));
        }
        return name.append("ny").toString();
    }

    /** Keeps two of e-mail, phone and street at most, and misspells the name. */
    private static void again(Traits.Said said, Random random) {
        switch (random.nextInt(3)) {
            case 0 -> said.emails = List.of();
            case 1 -> said.phones = List.of("+98935" + random.nextInt(10_000_000));
            default -> said.emails = List.of("other" + random.nextInt(1_000_000) + "@mail.example");
        }
        var first = String.valueOf(said.firstName);
        said.firstName = first.replace('ی', 'ي').replace("ll", "l");
        if (random.nextBoolean()) {
            said.firstName = first.substring(0, 1) + first.substring(2);
        }
    }
}
