import { Checkbox, Group, Select, Stack, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useMe } from "@/shared/auth/me";
import { DayInput } from "@/shared/ui/DayInput";
import { FormDialog } from "../FormDialog";
import { permissionLabel } from "../roles/roleLabel";
import type { MadeToken } from "../settingsTypes";
import { useRefusableForm } from "../useRefusableForm";
import { expiryOf, type Span, spans } from "./expiry";
import classes from "./Tokens.module.css";

interface Props {
  onMade: (made: MadeToken) => void;
  onClose: () => void;
}

/** A token may what is ticked, and never more than its maker. */
export function TokenDialog({ onMade, onClose }: Props) {
  const { t } = useTranslation("settings");
  const me = useMe();
  const client = useQueryClient();
  const { form, ...state } = useRefusableForm({
    initial: { name: "", scopes: [] as string[], span: "90" as Span, expiresAt: null as string | null },
    required: ["name", "scopes"],
    checks: { expiresAt: ({ span, expiresAt }) => (span === "day" && !expiresAt ? t("shared:code.required") : null) },
    save: ({ name, scopes, span, expiresAt }) =>
      http.post("/api/admin/tokens", {
        body: { name, scopes, expiresAt: expiryOf(span, expiresAt, me.businessUnit.timeZone) },
      }),
    onSaved: (made) => {
      void client.invalidateQueries({ queryKey: ["tokens"] });
      onMade(made);
    },
  });
  const { scopes, span, expiresAt } = form.values;
  const hasAll = scopes.length === me.permissions.length;
  return (
    <FormDialog title={t("tokens.make")} action={t("tokens.make")} onClose={onClose} size="lg" {...state}>
      <TextInput
        label={t("tokens.name")}
        description={t("tokens.nameText")}
        required
        data-autofocus
        maxLength={100}
        {...form.getInputProps("name")}
      />
      <Stack gap="xs">
        <Checkbox.Group
          label={t("tokens.scopes")}
          description={t("tokens.scopesText")}
          required
          {...form.getInputProps("scopes")}
        >
          <div className={classes.scopes}>
            {me.permissions.map((name) => (
              <Checkbox key={name} value={name} label={permissionLabel(t, name)} size="xs" />
            ))}
          </div>
        </Checkbox.Group>
        <Checkbox
          size="xs"
          label={t("tokens.all")}
          checked={hasAll}
          indeterminate={scopes.length > 0 && !hasAll}
          onChange={() => form.setFieldValue("scopes", hasAll ? [] : me.permissions)}
        />
      </Stack>
      <Group align="flex-start" gap="md">
        <Select
          label={t("tokens.expires")}
          size="xs"
          allowDeselect={false}
          data={spans.map((value) => ({ value, label: t(`tokens.spans.${value}`) }))}
          {...form.getInputProps("span")}
        />
        {span === "day" && (
          <div data-typed>
            <DayInput
              label={t("tokens.lastDay")}
              required
              value={expiresAt}
              error={form.errors.expiresAt as string | undefined}
              onChange={(day) => form.setFieldValue("expiresAt", day)}
            />
          </div>
        )}
      </Group>
      {span !== "day" && form.errors.expiresAt}
    </FormDialog>
  );
}
