package com.hs6tools.crm.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes the shop's customers, one after the other. */
final class Shoppers {
    private static final double NEVER_BOUGHT = 0.11;
    private static final double LATIN_NAME = 0.04;
    private static final double ENTERED_AGAIN = 0.004;
    private static final Weighted<CustomerKind> KINDS =
            Weighted.of(List.of(CustomerKind.values()), CustomerKind::share);
    private static final Weighted<String> SOURCES = weights(Map.of(
            "WEBSITE",
            42.0,
            "REFERRAL",
            16.0,
            "SOCIAL_MEDIA",
            15.0,
            "ADVERTISING",
            9.0,
            "PHONE",
            7.0,
            "TRADE_SHOW",
            4.0,
            "EMAIL",
            3.0,
            "PARTNER",
            3.0,
            "OTHER",
            1.0));
    private static final Weighted<String> SIZES =
            weights(Map.of("STARTUP", 14.0, "SMALL", 46.0, "MEDIUM", 27.0, "LARGE", 10.0, "ENTERPRISE", 3.0));
    private static final Weighted<Taste> PRIVATE_TASTES = Weighted.of(
            List.of(Taste.HOME, Taste.WOOD, Taste.METAL, Taste.BUILD, Taste.INSTALL),
            t -> t == Taste.HOME ? 10 : t == Taste.WOOD ? 5 : 2);

    private final ShopPlan plan;
    private final ShopCalendar calendar;
    private final Supplier<UUID> ids;
    private final People people;
    private final Trades trades;
    private final Contacts contacts;
    private final Weighted<Place> places;
    private final Labels labels;
    private final Talk talk;
    private final Touches touches;
    private final Purchases purchases;

    Shoppers(ShopPlan plan, Catalogue catalogue, Labels labels, Supplier<UUID> ids) {
        this.plan = plan;
        this.ids = ids;
        this.labels = labels;
        this.calendar = new ShopCalendar(plan.now(), plan.zone());
        this.people = new People(plan.language());
        this.trades = new Trades(plan.language());
        this.contacts = new Contacts(plan.language());
        this.places = Place.in(plan.language());
        this.talk = new Talk(plan.language());
        this.touches = new Touches(talk, plan, ids);
        var prices = Prices.in(plan.currency());
        this.purchases = new Purchases(new Baskets(catalogue, prices, calendar), prices, calendar, ids);
    }

    private static Weighted<String> weights(Map<String, Double> weights) {
        return Weighted.of(weights.keySet().stream().sorted().toList(), s -> weights.getOrDefault(s, 0.0));
    }

    Shopper nth(int n) {
        var draws = Draws.forNth(plan.seed(), n);
        var drawn = who(draws);
        var again = n > 1 && Draws.forNth(plan.seed() + 1, n).chance(ENTERED_AGAIN);
        var who = again ? misspelt(who(Draws.forNth(plan.seed(), n - 1))) : drawn;
        var firstDay = BuyingHabit.firstDay(calendar, draws);
        var bought = draws.chance(NEVER_BOUGHT) ? List.<Purchase>of() : purchases(n, who, firstDay, draws);
        var createdAt = createdAt(bought, firstDay, draws);
        var care = care(who, bought, draws);
        var said = touches.with(who.kind(), care.owner(), createdAt, draws);
        return new Shopper(
                ids.get(),
                "demo-%07d".formatted(n),
                who,
                reach(who, n, again ? n - 1 : n, draws),
                care,
                createdAt,
                bought,
                said.touches(),
                said.tasks());
    }

    private Shopper.Who who(Draws draws) {
        var kind = KINDS.draw(draws);
        var place = places.draw(draws);
        var latin = draws.chance(LATIN_NAME);
        var person = people.draw(place.culture(), latin, draws);
        if (!kind.isCompany()) {
            return new Shopper.Who(kind, PRIVATE_TASTES.draw(draws), person, null, null, place);
        }
        var trade = trades.draw(draws);
        var foreign = latin || !place.culture().isNativeIn(plan.language());
        return new Shopper.Who(
                kind, trade.taste(), person, trades.company(trade, person, foreign, draws), trade, place);
    }

    /** The customer before, entered a second time: the name with a slip, another e-mail address, the same phone. */
    private static Shopper.Who misspelt(Shopper.Who who) {
        var name = who.person();
        var first = name.first();
        var slip = first.length() > 3 ? first.substring(0, 2) + first.substring(3) : first;
        var person = new People.Name(slip, name.last(), name.latinFirst(), name.latinLast());
        return new Shopper.Who(who.kind(), who.taste(), person, who.company(), who.trade(), who.place());
    }

    private Shopper.Reach reach(Shopper.Who who, int n, int phone, Draws draws) {
        var place = who.place();
        return new Shopper.Reach(
                emails(who, n, draws),
                who.kind().isCompany()
                        ? List.of(place.mobile(phone), place.landline(draws))
                        : List.of(place.mobile(phone)),
                contacts.street(place.culture(), draws),
                Contacts.postalCode(place, draws));
    }

    private Shopper.Care care(Shopper.Who who, List<Purchase> bought, Draws draws) {
        var looked = draws.chance(who.kind().owned()) && !plan.people().isEmpty();
        return new Shopper.Care(
                SOURCES.draw(draws),
                who.kind().isCompany() ? SIZES.draw(draws) : null,
                draws.chance(0.07) ? talk.remark(draws) : null,
                looked ? draws.oneOf(plan.people()) : null,
                labels.of(who.kind(), who.taste(), bought, draws));
    }

    private List<Purchase> purchases(int n, Shopper.Who who, int firstDay, Draws draws) {
        var days = BuyingHabit.draw(who.kind(), draws).days(firstDay, calendar, draws);
        return purchases.of(Integer.toString(n), who.kind(), who.taste(), days, draws);
    }

    /** Orders of people who did not sign up; some in a hundred customers leave one. */
    List<Purchase> guestOrders(int n) {
        var draws = Draws.forNth(~plan.seed(), n);
        if (!draws.chance(0.06)) {
            return List.of();
        }
        var day = BuyingHabit.firstDay(calendar, draws);
        return purchases.of("g" + n, CustomerKind.B2C, Taste.HOME, List.of(day), draws).stream()
                .filter(p -> p.kind() == Purchase.Kind.ORDER)
                .toList();
    }

    private static List<String> emails(Shopper.Who who, int n, Draws draws) {
        var own = Contacts.personEmail(who.person(), n, draws);
        if (who.company() == null) {
            return List.of(own);
        }
        var info = Contacts.companyEmail("info", who.company(), n);
        return who.kind() == CustomerKind.B2B && draws.chance(0.25)
                ? List.of(info, own, Contacts.companyEmail("accounts", who.company(), n))
                : List.of(info, own);
    }

    private Instant createdAt(List<Purchase> bought, int firstDay, Draws draws) {
        var first = bought.isEmpty()
                ? calendar.moment(firstDay, draws)
                : bought.getFirst().at();
        var before = draws.chance(0.8) ? draws.below(40) : draws.below(60 * 24 * 20);
        return first.minus(Duration.ofMinutes(3 + before));
    }
}
