package com.hs6tools.crm.customers.matching;

import com.hs6tools.crm.customers.matching.Likeness.Agreement;
import com.hs6tools.crm.customers.matching.Likeness.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares two customers trait by trait and adds up what the comparisons weigh. */
public final class Matcher {
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

    /** Sums of the same weights in another order may differ by so much. */
    private static final double ROUNDING = 1e-6;

    private final NameMatcher names;
    private final double oneOfAll;
    private final double needed;

    public Matcher(Population population) {
        this.names = new NameMatcher(population.words());
        this.oneOfAll = population.bits();
        this.needed = population.likely();
    }

    /**
     * The same as {@link #compare} where they are likely the same. Most are not, and mostly it shows at the first traits: the
     * rest is not compared when it could not make up for what is missing, even if all of it agreed.
     */
    public @Nullable Likeness likely(Traits a, Traits b) {
        var missing = needed - ROUNDING - mostOfNames(a, b) - mostOfEmails(a, b) - mostOfPlaces(a, b);
        var plain = new ArrayList<Finding>(8);
        phones(a.phones(), b.phones(), plain);
        taxIds(a.taxId(), b.taxId(), plain);
        birthDates(a.birthDate(), b.birthDate(), plain);
        postalCodes(a.postalCode(), b.postalCode(), plain);
        regions(a.region(), b.region(), plain);
        for (var finding : plain) {
            missing -= finding.bits();
        }
        if (missing > 0) {
            return null;
        }
        plain.clear();
        names(a, b, plain);
        missing += mostOfNames(a, b);
        for (var finding : plain) {
            missing -= finding.bits();
        }
        if (missing > 0) {
            return null;
        }
        var likeness = compare(a, b);
        return likeness.isLikely() ? likeness : null;
    }

    private double mostOfNames(Traits a, Traits b) {
        return names.most(a.names(), b.names()) + names.most(a.company(), b.company());
    }

    private double mostOfEmails(Traits a, Traits b) {
        if (a.emails().isEmpty() || b.emails().isEmpty()) {
            return 0;
        }
        return disjoint(a.emails(), b.emails())
                ? Weights.EMAIL_SIMILAR
                : Math.max(Weights.EMAIL_SHARED, oneOfAll + Weights.EMAIL_SAME);
    }

    private static double mostOfPlaces(Traits a, Traits b) {
        double bits = 0;
        if (!a.street().isEmpty() && !b.street().isEmpty()) {
            bits += a.street().equals(b.street()) ? Weights.STREET_SAME : Weights.STREET_SIMILAR;
        }
        if (!a.city().isEmpty() && !b.city().isEmpty()) {
            bits += a.city().equals(b.city()) ? Weights.CITY_SAME : Weights.CITY_SIMILAR;
        }
        return bits;
    }

    public Likeness compare(Traits a, Traits b) {
        var all = new ArrayList<Finding>();
        emails(a.emails(), b.emails(), all);
        phones(a.phones(), b.phones(), all);
        names(a, b, all);
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
        if (!disjoint(a, b)) {
            var mailbox = a.stream().filter(b::contains).allMatch(Matcher::isMailbox);
            var weight = mailbox ? Weights.EMAIL_SHARED : oneOfAll + Weights.EMAIL_SAME;
            all.add(new Finding(Trait.EMAIL, Agreement.SAME, weight));
        } else if (anySimilar(a, b)) {
            all.add(new Finding(Trait.EMAIL, Agreement.SIMILAR, Weights.EMAIL_SIMILAR));
        } else {
            all.add(new Finding(Trait.EMAIL, Agreement.DIFFERENT, Weights.EMAIL_DIFFERENT));
        }
    }

    private static boolean anySimilar(Set<String> a, Set<String> b) {
        for (var one : a) {
            for (var other : b) {
                if (similarEmail(one, other)) {
                    return true;
                }
            }
        }
        return false;
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
                        && !NameMatcher.differInDigitsOnly(localA, localB);
    }

    private static boolean disjoint(Set<String> a, Set<String> b) {
        for (var one : a) {
            if (b.contains(one)) {
                return false;
            }
        }
        return true;
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
                    disjoint(a, b)
                            ? new Finding(Trait.PHONE, Agreement.DIFFERENT, Weights.PHONE_DIFFERENT)
                            : new Finding(Trait.PHONE, Agreement.SAME, oneOfAll + Weights.PHONE_SAME));
        }
    }

    private void names(Traits a, Traits b, List<Finding> all) {
        names.compare(Trait.NAME, a.names(), a.nameSounds(), b.names(), b.nameSounds(), all);
        var before = all.size();
        names.compare(Trait.COMPANY, a.company(), a.companySounds(), b.company(), b.companySounds(), all);
        if (all.size() > before && !a.names().isEmpty() && !b.names().isEmpty()) {
            var company = all.removeLast();
            all.add(new Finding(Trait.COMPANY, company.agreement(), Math.min(company.bits(), Weights.EMPLOYER_SAME)));
        }
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
