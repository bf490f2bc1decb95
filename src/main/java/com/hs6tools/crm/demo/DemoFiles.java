package com.hs6tools.crm.demo;

import com.hs6tools.crm.platform.files.AttachmentRows;
import com.hs6tools.crm.platform.files.StoredFiles;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Files that buyers sent along: drawings of the part, lists of what they need, notes of a visit. */
@Component
@ConditionalOnBooleanProperty("hs6.demo")
class DemoFiles {
    private static final int DEALS = 24;
    private static final int LEADS = 12;

    private static final List<String> DRAWING =
            List.of("Drawing mounting plate.pdf", "نقشه صفحه نصب.pdf", "رسم لوحة التثبيت.pdf");
    private static final List<String> LIST = List.of("Tool list.csv", "فهرست ابزار.csv", "قائمة العدد.csv");
    private static final List<String> NOTE =
            List.of("Site visit notes.txt", "یادداشت بازدید.txt", "ملاحظات الزيارة.txt");
    private static final List<String> ROWS = List.of(
            "Item,Quantity\nTwist drill HSS 8 mm,40\nMilling cutter 12 mm,10\nMicrometer 0-25 mm,4\n",
            "کالا,تعداد\nمته HSS قطر ۸,40\nفرز انگشتی ۱۲,10\nمیکرومتر ۰-۲۵,4\n",
            "الصنف,الكمية\nمثقاب HSS ٨ مم,40\nفريزة ١٢ مم,10\nميكرومتر ٠-٢٥ مم,4\n");
    private static final List<String> WORDS = List.of(
            "Hall 2: three drilling stations, compressed air 6 bar.\nThey want delivery in two lots, the first within three weeks.\n",
            "سالن ۲: سه ایستگاه سوراخ‌کاری، هوای فشرده ۶ بار.\nتحویل در دو نوبت می‌خواهند، نوبت اول ظرف سه هفته.\n",
            "القاعة ٢: ثلاث محطات ثقب، هواء مضغوط ٦ بار.\nيريدون التسليم على دفعتين، الأولى خلال ثلاثة أسابيع.\n");

    private final DSLContext sql;
    private final StoredFiles files;
    private final AttachmentRows rows;

    DemoFiles(DSLContext sql, StoredFiles files, AttachmentRows rows) {
        this.sql = sql;
        this.files = files;
        this.rows = rows;
    }

    /** In the transaction that fills the shop. */
    void write(ShopPlan plan) {
        if (plan.people().isEmpty()) {
            return;
        }
        var draws = new Draws(plan.seed() ^ 0xF11E5);
        some("opportunities.opportunity", "closed_at is null", DEALS).forEach(deal -> {
            attach(plan, draws, "opportunity", deal, DRAWING, drawing(draws));
            if (draws.chance(0.4)) {
                attach(plan, draws, "opportunity", deal, NOTE, text(plan, WORDS));
            }
        });
        some("leads.lead", "customer_id is null and status <> 'LOST'", LEADS)
                .forEach(lead -> attach(plan, draws, "lead", lead, LIST, text(plan, ROWS)));
        age("opportunities.opportunity", plan);
        age("leads.lead", plan);
    }

    /** Some time after the record began, and before the moment of the demo. */
    private void age(String table, ShopPlan plan) {
        sql.execute(
                "update platform.attachment a set attached_at = r.created_at"
                        + " + (?::timestamptz - r.created_at) * ((hashtext(a.id::text) & 1023) / 1024.0) from " + table
                        + " r where a.tenant_id = ? and r.tenant_id = a.tenant_id and r.id = a.record_id",
                plan.now().toString(),
                plan.tenant());
    }

    private List<UUID> some(String table, String which, int most) {
        return sql.resultQuery(
                        "select id from " + table + " where tenant_id = ? and deleted_at is null and " + which
                                + " order by created_at desc, id limit " + most,
                        Acting.tenant())
                .fetch(0, UUID.class);
    }

    private static byte[] drawing(Draws draws) {
        return DrawingPdf.of("Mounting plate", 80 + 10 * draws.below(10), 60 + 10 * draws.below(8), 6 + draws.below(7));
    }

    private static byte[] text(ShopPlan plan, List<String> lines) {
        return plan.language().pick(lines, 0).getBytes(StandardCharsets.UTF_8);
    }

    private void attach(ShopPlan plan, Draws draws, String kind, UUID record, List<String> names, byte[] content) {
        var who = draws.oneOf(plan.people());
        var name = plan.language().pick(names, 0);
        Acting.run(
                new Actor(
                        plan.tenant(),
                        Actor.Kind.PERSON,
                        who.id(),
                        who.name(),
                        Set.of(),
                        Actor.Scope.ALL,
                        Set.of(),
                        null,
                        null),
                () -> rows.add(
                        kind,
                        record,
                        files.store(new ByteArrayInputStream(content), name, "application/octet-stream")));
    }
}
