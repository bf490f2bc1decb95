package com.hs6tools.crm.intake;

import static com.hs6tools.crm.intake.TargetField.maybe;
import static com.hs6tools.crm.intake.TargetField.needed;

import com.hs6tools.crm.intake.TargetField.Type;
import java.util.List;

/** What the rows of a file of opportunities can say. */
final class OpportunityFields {
    static final List<TargetField> ALL = List.of(
            needed(
                    "externalId",
                    Type.ID,
                    "Opportunity id",
                    "Deal id",
                    "Deal number",
                    "Id",
                    "شناسه فرصت",
                    "شناسه",
                    "المعرف"),
            needed(
                    "title",
                    Type.TEXT,
                    "Deal name",
                    "Opportunity name",
                    "Opportunity",
                    "Deal",
                    "Subject",
                    "عنوان",
                    "فرصت",
                    "العنوان"),
            maybe(
                    "customer",
                    Type.ID,
                    "Customer id",
                    "Customer number",
                    "Account id",
                    "Client id",
                    "شناسه مشتری",
                    "کد مشتری",
                    "رقم العميل"),
            maybe("email", Type.EMAIL, "Customer email", "E-mail", "Contact email", "ایمیل", "البريد الإلكتروني"),
            maybe("value", Type.NUMBER, "Amount", "Deal value", "Worth", "مبلغ", "ارزش", "القيمة", "المبلغ"),
            maybe("currency", Type.TEXT, "Currency code", "ارز", "واحد پول", "العملة"),
            needed("stage", Type.CHOICE, "Deal stage", "Pipeline stage", "Sales stage", "Status", "مرحله", "المرحلة"),
            maybe("probability", Type.NUMBER, "Likelihood", "Win probability", "احتمال", "الاحتمال"),
            maybe(
                    "expectedClose",
                    Type.TIME,
                    "Expected close",
                    "Close date",
                    "Expected close date",
                    "تاریخ بستن",
                    "تاريخ الإغلاق المتوقع"),
            maybe("lossReason", Type.TEXT, "Lost reason", "Closed lost reason", "دلیل باخت", "سبب الخسارة"),
            maybe("nextStep", Type.TEXT, "Next step", "Next action", "گام بعدی", "الخطوة التالية"),
            maybe("description", Type.TEXT, "Notes", "Note", "Details", "توضیحات", "الوصف"),
            maybe("openedAt", Type.TIME, "Created at", "Created", "Create date", "تاریخ ایجاد", "تاريخ الإنشاء"),
            maybe("closedAt", Type.TIME, "Closed at", "Closed on", "Won date", "تاریخ بسته شدن", "تاريخ الإغلاق"));

    private OpportunityFields() {}
}
