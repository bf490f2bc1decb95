package com.hs6tools.crm.customers.matching;

import com.hs6tools.crm.platform.text.SearchText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A customer as he is compared with another: everything folded ({@link SearchText}), what is not known empty.
 *
 * @param names the words of a person's name, given names first
 * @param company the words of a company's name without its legal form
 * @param emails and {@code phones}: as they are compared, e-mail in small letters, phones in E.164
 * @param birthDate eight digits, year first, or empty
 * @param taxId letters and digits only
 * @param nameSounds the {@link SoundKey} of each word of {@code names}; {@code companySounds} likewise
 */
public record Traits(
        List<String> names,
        List<String> company,
        Set<String> emails,
        Set<String> phones,
        String birthDate,
        String street,
        String city,
        String region,
        String postalCode,
        String taxId,
        List<String> nameSounds,
        List<String> companySounds) {

    private static final String APOSTROPHES = "'\u2019`\u00b4";
    private static final Set<String> LEGAL_FORMS = Set.of(
            "ltd",
            "limited",
            "inc",
            "llc",
            "llp",
            "plc",
            "co",
            "corp",
            "corporation",
            "company",
            "gmbh",
            "ag",
            "kg",
            "ug",
            "sarl",
            "sa",
            "sas",
            "srl",
            "spa",
            "bv",
            "nv",
            "oy",
            "ab",
            "as",
            "the",
            "and",
            "شرکت",
            "سهامی",
            "خاص",
            "عام",
            "شرکه",
            "محدوده",
            "موسسه");

    /** What is said of a customer, as it was typed. */
    public static final class Said {
        public @Nullable String firstName;
        public @Nullable String lastName;
        public @Nullable String company;
        public Collection<@Nullable String> emails = List.of();
        public Collection<@Nullable String> phones = List.of();
        public @Nullable String birthDate;
        public @Nullable String street;
        public @Nullable String city;
        public @Nullable String region;
        public @Nullable String postalCode;
        public @Nullable String taxId;
    }

    public static Traits of(Said said) {
        var names = Stream.concat(words(said.firstName), words(said.lastName)).toList();
        var company = words(said.company).filter(w -> !LEGAL_FORMS.contains(w)).toList();
        return new Traits(
                names,
                company,
                set(said.emails),
                set(said.phones),
                SearchText.of(said.birthDate).replaceAll("[^0-9]", ""),
                words(said.street).collect(Collectors.joining(" ")),
                words(said.city).collect(Collectors.joining(" ")),
                words(said.region).collect(Collectors.joining(" ")),
                words(said.postalCode).collect(Collectors.joining()),
                words(said.taxId).collect(Collectors.joining()),
                names.stream().map(SoundKey::of).toList(),
                company.stream().map(SoundKey::of).toList());
    }

    boolean isNameless() {
        return names.isEmpty() && company.isEmpty();
    }

    private static Set<String> set(Collection<@Nullable String> values) {
        return values.stream()
                .filter(Objects::nonNull)
                .map(v -> SearchText.of(v))
                .filter(v -> !v.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> words(@Nullable String text) {
        var plain = SearchText.of(text);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int i = 0, c; i < plain.length(); i += Character.charCount(c)) {
            c = plain.codePointAt(i);
            if (isOfWord(c)) {
                word.appendCodePoint(c);
            } else if (APOSTROPHES.indexOf(c) < 0 && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words.stream();
    }

    /** A letter or a number of any kind. */
    private static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER;
    }
}
