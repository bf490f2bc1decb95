package com.hs6tools.crm.demo;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What the demo shop's quotes are made with: two price lists, a template, a bundle, limits, and some that wait for approval. */
@Component
@ConditionalOnBooleanProperty("hs6.demo")
class DemoOffers {
    private static final List<String> GENERAL = List.of("Large quantities", "تعداد زیاد", "الكميات الكبيرة");
    private static final List<String> GOLD = List.of("Gold customers", "مشتریان طلایی", "عملاء الفئة الذهبية");
    private static final List<String> TEMPLATE = List.of("Workshop equipment", "تجهیز کارگاه", "تجهيز ورشة");
    private static final List<String> TERMS = List.of(
            "Payable within 30 days. Delivery within a week.",
            "پرداخت ظرف ۳۰ روز. تحویل ظرف یک هفته.",
            "الدفع خلال ٣٠ يومًا. التسليم خلال أسبوع.");
    private static final List<String> BUNDLE = List.of("Starter set", "بستهٔ شروع", "طقم البداية");
    private static final List<String> REASON = List.of(
            "A large order follows if we meet this price.",
            "اگر به این قیمت برسیم سفارش بزرگی در راه است.",
            "إن بلغنا هذا السعر تبعه طلب كبير.");

    private final DSLContext sql;

    DemoOffers(DSLContext sql) {
        this.sql = sql;
    }

    void make(ShopPlan plan) {
        var language = plan.language();
        general(list(language.pick(GENERAL, 0), "EVERYBODY", null, plan.currency()));
        gold(list(language.pick(GOLD, 0), "TIER", "GOLD", plan.currency()));
        template(language, plan.currency());
        bundle(language.pick(BUNDLE, 0), plan.currency());
    }

    /** After the quotes: those that are out already went without anybody's word. */
    void limit(ShopPlan plan) {
        sql.execute(
                "insert into quotes.approval_limits (tenant_id, whole_discount, line_discount, lowest_margin) values (?, 12, 15, 10) on conflict do nothing",
                Acting.tenant());
        waiting(plan.language().pick(REASON, 0));
    }

    private UUID list(String name, String audience, @Nullable String tier, String currency) {
        var id = Ids.next();
        sql.execute(
                "insert into prices.price_list (tenant_id, id, name, name_key, currency, audience, tier) values (?, ?, ?, ?, ?, ?, ?)",
                Acting.tenant(),
                id,
                name,
                SearchText.of(name),
                currency,
                audience,
                tier);
        return id;
    }

    /** Ten pieces are 4 per cent, a hundred 9 per cent cheaper. */
    private void general(UUID list) {
        sql.execute("""
                with item as (
                    insert into prices.price_item (tenant_id, id, list_id, product_id)
                    select tenant_id, platform.new_id(), ?, id from commerce.product
                    where tenant_id = ? and price is not null and deleted_at is null order by sku limit 40
                    returning tenant_id, id, product_id
                )
                insert into prices.price_step (tenant_id, item_id, from_quantity, unit_price)
                select i.tenant_id, i.id, s.from_quantity, round(p.price * s.share, case when coalesce(p.currency, 'IRR') = 'IRR' then 0 else 2 end)
                from item i join commerce.product p on p.tenant_id = i.tenant_id and p.id = i.product_id
                cross join (values (10, 0.96), (100, 0.91)) s (from_quantity, share)
                """, list, Acting.tenant());
    }

    private void gold(UUID list) {
        sql.execute("""
                with item as (
                    insert into prices.price_item (tenant_id, id, list_id, category_id)
                    select tenant_id, platform.new_id(), ?, id from commerce.category where tenant_id = ? order by name_key limit 6
                    returning tenant_id, id
                )
                insert into prices.price_step (tenant_id, item_id, from_quantity, percent)
                select tenant_id, id, 0, 5 from item
                """, list, Acting.tenant());
    }

    private void template(ShopLanguage language, String currency) {
        var name = language.pick(TEMPLATE, 0);
        sql.execute(
                """
                insert into quotes.template (tenant_id, id, name, name_key, content, line_count, created_by_name)
                select ?, platform.new_id(), ?, ?, jsonb_build_object('title', ?::text, 'currency', ?::text, 'terms', ?::text, 'lines',
                    jsonb_agg(jsonb_build_object('productId', id, 'name', name, 'quantity', 2, 'taxRate', 10))), count(*), 'System'
                from (select id, name from commerce.product where tenant_id = ? and price is not null order by sku offset 3 limit 3) p
                having count(*) > 0
                """,
                Acting.tenant(),
                name,
                SearchText.of(name),
                name,
                currency,
                language.pick(TERMS, 0),
                Acting.tenant());
    }

    /** Three products for a tenth less than their sum. */
    private void bundle(String name, String currency) {
        sql.execute("""
                with part as (
                    select id, price, row_number() over (order by sku) as position from commerce.product
                    where tenant_id = ? and price is not null and deleted_at is null order by sku limit 3
                ), made as (
                    insert into quotes.bundle (tenant_id, id, name, name_key, price, currency)
                    select ?, platform.new_id(), ?, ?, trunc(sum(price) * 0.9), ? from part having count(*) > 0
                    returning tenant_id, id
                )
                insert into quotes.bundle_line (tenant_id, bundle_id, position, product_id, quantity)
                select m.tenant_id, m.id, p.position, p.id, 1 from made m cross join part p
                """, Acting.tenant(), Acting.tenant(), name, SearchText.of(name), currency);
    }

    /** Drafts with a discount beyond the limit; every other one has been asked for. */
    private void waiting(String reason) {
        sql.execute("""
                update quotes.quote q set approval = case when d.n % 2 = 0 then 'ASKED' else 'NEEDED' end,
                    approval_asked_by = case when d.n % 2 = 0 then owner_id end,
                    approval_asked_by_name = case when d.n % 2 = 0 then
                        (select p.name from identity.person p where p.tenant_id = q.tenant_id and p.id = q.owner_id) end,
                    approval_asked_at = case when d.n % 2 = 0 then now() - interval '3 hours' end,
                    approval_note = case when d.n % 2 = 0 then ? end
                from (select id, row_number() over (order by number) as n from quotes.quote
                    where tenant_id = ? and status = 'DRAFT' and discount_percent > 12) d
                where q.tenant_id = ? and q.id = d.id
                """, reason, Acting.tenant(), Acting.tenant());
    }
}
