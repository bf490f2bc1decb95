import { Checkbox, Radio, Select, Stack, Switch, TagsInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import settings from "../Settings.module.css";
import type { Colleague } from "../settingsTypes";
import type { MailboxForm } from "./mailboxForm";

interface Props {
  form: MailboxForm;
  isNew: boolean;
  colleagues: Colleague[];
}

/** What becomes of a message that nobody is known by, and how messages are kept. */
export function HandlingFields({ form, isNew, colleagues }: Props) {
  const { t } = useTranslation("mailboxes");
  const { strangers, ownerId } = form.values;
  const people = colleagues
    .filter(({ id, active }) => active || id === ownerId)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Stack gap="md">
      <Radio.Group label={t("field.strangers")} {...form.getInputProps("strangers")}>
        <Stack gap={6} mt={6}>
          <Radio value="MAKE_LEAD" label={t("strangers.MAKE_LEAD")} />
          <Radio value="LEAVE_ASIDE" label={t("strangers.LEAVE_ASIDE")} />
        </Stack>
      </Radio.Group>
      {strangers === "MAKE_LEAD" && (
        <div className={settings.fields}>
          <Select
            label={t("field.owner")}
            placeholder={t("field.ownerByRules")}
            searchable
            clearable
            clearButtonProps={{ "aria-label": t("field.ownerByRules") }}
            data={people}
            {...form.getInputProps("ownerId")}
          />
          <TagsInput label={t("field.tags")} {...form.getInputProps("tags")} />
        </div>
      )}
      {isNew && (
        <Radio.Group label={t("field.beginsWith")} {...form.getInputProps("beginsWith")}>
          <Stack gap={6} mt={6}>
            <Radio value="NEW" label={t("beginsWith.NEW")} />
            <Radio value="ALL" label={t("beginsWith.ALL")} />
          </Stack>
        </Radio.Group>
      )}
      <Stack gap={8}>
        <Checkbox label={t("field.cutQuotes")} {...form.getInputProps("cutQuotes", { type: "checkbox" })} />
        <Checkbox label={t("field.markSeen")} {...form.getInputProps("markSeen", { type: "checkbox" })} />
      </Stack>
      <Switch label={t("field.active")} {...form.getInputProps("active", { type: "checkbox" })} />
    </Stack>
  );
}
