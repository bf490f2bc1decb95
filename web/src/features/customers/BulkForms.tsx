import { Autocomplete, Button, Group, NativeSelect, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTagNames } from "@/shared/data/lookups";
import { useCustomerEdits, useOwners } from "./customerEdits";

// A list inside the popover must stay within it, or choosing from it would close the popover.
const inside = { withinPortal: false };

interface TagFormProps {
  onRun: (action: "tag" | "untag", tag: string) => void;
  onClose: () => void;
}

export function TagForm({ onRun, onClose }: TagFormProps) {
  const { t } = useTranslation("customers");
  const tags = useTagNames(true);
  const [tag, setTag] = useState("");
  const send = (action: "tag" | "untag") => {
    onClose();
    onRun(action, tag.trim());
  };
  return (
    <>
      <Autocomplete
        size="xs"
        label={t("bulk.tagName")}
        data={tags.map((one) => one.value)}
        value={tag}
        onChange={setTag}
        maxLength={60}
        comboboxProps={inside}
        data-autofocus
      />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" disabled={!tag.trim()} onClick={() => send("untag")}>
          {t("bulk.untag")}
        </Button>
        <Button disabled={!tag.trim()} onClick={() => send("tag")}>
          {t("bulk.addTag")}
        </Button>
      </Group>
    </>
  );
}

interface AssignFormProps {
  onRun: (ownerId: string | null) => void;
  onClose: () => void;
}

export function AssignForm({ onRun, onClose }: AssignFormProps) {
  const { t } = useTranslation("customers");
  const owners = useOwners();
  const [owner, setOwner] = useState<string | null>(null);
  return (
    <>
      <Select
        size="xs"
        label={t("field.ownerId")}
        placeholder={t("nobody")}
        data={owners}
        value={owner}
        onChange={setOwner}
        searchable
        clearable
        clearButtonProps={{ "aria-label": t("nobody") }}
        comboboxProps={inside}
        data-autofocus
      />
      <Group justify="flex-end">
        <Button
          onClick={() => {
            onClose();
            onRun(owner);
          }}
        >
          {t("bulk.assign")}
        </Button>
      </Group>
    </>
  );
}

/** The fields that several customers may well share. */
const shared = ["industry", "companySize", "leadSource", "type", "language", "city", "country"];

interface FieldFormProps {
  onRun: (changes: Record<string, string | null>) => void;
  onClose: () => void;
}

export function FieldForm({ onRun, onClose }: FieldFormProps) {
  const { t } = useTranslation("customers");
  const edits = useCustomerEdits();
  const [name, setName] = useState("industry");
  const [value, setValue] = useState("");
  const edit = edits[name];
  const label = t("bulk.newValue");
  return (
    <>
      <NativeSelect
        size="xs"
        label={t("bulk.field")}
        data={shared.map((one) => ({ value: one, label: t(`field.${one}`) as string }))}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setValue("");
        }}
        data-autofocus
      />
      {edit?.kind === "select" ? (
        <NativeSelect
          size="xs"
          label={label}
          data={[{ value: "", label: t("bulk.clearField") }, ...(edit.options ?? [])]}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      ) : (
        <TextInput
          size="xs"
          label={label}
          placeholder={t("bulk.clearField")}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      )}
      <Group justify="flex-end">
        <Button
          onClick={() => {
            onClose();
            onRun({ [name]: value.trim() || null });
          }}
        >
          {t("bulk.apply")}
        </Button>
      </Group>
    </>
  );
}
