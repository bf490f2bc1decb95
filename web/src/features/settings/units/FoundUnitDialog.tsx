import { Group, Select, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useMe } from "@/shared/auth/me";
import { toastDone } from "@/shared/ui/toasts";
import { FormDialog } from "../FormDialog";
import { languageCodes, useCurrencyOptions, zoneOptions } from "../unit/choices";
import { useRefusableForm } from "../useRefusableForm";

/** Another shop beside this one, with an admin of its own who is invited by mail. */
export function FoundUnitDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("settings");
  const { businessUnit } = useMe();
  const client = useQueryClient();
  const currencies = useCurrencyOptions();
  const { form, ...state } = useRefusableForm({
    initial: {
      name: "",
      adminName: "",
      adminEmail: "",
      currency: businessUnit.currency,
      timeZone: businessUnit.timeZone,
      language: businessUnit.language as string,
    },
    required: ["name", "adminName", "adminEmail"],
    checks: { adminEmail: (v) => (/^\S+@\S+\.\S+$/.test(v.adminEmail.trim()) ? null : t("code.bad_email")) },
    aliases: { email: "adminEmail" },
    save: (values) =>
      http.post("/api/admin/business-units", { body: { ...values, adminEmail: values.adminEmail.trim() } }),
    onSaved: (_, { name, adminEmail }) => {
      for (const resource of ["units", "outbox"]) void client.invalidateQueries({ queryKey: [resource] });
      toastDone(t("units.founded", { name, email: adminEmail }));
      onClose();
    },
  });
  return (
    <FormDialog title={t("units.found")} action={t("units.found")} onClose={onClose} {...state}>
      <TextInput label={t("units.name")} required data-autofocus maxLength={200} {...form.getInputProps("name")} />
      <Group grow align="flex-start" gap="md">
        <Select
          label={t("unit.currency")}
          searchable
          allowDeselect={false}
          nothingFoundMessage={t("nothingFound")}
          data={currencies}
          {...form.getInputProps("currency")}
        />
        <Select
          label={t("unit.language")}
          allowDeselect={false}
          data={languageCodes.map((value) => ({ value, label: t(`languages.${value}`) }))}
          {...form.getInputProps("language")}
        />
      </Group>
      <Select
        label={t("unit.timeZone")}
        searchable
        allowDeselect={false}
        nothingFoundMessage={t("nothingFound")}
        data={zoneOptions()}
        {...form.getInputProps("timeZone")}
      />
      <TextInput label={t("units.adminName")} required maxLength={200} {...form.getInputProps("adminName")} />
      <TextInput
        label={t("units.adminEmail")}
        description={t("units.adminText")}
        type="email"
        dir="ltr"
        required
        {...form.getInputProps("adminEmail")}
      />
    </FormDialog>
  );
}
