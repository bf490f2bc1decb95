import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import type { Draft } from "./generator";

interface Props {
  customerId?: string;
  contact: Draft["contact"];
  error?: string;
  onChange: (contact: Draft["contact"]) => void;
}

/** To whom at the company the quote goes, among those with an e-mail address; nothing where there is nobody to choose. */
export function ContactPick({ customerId, contact, error, onChange }: Props) {
  const { t } = useTranslation("quotes");
  const { data } = useQuery({
    queryKey: ["contacts", "of", customerId],
    queryFn: ({ signal }) => http.get("/api/crm/customers/{id}/contacts", { path: { id: customerId ?? "" }, signal }),
    enabled: customerId !== undefined,
  });
  const people = (data?.items ?? []).filter(({ emails }) => emails.length > 0);
  if (people.length === 0 && !contact && !error) return null;
  const isGone = contact && data && !people.some(({ id }) => id === contact.id);
  return (
    <NativeSelect
      label={t("field.contact")}
      value={contact?.id ?? ""}
      error={error}
      data={[
        { value: "", label: t("contact.none") },
        ...people.map(({ id, name, emails }) => ({ value: id, label: `${name} · ${emails[0]}` })),
        ...(contact && (isGone || !data)
          ? [{ value: contact.id, label: isGone ? t("contact.gone", { name: contact.name }) : contact.name }]
          : []),
      ]}
      onChange={(event) => {
        const chosen = people.find(({ id }) => id === event.currentTarget.value);
        onChange(chosen ? { id: chosen.id, name: chosen.name } : null);
      }}
    />
  );
}
