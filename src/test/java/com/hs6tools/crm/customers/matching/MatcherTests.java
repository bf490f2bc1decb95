package com.hs6tools.crm.customers.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.customers.matching.Likeness.Agreement;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTests {
    private static final Map<String, Double> WORDS =
            Map.of("\u0639\u0644\u06cc", 0.03, "\u06a9\u0631\u06cc\u0645\u06cc", 0.01, "weber", 0.005, "anna", 0.01);
    private static final Matcher SMALL = new Matcher(new Population(500, Map.of()));
    private static final Matcher LARGE = new Matcher(new Population(1_000_000, WORDS));

    @Test
    void takesTheSameMailAddressForTheSameCustomerHoweverManyThereAre() {
        var a = who(s -> s.emails = List.of("Ada@Example.org"));
        var b = who(s -> {
            s.emails = List.of("ada@example.org ");
            s.lastName = "Karimi";
        });
        assertThat(SMALL.compare(a, b).isLikely()).isTrue();
        assertThat(LARGE.compare(a, b).isLikely()).isTrue();
    }

    @Test
    void doesNotTakeColleaguesWithOneMailboxOrPhoneForOne() {
        var a = who(s -> {
            s.firstName = "Ada";
            s.lastName = "Karimi";
            s.emails = List.of("info@works.example");
            s.phones = List.of("+982112345678");
        });
        var b = who(s -> {
            s.firstName = "Peter";
            s.lastName = "Novak";
            s.emails = List.of("info@works.example");
            s.phones = List.of("+982112345678");
        });
        assertThat(SMALL.compare(a, b).isLikely()).isFalse();
        assertThat(LARGE.compare(a, b).isLikely()).isFalse();
    }

    @Test
    void doesNotTakeColleaguesOfSimilarNamesForOneHoweverRareTheirCompany() {
        var a = at("Borna Precision Castings", s -> {
            s.firstName = "Marta";
            s.lastName = "Kowalska";
            s.phones = List.of("+982112345678");
            s.city = "Tabriz";
        });
        var b = at("Borna Precision Castings", s -> {
            s.firstName = "Marta";
            s.lastName = "Kowalski-Brandt";
            s.phones = List.of("+982187654321");
            s.city = "Rasht";
        });
        assertThat(LARGE.compare(a, b).isLikely()).isFalse();
        Consumer<Traits.Said> plant = s -> s.city = "Tabriz";
        assertThat(LARGE.compare(at("Borna Precision Castings", plant), at("Borna precision castings", plant))
                        .isLikely())
                .as("a company without a person is known by its name")
                .isTrue();
    }

    @Test
    void needsMoreThanANameAndACityWhereManyShareThem() {
        var a = named("علی", "کریمی", "تهران");
        var b = named("علي", "كريمي", "تهران");
        assertThat(SMALL.compare(a, b).isLikely()).isTrue();
        assertThat(LARGE.compare(a, b).isLikely()).isFalse();
        assertThat(LARGE.compare(a, b).isPossible())
                .as("worth a look while typing")
                .isTrue();
    }

    @Test
    void findsNameAndAddressWithSlips() {
        var a = who(s -> {
            s.firstName = "Margaret";
            s.lastName = "O'Brien";
            s.street = "12 Harbour Street";
            s.city = "Galway";
            s.postalCode = "H91 AB12";
        });
        var b = who(s -> {
            s.lastName = "obrien margret";
            s.street = "12 Harbour Stret";
            s.city = "Galway";
            s.postalCode = "h91ab12";
        });
        var likeness = LARGE.compare(a, b);
        assertThat(likeness.isLikely()).as(likeness.toString()).isTrue();
        assertThat(likeness.findings())
                .extracting(Likeness.Finding::trait, Likeness.Finding::agreement)
                .contains(org.assertj.core.groups.Tuple.tuple(Trait.POSTAL_CODE, Agreement.SAME))
                .contains(org.assertj.core.groups.Tuple.tuple(Trait.ADDRESS, Agreement.SIMILAR));
    }

    @Test
    void tellsTwinsByTheirFirstNames() {
        var a = who(s -> {
            s.firstName = "Anna";
            s.lastName = "Weber";
            s.birthDate = "1990-04-01";
            s.phones = List.of("+4930111111");
        });
        var b = who(s -> {
            s.firstName = "Petra";
            s.lastName = "Weber";
            s.birthDate = "1990-04-01";
        });
        assertThat(LARGE.compare(a, b).isLikely()).isFalse();
    }

    @Test
    void ignoresTheLegalFormOfACompany() {
        var a = who(s -> {
            s.company = "Müller Werkzeuge GmbH";
            s.city = "Köln";
            s.street = "Ringstr. 5";
        });
        var b = who(s -> {
            s.company = "MUELLER WERKZEUGE";
            s.city = "Köln";
            s.street = "Ringstr 5";
        });
        assertThat(SMALL.compare(a, b).isLikely()).isTrue();
    }

    @Test
    void saysTheSameWhicheverComesFirst() {
        var a = named("Ali Reza", "Karimi", "Tehran");
        var b = named("Karimi", "Ali", "Tehram");
        assertThat(SMALL.compare(a, b).bits()).isEqualTo(SMALL.compare(b, a).bits());
        assertThat(SMALL.compare(a, b).percent()).isBetween(1, 99);
    }

    @ParameterizedTest
    @CsvSource({
        "Karimi, کریمی",
        "Hoseini, حسینی",
        "Rezaei, رضایی",
        "Ahmadi, احمدی",
        "Schmidt, Schmitt",
        "Catherine, Katherin"
    })
    void hearsNamesAlikeInEitherScript(String one, String other) {
        assertThat(SoundKey.of(fold(one))).isEqualTo(SoundKey.of(fold(other))).isNotEmpty();
    }

    @Test
    void measuresLikenessAsWinklerDid() {
        assertThat(JaroWinkler.similarity("martha", "marhta"))
                .isEqualTo(0.961, org.assertj.core.data.Offset.offset(0.0005));
        assertThat(JaroWinkler.similarity("dwayne", "duane"))
                .isEqualTo(0.84, org.assertj.core.data.Offset.offset(0.0005));
        assertThat(JaroWinkler.similarity("dixon", "dicksonx"))
                .isEqualTo(0.8133, org.assertj.core.data.Offset.offset(0.0005));
        assertThat(JaroWinkler.similarity("abc", "xyz")).isZero();
        assertThat(JaroWinkler.similarity("", "a")).isZero();
    }

    private static String fold(String name) {
        return com.hs6tools.crm.platform.text.SearchText.of(name);
    }

    private static Traits named(String first, String last, String city) {
        return who(s -> {
            s.firstName = first;
            s.lastName = last;
            s.city = city;
        });
    }

    private static Traits at(String company, Consumer<Traits.Said> says) {
        return who(says.andThen(s -> s.company = company));
    }

    private static Traits who(Consumer<Traits.Said> says) {
        var said = new Traits.Said();
        says.accept(said);
        return Traits.of(said);
    }
}
