import { NumberInput, PasswordInput, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import settings from "../Settings.module.css";
import type { MailboxForm } from "./mailboxForm";
import { portOf, securities } from "./mailboxTypes";

/** Where the mailbox is. Who enters the address first need not enter the name and the user again. */
export function ServerFields({ form, isNew }: { form: MailboxForm; isNew: boolean }) {
  const { t } = useTranslation("mailboxes");
  const fillIn = () => {
    const { address, name, username } = form.values;
    if (isNew && !name) form.setFieldValue("name", address);
    if (isNew && !username) form.setFieldValue("username", address);
  };
  const address = form.getInputProps("address");
  return (
    <div className={settings.fields}>
      <TextInput
        label={t("field.address")}
        description={t("field.addressText")}
        type="email"
        dir="ltr"
        required
        data-autofocus
        {...address}
        onBlur={(event) => {
          address.onBlur?.(event);
          fillIn();
        }}
      />
      <TextInput
        label={t("field.name")}
        description={t("field.nameText")}
        required
        maxLength={100}
        {...form.getInputProps("name")}
      />
      <TextInput
        label={t("field.host")}
        description={t("field.hostText")}
        placeholder="imap.example.com"
        dir="ltr"
        required
        {...form.getInputProps("host")}
      />
      <Select
        label={t("field.security")}
        description={t(`securityText.${form.values.security}`)}
        allowDeselect={false}
        data={securities.map((value) => ({ value, label: t(`security.${value}`) }))}
        {...form.getInputProps("security")}
        onChange={(value) => {
          const security = securities.find((known) => known === value) ?? "TLS";
          form.setValues({ security, port: portOf[security] });
        }}
      />
      <NumberInput
        label={t("field.port")}
        min={1}
        max={65_535}
        allowDecimal={false}
        hideControls
        dir="ltr"
        {...form.getInputProps("port")}
      />
      <TextInput label={t("field.folder")} dir="auto" {...form.getInputProps("folder")} />
      <TextInput
        label={t("field.username")}
        description={t("field.usernameText")}
        dir="ltr"
        required
        autoComplete="off"
        {...form.getInputProps("username")}
      />
      <PasswordInput
        label={t("field.password")}
        description={t(isNew ? "field.passwordNew" : "field.passwordText")}
        dir="ltr"
        required={isNew}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ "aria-label": t("field.showPassword") }}
        {...form.getInputProps("password")}
      />
    </div>
  );
}
