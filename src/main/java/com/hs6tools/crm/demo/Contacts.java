package com.hs6tools.crm.demo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail and street addresses. No address leads to anybody: the domains are those kept for examples. */
final class Contacts {
    private static final List<String> DOMAINS = List.of("example.com", "example.org", "example.net");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MARK = Pattern.compile("\\p{M}");

    private final ShopLanguage language;
    private final List<List<String>> streets = ListFile.read("streets.txt");

    Contacts(ShopLanguage language) {
        this.language = language;
    }

    static String personEmail(People.Name name, int n, Draws draws) {
        return "%s.%s%d@%s".formatted(slug(name.latinFirst()), slug(name.latinLast()), n, draws.oneOf(DOMAINS));
    }

    static String companyEmail(String mailbox, Trades.Company company, int n) {
        return "%s@%s-%d.example".formatted(mailbox, slug(company.latin()), n);
    }

    String street(Culture culture, Draws draws) {
        var own = streets.stream()
                .filter(s -> Culture.valueOf(s.getFirst().toUpperCase(Locale.ROOT)) == culture)
                .toList();
        var street = draws.oneOf(own);
        var number = language.digits(Integer.toString(1 + draws.below(240)));
        if (!culture.isNativeIn(language) || culture == Culture.TR || culture == Culture.EN) {
            return street.get(2) + " " + number;
        }
        return culture == Culture.FA ? street.get(1) + "، پلاک " + number : street.get(1) + "، مبنى " + number;
    }

    static String postalCode(Place place, Draws draws) {
        return place.country().equals("IR")
                ? "%05d%05d".formatted(10_000 + draws.below(89_999), 10_000 + draws.below(89_999))
                : "%05d".formatted(10_000 + draws.below(89_999));
    }

    private static String slug(String text) {
        var plain =
                MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NO_LETTER
                .matcher(plain.replace('ı', 'i').toLowerCase(Locale.ROOT))
                .replaceAll("");
    }
}
