import { queryOptions } from "@tanstack/react-query";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";

export type LeadForm = Schemas["LeadForm"];
export type FormField = Schemas["LeadFormField"];
export type FormTexts = Schemas["LeadFormTexts"];
export type FieldKind = Schemas["LeadFormFieldKind"];
export type FormLanguage = "en" | "fa" | "ar";

export const formLanguages: FormLanguage[] = ["en", "fa", "ar"];
export const fieldKinds: FieldKind[] = ["TEXT", "LONG", "EMAIL", "PHONE", "CHOICE", "CHECK"];
export const knownFields = [
  "firstName",
  "lastName",
  "company",
  "email",
  "phone",
  "message",
  "industry",
  "country",
  "city",
] as const;

export const formsQuery = queryOptions({
  queryKey: ["lead_forms", "all"],
  queryFn: ({ signal }) => http.get("/api/crm/lead-forms", { signal }),
});

export const formQuery = (id: string) =>
  queryOptions({
    queryKey: ["lead_forms", "record", id],
    queryFn: ({ signal }) => http.get("/api/crm/lead-forms/{id}", { path: { id }, signal }),
  });

/** What stands in a new form in each language, until somebody words it. */
export const firstTexts: Record<FormLanguage, FormTexts> = {
  en: {
    title: "How can we help?",
    intro: "Tell us what you are looking for; we answer on the same working day.",
    button: "Send",
    thanks: "Thank you. We have your request and will answer soon.",
  },
  fa: {
    title: "چطور می‌توانیم کمک کنیم؟",
    intro: "بنویسید دنبال چه هستید؛ همان روز کاری پاسخ می‌دهیم.",
    button: "ارسال",
    thanks: "سپاسگزاریم. درخواست شما رسید و به‌زودی پاسخ می‌دهیم.",
  },
  ar: {
    title: "كيف يمكننا مساعدتك؟",
    intro: "أخبرنا عمّا تبحث عنه؛ نردّ في يوم العمل نفسه.",
    button: "إرسال",
    thanks: "شكراً لك. وصلنا طلبك وسنرد قريباً.",
  },
};

const firstLabels: Record<string, Record<FormLanguage, string>> = {
  firstName: { en: "First name", fa: "نام", ar: "الاسم الأول" },
  lastName: { en: "Name", fa: "نام و نام خانوادگی", ar: "الاسم" },
  company: { en: "Company", fa: "شرکت", ar: "الشركة" },
  email: { en: "E-mail", fa: "ایمیل", ar: "البريد الإلكتروني" },
  phone: { en: "Phone", fa: "تلفن", ar: "الهاتف" },
  message: { en: "What are you looking for?", fa: "دنبال چه هستید؟", ar: "عمَّ تبحث؟" },
  industry: { en: "Industry", fa: "صنعت", ar: "القطاع" },
  country: { en: "Country", fa: "کشور", ar: "البلد" },
  city: { en: "City", fa: "شهر", ar: "المدينة" },
};
const kindOf: Record<string, FieldKind> = { email: "EMAIL", phone: "PHONE", message: "LONG" };

/** A field as it begins: worded in every language, for a lead's own field or a new one. */
export function newField(name: string, required = false): FormField {
  const labels: Record<string, string> = firstLabels[name] ?? { en: name, fa: name, ar: name };
  return { name, kind: kindOf[name] ?? "TEXT", required, labels: { ...labels }, options: [] };
}

/** Everything that is not said in a language is taken from one in which it is, so that adding a language never breaks a form. */
export function worded(form: LeadForm): LeadForm {
  const spoken = Object.keys(form.texts);
  const filled = (labels: Record<string, string>) => {
    const some = Object.values(labels).find((one) => one.trim()) ?? "";
    return Object.fromEntries(spoken.map((one) => [one, labels[one]?.trim() || some]));
  };
  return {
    ...form,
    fields: form.fields.map((field) => ({
      ...field,
      labels: filled(field.labels),
      options: field.kind === "CHOICE" ? field.options.map((one) => ({ ...one, labels: filled(one.labels) })) : [],
    })),
  };
}
