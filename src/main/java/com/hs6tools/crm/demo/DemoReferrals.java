package com.hs6tools.crm.demo;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** A form on the demo shop's website, and who recommends the shop by a link to it. */
@Component
@ConditionalOnBooleanProperty("hs6.demo")
class DemoReferrals {
    private static final int REFERRERS = 4;
    private static final int LEADS_EACH = 6;

    private final DSLContext sql;

    DemoReferrals(DSLContext sql) {
        this.sql = sql;
    }

    /** In the transaction that fills the shop, behind its leads. */
    void write(ShopPlan plan) {
        var ids = new DemoIds(plan.seed() ^ 0x43FE4, plan.now());
        var form = form(plan, ids.get());
        var draws = new Draws(plan.seed() ^ 0x43FE5);
        var best = sql.fetch(
                        "select customer_id from customers.standing where tenant_id = ? order by lifetime_value desc, customer_id limit ?",
                        plan.tenant(),
                        REFERRERS)
                .getValues(0, UUID.class);
        for (var customer : best) {
            link(plan, ids.get(), form, customer, null, draws);
        }
        var partner = DemoTerritories.word(plan, "Tool Fair", "نمایشگاه ابزار", "معرض العدد");
        link(plan, ids.get(), form, null, partner, draws);
    }

    private UUID form(ShopPlan plan, UUID id) {
        var key = code(plan, 0);
        sql.execute(
                """
                insert into leads.lead_form (tenant_id, id, key, key_hash, name, source, fields, texts)
                values (?, ?, ?, encode(sha256(convert_to('lead-form ' || ?, 'UTF8')), 'hex'), ?, 'WEBSITE', ?::jsonb, ?::jsonb)
                """, plan.tenant(), id, key, key, DemoTerritories.word(plan, "Website", "وب‌سایت", "الموقع"), """
                [{"name": "lastName", "kind": "TEXT", "required": true, "options": [], "labels": {"en": "Name", "fa": "نام", "ar": "الاسم"}},
                 {"name": "email", "kind": "EMAIL", "required": true, "options": [], "labels": {"en": "E-mail", "fa": "ایمیل", "ar": "البريد الإلكتروني"}},
                 {"name": "message", "kind": "LONG", "required": false, "options": [],
                  "labels": {"en": "What are you looking for?", "fa": "دنبال چه هستید؟", "ar": "عمَّ تبحث؟"}}]
                """, """
                {"en": {"title": "How can we help?", "button": "Send", "thanks": "Thank you. We will answer soon."},
                 "fa": {"title": "چطور می‌توانیم کمک کنیم؟", "button": "ارسال", "thanks": "سپاسگزاریم. به‌زودی پاسخ می‌دهیم."},
                 "ar": {"title": "كيف يمكننا مساعدتك؟", "button": "إرسال", "thanks": "شكراً لك. سنرد قريباً."}}
                """);
        return id;
    }

    private void link(
            ShopPlan plan, UUID id, UUID form, @Nullable UUID customer, @Nullable String partner, Draws draws) {
        var code = code(plan, draws.bits() | 1);
        sql.execute(
                """
                insert into leads.referral_link (tenant_id, id, code, code_hash, form_id, customer_id, partner, visits, visited_at, created_at)
                values (?, ?, ?, encode(sha256(convert_to('referral-link ' || ?, 'UTF8')), 'hex'), ?, ?::uuid, ?, ?, ?::timestamptz, ?::timestamptz)
                """,
                plan.tenant(),
                id,
                code,
                code,
                form,
                customer,
                partner,
                10 + draws.below(60),
                plan.now().toString(),
                plan.now().minusSeconds(86_400L * (30 + draws.below(60))).toString());
        sql.execute("""
                update leads.lead set referral_link_id = ?, referred_by = ?::uuid, referral = ?
                where tenant_id = ? and id in (
                    select id from leads.lead
                    where tenant_id = ? and source = 'REFERRAL' and referral_link_id is null and customer_id is null
                    order by created_at desc, id limit ?)
                """, id, customer, code, plan.tenant(), plan.tenant(), 1 + draws.below(LEADS_EACH));
    }

    /** The same for the same plan, and another one in every unit. */
    private static String code(ShopPlan plan, long number) {
        var random = new Draws(plan.tenant().getLeastSignificantBits() ^ plan.seed() ^ number);
        var code = Long.toString(random.bits() >>> 1, 36) + Long.toString(random.bits() >>> 1, 36);
        return code.substring(0, Math.min(16, code.length()));
    }
}
