package com.hs6tools.crm.customers.matching;

import com.hs6tools.crm.customers.matching.Likeness.Agreement;
import com.hs6tools.crm.customers.matching.Likeness.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Compares two customers trait by trait and adds up what the comparisons weigh. */
public final class Matcher {
    private static final double ALIKE = 0.88;
    private static final double ADDRESS_ALIKE = 0.85;
    private static final double EMAIL_ALIKE = 0.9;
    private static final int LONG_ENOUGH = 6;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Set<String> SHARED_MAILBOXES = Set.of(
            "info",
            "sales",
            "office",
            "contact",
            "admin",
            "mail",
            "support",
            "hello",
            "shop",
            "order",
            "orders",
            "kontakt",
            "buchhaltung",
            "accounting",
            "service",
            "team",
            "purchasing",
            "webmaster",
            "noreply",
            "no-reply");

    private final Population population;
    private final double oneOfAll;
    private final double needed;

    public Matcher(Population population) {
        this.population = population;
        this.oneOfAll = population.bits();
        this.needed = population.likely();
    }

    public Likeness compare(Traits a, Traits b) {
        var all = new ArrayList<Finding>();
        emails(a.emails(), b.emails(), all);
        phones(a.phones(), b.phones(), all);
        words(Trait.NAME, a.names(), b.names(), all);
        words(Trait.COMPANY, a.company(), b.company(), all);
        birthDates(a.birthDate(), b.birthDate(), all);
        texts(Trait.ADDRESS, a.street(), b.street(), all);
        postalCodes(a.postalCode(), b.postalCode(), all);
        texts(Trait.CITY, a.city(), b.city(), all);
        regions(a.region(), b.region(), all);
        taxIds(a.taxId(), b.taxId(), all);
        return new Likeness(all.stream().mapToDouble(Finding::bits).sum(), needed, List.copyOf(all));
    }

    private void emails(Set<String> a, Set<String> b, List<Finding> all) {
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        var shared = a.stream().filter(b::contains).toList();
        if (!shared.isEmpty()) {
            var weight =
                    shared.stream().allMatch(Matcher::isMailbox) ? Weights.EMAIL_SHARED : oneOfAll + Weights.EMAIL_SAME;
            all.add(new Finding(Trait.EMAIL, Agreement.SAME, weight));
        } else if (a.stream().anyMatch(x -> b.stream().anyMatch(y -> similarEmail(x, y)))) {
            all.add(new Finding(Trait.EMAIL, Agreement.SIMILAR, Weights.EMAIL_SIMILAR));
        } else {
            all.add(new Finding(Trait.EMAIL, Agreement.DIFFERENT, Weights.EMAIL_DIFFERENT));
        }
    }

    private static boolean isMailbox(String email) {
        return SHARED_MAILBOXES.contains(local(email));
    }

    private static boolean similarEmail(String a, String b) {
        var localA = local(a);
        var localB = local(b);
        if (isMailbox(a) || isMailbox(b)) {
            return false;
        }
        return localA.equals(localB)
                ? localA.length() >= LONG_ENOUGH
                : JaroWinkler.similarity(localA, localB) >= EMAIL_ALIKE
                        && JaroWinkler.similarity(domain(a), domain(b)) >= EMAIL_ALIKE
                        && !differInDigitsOnly(localA, localB);
    }

    private static boolean differInDigitsOnly(String a, String b) {
        return a.replaceAll("[0-9]", "").equals(b.replaceAll("[0-9]", ""));
    }

    private static String local(String email) {
        var at = email.lastIndexOf('@');
        return at < 0 ? email : email.substring(0, at);
    }

    private static String domain(String email) {
        return email.substring(email.lastIndexOf('@') + 1);
    }

    private void phones(Set<String> a, Set<String> b, List<Finding> all) {
        if (!a.isEmpty() && !b.isEmpty()) {
            all.add(
                    Collections.disjoint(a, b)
                            ? new Finding(Trait.PHONE, Agreement.DIFFERENT, Weights.PHONE_DIFFERENT)
                            : new Finding(Trait.PHONE, Agreement.SAME, oneOfAll + Weights.PHONE_SAME));
        }
    }

    /** The words of two names in any order, each with the one most like it. */
    private void words(Trait trait, List<String> a, List<String> b, List<Finding> all) {
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        var few = a.size() <= b.size() ? a : b;
        var rest = new ArrayList<>(a.size() <= b.size() ? b : a);
        double bits = 0;
        int same = 0;
        int different = 0;
        for (var word : few) {
            var best = Collections.max(rest, (x, y) -> Double.compare(alike(word, x), alike(word, y)));
            var alike = alike(word, best);
            rest.remove(best);
            if (alike == 1) {
                same++;
                bits += population.word(word);
            } else if (alike >= ALIKE) {
                bits += Math.min(population.word(word), population.word(best)) + Weights.WORD_SIMILAR;
            } else {
                different++;
                bits += Weights.WORD_DIFFERENT;
            }
        }
        if (different == few.size() && different > 1) {
            bits += Weights.NAME_DIFFERENT;
        }
        all.add(new Finding(trait, agreement(few.size(), same, different), bits));
    }

    private static Agreement agreement(int words, int same, int different) {
        if (same == words) {
            return Agreement.SAME;
        }
        return different * 2 > words ? Agreement.DIFFERENT : Agreement.SIMILAR;
    }

    /** A short form (Rob, Robert) and another spelling of the same sound count as much alike. */
    private static double alike(String a, String b) {
        if (!a.equals(b) && differInDigitsOnly(a, b)) {
            return 0;
        }
        var alike = JaroWinkler.similarity(a, b);
        if (alike < ALIKE && Math.min(a.length(), b.length()) >= 3) {
            var sound = SoundKey.of(a);
            if (a.startsWith(b) || b.startsWith(a) || (sound.length() >= 3 && sound.equals(SoundKey.of(b)))) {
                return ALIKE;
            }
        }
        return alike;
    }

    private static void birthDates(String a, String b, List<Finding> all) {
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        if (a.equals(b)) {
            all.add(new Finding(Trait.BIRTH_DATE, Agreement.SAME, Weights.BIRTH_SAME));
        } else if (similarDigits(a, b)) {
            all.add(new Finding(Trait.BIRTH_DATE, Agreement.SIMILAR, Weights.BIRTH_SIMILAR));
        } else {
            all.add(new Finding(Trait.BIRTH_DATE, Agreement.DIFFERENT, Weights.BIRTH_DIFFERENT));
        }
    }

    /** One digit typed wrongly, or some of the same digits in another order, such as day and month. */
    private static boolean similarDigits(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int differ = 0;
        for (int i = 0; i < a.length(); i++) {
            differ += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return differ <= 1 || (differ <= 4 && sorted(a).equals(sorted(b)));
    }

    private static String sorted(String text) {
        return text.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void texts(Trait trait, String a, String b, List<Finding> all) {
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        var street = trait == Trait.ADDRESS;
        if (a.equals(b)) {
            all.add(new Finding(trait, Agreement.SAME, street ? Weights.STREET_SAME : Weights.CITY_SAME));
        } else if (JaroWinkler.similarity(a, b) < ADDRESS_ALIKE) {
            all.add(new Finding(
                    trait, Agreement.DIFFERENT, street ? Weights.STREET_DIFFERENT : Weights.CITY_DIFFERENT));
        } else if (street) {
            all.add(new Finding(
                    trait, Agreement.SIMILAR, sameNumber(a, b) ? Weights.STREET_SIMILAR : Weights.STREET_OTHER_NUMBER));
        } else {
            all.add(new Finding(trait, Agreement.SIMILAR, Weights.CITY_SIMILAR));
        }
    }

    /** One house and another of the same street look much alike. */
    private static boolean sameNumber(String a, String b) {
        var numbers = numbers(a);
        var others = numbers(b);
        return numbers.isEmpty() || others.isEmpty() || numbers.equals(others);
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static void postalCodes(String a, String b, List<Finding> all) {
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        if (a.equals(b)) {
            all.add(new Finding(Trait.POSTAL_CODE, Agreement.SAME, Weights.POSTAL_CODE_SAME));
        } else if (similarDigits(a, b)) {
            all.add(new Finding(Trait.POSTAL_CODE, Agreement.SIMILAR, Weights.POSTAL_CODE_SIMILAR));
        } else {
            all.add(new Finding(Trait.POSTAL_CODE, Agreement.DIFFERENT, Weights.POSTAL_CODE_DIFFERENT));
        }
    }

    private static void regions(String a, String b, List<Finding> all) {
        if (!a.isEmpty() && !b.isEmpty()) {
            all.add(
                    a.equals(b)
                            ? new Finding(Trait.REGION, Agreement.SAME, Weights.REGION_SAME)
                            : new Finding(Trait.REGION, Agreement.DIFFERENT, Weights.REGION_DIFFERENT));
        }
    }

    private void taxIds(String a, String b, List<Finding> all) {
        if (!a.isEmpty() && !b.isEmpty()) {
            all.add(
                    a.equals(b)
                            ? new Finding(Trait.TAX_ID, Agreement.SAME, oneOfAll + Weights.TAX_ID_SAME)
                            : new Finding(Trait.TAX_ID, Agreement.DIFFERENT, Weights.TAX_ID_DIFFERENT));
        }
    }
}
