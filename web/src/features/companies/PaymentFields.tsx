import { useTranslation } from "react-i18next";
import type { CellEdit } from "@/shared/data/columns";
import { useFormat } from "@/shared/format/FormatProvider";
import { InlineField } from "@/shared/ui/InlineField";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { type Company, type CompanyInput, terms, useCompanyChange } from "./companyQueries";

/** What is edited is kept by the customer's id. */
type Shown = Company & { id: string };

const countsDays = (company: Company) => terms.slice(2).some((one) => one === company.paymentTerms);

/** How a company pays, each field edited where it stands. */
export function PaymentFields({ company, readOnly }: { company: Company; readOnly: boolean }) {
  const { t } = useTranslation("companies");
  const format = useFormat();
  const change = useCompanyChange(company.customerId);
  const row: Shown = { ...company, id: company.customerId };
  const save = async (_: Shown, patch: Partial<Shown>) => {
    try {
      await change.mutateAsync({ ...patch, version: company.version } as CompanyInput);
      toastDone(t("group.saved"));
      return true;
    } catch (error) {
      toastFailed(error);
      return false;
    }
  };
  const options = terms.map((value) => ({ value, label: t(`terms.${value}`) }));
  const termsEdit: CellEdit<Shown> = {
    kind: "select",
    options,
    value: (one) => one.paymentTerms ?? "",
    patch: (value) => ({ paymentTerms: value as Company["paymentTerms"] }),
  };
  const daysEdit: CellEdit<Shown> = {
    kind: "number",
    value: (one) => one.paymentDays ?? null,
    patch: (value) => ({ paymentDays: value as number }),
  };
  const noteEdit: CellEdit<Shown> = {
    kind: "text",
    value: (one) => one.paymentNote ?? "",
    patch: (value) => ({ paymentNote: value as string }),
  };
  const field = (label: string, edit: CellEdit<Shown>, content: React.ReactNode) =>
    readOnly && !content ? null : (
      <InlineField label={label} record={row} edit={readOnly ? undefined : edit} save={save}>
        {content}
      </InlineField>
    );
  return (
    <div>
      {field(t("terms.title"), termsEdit, company.paymentTerms && t(`terms.${company.paymentTerms}`))}
      {countsDays(company) &&
        field(
          t("terms.days"),
          daysEdit,
          company.paymentDays === undefined ? undefined : format.number(company.paymentDays),
        )}
      {field(t("terms.note"), noteEdit, company.paymentNote && <bdi>{company.paymentNote}</bdi>)}
    </div>
  );
}
