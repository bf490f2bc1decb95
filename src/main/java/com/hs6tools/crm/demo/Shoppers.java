package com.hs6tools.crm.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the shop's customers, one after the other. */
final class Shoppers {
    private static final double NEVER_BOUGHT = 0.11;
    private static final double LATIN_NAME = 0.04;
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
        var kind = KINDS.draw(draws);
        var place = places.draw(draws);
        var latin = draws.chance(LATIN_NAME);
        var person = people.draw(place.culture(), latin, draws);
        var trade = kind.isCompany() ? trades.draw(draws) : null;
        var company = trade == null
                ? null
                : trades.company(trade, person, latin || !place.culture().isNativeIn(plan.language()), draws);
        var taste = trade == null ? PRIVATE_TASTES.draw(draws) : trade.taste();
        var firstDay = BuyingHabit.firstDay(calendar, draws);
        var bought = draws.chance(NEVER_BOUGHT) ? List.<Purchase>of() : purchases(n, kind, taste, firstDay, draws);
        var createdAt = createdAt(bought, firstDay, draws);
        var owner = draws.chance(kind.owned()) && !plan.people().isEmpty() ? draws.oneOf(plan.people()) : null;
        var said = touches.with(kind, owner, createdAt, draws);
        return new Shopper(
                ids.get(),
                "demo-%07d".formatted(n),
                kind,
                taste,
                person,
                company,
                trade,
                kind.isCompany() ? SIZES.draw(draws) : null,
                place,
                emails(kind, company, person, n, draws),
                kind.isCompany() ? List.of(place.mobile(n), place.landline(draws)) : List.of(place.mobile(n)),
                contacts.street(place.culture(), draws),
                Contacts.postalCode(place, draws),
                SOURCES.draw(draws),
                draws.chance(0.07) ? talk.remark(draws) : null,
                owner,
                labels.of(kind, taste, bought, draws),
                createdAt,
                bought,
                said.touches(),
                said.tasks());
    }

    private List<Purchase> purchases(int n, CustomerKind kind, Taste taste, int firstDay, Draws draws) {
        var days = BuyingHabit.draw(kind, draws).days(firstDay, calendar, draws);
        return purchases.of(Integer.toString(n), kind, taste, days, draws);
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

    private static List<String> emails(
            CustomerKind kind, Trades.@Nullable Company company, People.Name person, int n, Draws draws) {
        var own = Contacts.personEmail(person, n, draws);
        if (company == null) {
            return List.of(own);
        }
        var info = Contacts.companyEmail("info", company, n);
        return kind == CustomerKind.B2B && draws.chance(0.25)
                ? List.of(info, own, Contacts.companyEmail("accounts", company, n))
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
