package com.hs6tools.crm.customers;

import com.hs6tools.crm.platform.text.ContactKeys;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is worked out from the words of a profile: the name shown, the keys compared by, the text searched in. */
final class CustomerKeys {
    /** Index rows are bounded; names that agree in so many characters may stand in any order. */
    private static final int KEY = 200;

    private CustomerKeys() {}

    /** The company, else the person, else the e-mail address, else the external id; null when there is none of them. */
    static @Nullable String name(
            @Nullable String company,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String externalId) {
        var person = Stream.of(firstName, lastName).filter(CustomerKeys::says).reduce((a, b) -> a + " " + b);
        return Stream.of(company, person.orElse(null), email, externalId)
                .filter(CustomerKeys::says)
                .findFirst()
                .orElse(null);
    }

    static String nameKey(String name) {
        var key = SearchText.of(name);
        return key.length() <= KEY
                ? key
                : key.substring(0, Character.isHighSurrogate(key.charAt(KEY - 1)) ? KEY - 1 : KEY);
    }

    /** A phone number is found by its international form, by its digits as dialled at home, and as typed. */
    static String searchText(
            String name,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String externalId,
            Stream<@Nullable String> emails,
            Stream<@Nullable String> phones) {
        return SearchText.join(Stream.of(Stream.of(name, firstName, lastName, externalId), emails, phones)
                .flatMap(s -> s)
                .filter(Objects::nonNull)
                .toArray(String[]::new));
    }

    static @Nullable String email(@Nullable String email) {
        return ContactKeys.email(email);
    }

    static @Nullable String phone(@Nullable String phone, String region) {
        return ContactKeys.phone(phone, region);
    }

    private static boolean says(@Nullable String text) {
        return !SearchText.of(text).isEmpty();
    }
}
