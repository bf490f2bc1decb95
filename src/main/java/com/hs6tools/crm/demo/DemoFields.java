package com.hs6tools.crm.demo;

import com.hs6tools.crm.fields.FieldChoice;
import com.hs6tools.crm.fields.FieldDefinitions;
import com.hs6tools.crm.fields.FieldKind;
import com.hs6tools.crm.fields.RecordKind;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What a shop of tools would note of a workshop beside what every shop notes, and what its customers say there. */
@Component
@ConditionalOnBooleanProperty("hs6.demo")
class DemoFields {
    private static final List<FieldChoice> WORKSHOPS = List.of(
            new FieldChoice("joinery", labels("Joinery", "نجاری", "نجارة"), false),
            new FieldChoice("metal", labels("Metalworking", "فلزکاری", "أشغال معدنية"), false),
            new FieldChoice("construction", labels("Construction", "ساختمان", "بناء"), false),
            new FieldChoice("school", labels("School", "آموزشی", "تعليمي"), false));

    private final FieldDefinitions definitions;
    private final DSLContext sql;

    DemoFields(FieldDefinitions definitions, DSLContext sql) {
        this.definitions = definitions;
        this.sql = sql;
    }

    /** In the transaction that fills the shop. The same customer says the same in every demo. */
    void write(ShopPlan plan) {
        definitions.define(
                RecordKind.CUSTOMER,
                "workshop",
                labels("Workshop", "نوع کارگاه", "نوع الورشة"),
                FieldKind.CHOICE,
                WORKSHOPS);
        definitions.define(
                RecordKind.CUSTOMER,
                "machine_count",
                labels("Number of machines", "تعداد دستگاه‌ها", "عدد الآلات"),
                FieldKind.NUMBER,
                List.of());
        definitions.define(
                RecordKind.CUSTOMER,
                "on_account",
                labels("Buys on account", "خرید اعتباری", "يشتري بالآجل"),
                FieldKind.YES_NO,
                List.of());
        definitions.define(
                RecordKind.LEAD,
                "project_start",
                labels("Project begins", "آغاز پروژه", "بداية المشروع"),
                FieldKind.DATE,
                List.of());
        sql.execute("""
                update customers.customer c
                set custom_fields = jsonb_build_object(
                    'workshop', (array['joinery', 'metal', 'construction', 'school'])[1 + abs(draw % 100) / 40 + abs(draw % 7) / 6],
                    'machine_count', 1 + abs(draw % 23),
                    'on_account', draw % 3 = 0)
                from (select id, hashtext(external_id) as draw from customers.customer where tenant_id = ?) d
                where c.tenant_id = ? and c.id = d.id and c.type in ('B2B', 'MIXED')
                """, plan.tenant(), plan.tenant());
    }

    private static Map<String, String> labels(String en, String fa, String ar) {
        return Map.of("en", en, "fa", fa, "ar", ar);
    }
}
