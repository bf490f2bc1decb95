package com.hs6tools.crm.demo;

import com.hs6tools.crm.segments.SegmentDefinitions;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The segments a shop like this would keep: whom to win back, to welcome, to call, to offer more of the same. */
@Component
@ConditionalOnBooleanProperty("hs6.demo")
class DemoSegments {
    /** A name in each of the demo's languages, and the rules. */
    private record Wanted(String en, String fa, String ar, String rules) {
        String name(ShopLanguage language) {
            return switch (language) {
                case EN -> en;
                case FA -> fa;
                case AR -> ar;
            };
        }
    }

    private static final List<Wanted> WANTED = List.of(
            new Wanted("Best customers gone quiet", "مشتریان برترِ خاموش", "أفضل العملاء الصامتون", """
                    {"match": "ALL", "rules": [
                        {"field": "tier", "operator": "IS", "value": ["PLATINUM", "GOLD"]},
                        {"field": "lastOrderAt", "operator": "MORE_THAN_AGO", "value": {"amount": 90, "unit": "DAYS"}}]}
                    """),
            new Wanted(
                    "First order in the last 60 days", "نخستین خرید در ۶۰ روز اخیر", "أول طلب خلال آخر ٦٠ يومًا", """
                    {"match": "ALL", "rules": [
                        {"field": "firstOrderAt", "operator": "IN_LAST", "value": {"amount": 60, "unit": "DAYS"}}]}
                    """),
            new Wanted("Companies that buy regularly", "شرکت‌هایی با خرید منظم", "شركات تشتري بانتظام", """
                    {"match": "ALL", "rules": [
                        {"field": "type", "operator": "IS", "value": ["B2B", "MIXED"]},
                        {"field": "orders.count", "operator": "GTE", "value": 3, "window": {"last": 12, "unit": "MONTHS"}},
                        {"match": "NONE", "rules": [
                            {"field": "lifecycleStage", "operator": "IS", "value": ["CHURNED"]}]}]}
                    """),
            new Wanted(
                    "At risk and not called for 90 days",
                    "در خطر ریزش و بی‌تماس در ۹۰ روز",
                    "معرّضون للخطر ولم يُتصل بهم منذ ٩٠ يومًا",
                    """
                    {"match": "ALL", "rules": [
                        {"field": "lifecycleStage", "operator": "IS", "value": ["AT_RISK"]},
                        {"field": "interactions.count", "operator": "IS", "value": 0, "types": ["PHONE", "MEETING"],
                         "window": {"last": 90, "unit": "DAYS"}}]}
                    """),
            new Wanted("Joineries with many machines", "نجاری‌های پردستگاه", "ورش نجارة كثيرة الآلات", """
                    {"match": "ALL", "rules": [
                        {"field": "custom.workshop", "operator": "IS", "value": ["joinery"]},
                        {"field": "custom.machine_count", "operator": "GTE", "value": 10}]}
                    """),
            new Wanted("Loyal, but health below 50", "وفادار با سلامت کمتر از ۵۰", "أوفياء وصحتهم دون ٥٠", """
                    {"match": "ALL", "rules": [
                        {"field": "orderCount", "operator": "GTE", "value": 5},
                        {"field": "healthScore", "operator": "LT", "value": 50}]}
                    """),
            new Wanted(
                    "Twice or more from the largest category",
                    "دو خرید یا بیشتر از بزرگ‌ترین دسته",
                    "مرتان أو أكثر من أكبر فئة",
                    """
                    {"match": "ANY", "rules": [
                        {"field": "orders.count", "operator": "GTE", "value": 2, "categories": ["CATEGORY"],
                         "window": {"last": 12, "unit": "MONTHS"}}]}
                    """));

    private final SegmentDefinitions definitions;
    private final DSLContext sql;

    DemoSegments(SegmentDefinitions definitions, DSLContext sql) {
        this.definitions = definitions;
        this.sql = sql;
    }

    /** In the transaction that fills the shop; jobs look the members up when it has committed. */
    void write(ShopPlan plan) {
        var category = sql.fetchSingle("""
                        select category_id::text from commerce.product
                        where tenant_id = ? and category_id is not null
                        group by category_id order by count(*) desc, category_id limit 1""", plan.tenant()).get(0, String.class);
        WANTED.forEach(
                w -> definitions.define(w.name(plan.language()), null, w.rules().replace("CATEGORY", category)));
    }
}
