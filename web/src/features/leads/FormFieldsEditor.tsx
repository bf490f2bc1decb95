import { ActionIcon, Button, Checkbox, Group, Menu, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./forms.module.css";
import { type FieldKind, type FormField, type FormLanguage, fieldKinds, knownFields, newField } from "./formTypes";

interface LineProps {
  field: FormField;
  language: FormLanguage;
  first: boolean;
  last: boolean;
  onChange: (field: FormField) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

const isKnown = (name: string) => (knownFields as readonly string[]).includes(name);

/** One choice a line; what is kept of a choice is its first wording. */
function optionsOf(text: string, field: FormField, language: FormLanguage) {
  return text
    .split("\n")
    .map((label, index) => {
      const before = field.options[index];
      return { value: before?.value || label.trim(), labels: { ...before?.labels, [language]: label } };
    })
    .filter(({ value }) => value);
}

function FieldLine({ field, language, first, last, onChange, onMove, onRemove }: LineProps) {
  const { t } = useTranslation("leads");
  const label = field.labels[language] ?? "";
  return (
    <li className={classes.field}>
      <Group gap="sm" align="flex-end" wrap="wrap">
        <TextInput
          size="xs"
          label={isKnown(field.name) ? t(`field.${field.name}`) : t("forms.own", { name: field.name })}
          value={label}
          onChange={(event) =>
            onChange({ ...field, labels: { ...field.labels, [language]: event.currentTarget.value } })
          }
          maxLength={300}
          flex={1}
          miw={160}
        />
        <NativeSelect
          size="xs"
          aria-label={`${t("forms.kind")}: ${label}`}
          data={fieldKinds.map((kind) => ({ value: kind, label: t(`forms.kinds.${kind}`) as string }))}
          value={field.kind}
          disabled={field.name === "email"}
          onChange={(event) => onChange({ ...field, kind: event.currentTarget.value as FieldKind })}
        />
        <Checkbox
          size="xs"
          pb={6}
          label={t("forms.required")}
          checked={field.required}
          onChange={(event) => onChange({ ...field, required: event.currentTarget.checked })}
        />
        <Group gap={2}>
          <ActionIcon size={28} disabled={first} aria-label={t("forms.up", { name: label })} onClick={() => onMove(-1)}>
            <IconArrowUp size={14} />
          </ActionIcon>
          <ActionIcon size={28} disabled={last} aria-label={t("forms.down", { name: label })} onClick={() => onMove(1)}>
            <IconArrowDown size={14} />
          </ActionIcon>
          <ActionIcon size={28} aria-label={t("forms.removeField", { name: label })} onClick={onRemove}>
            <IconTrash size={14} />
          </ActionIcon>
        </Group>
      </Group>
      {field.kind === "CHOICE" && (
        <Textarea
          size="xs"
          mt="xs"
          label={t("forms.options")}
          autosize
          minRows={2}
          value={field.options.map((one) => one.labels[language] ?? "").join("\n")}
          onChange={(event) => onChange({ ...field, options: optionsOf(event.currentTarget.value, field, language) })}
        />
      )}
    </li>
  );
}

interface Props {
  fields: FormField[];
  language: FormLanguage;
  onChange: (fields: FormField[]) => void;
}

/** What a form asks for, in its order. */
export function FormFieldsEditor({ fields, language, onChange }: Props) {
  const { t } = useTranslation("leads");
  const used = fields.map(({ name }) => name);
  const own = () => {
    let number = 1;
    while (used.includes(`question${number}`)) number += 1;
    return `question${number}`;
  };
  const move = (index: number, by: -1 | 1) => {
    const next = [...fields];
    const [taken] = next.splice(index, 1);
    if (taken) next.splice(index + by, 0, taken);
    onChange(next);
  };
  return (
    <>
      <ul style={{ margin: 0, padding: 0, listStyle: "none" }}>
        {fields.map((field, index) => (
          <FieldLine
            key={field.name}
            field={field}
            language={language}
            first={index === 0}
            last={index === fields.length - 1}
            onChange={(changed) => onChange(fields.map((one) => (one.name === field.name ? changed : one)))}
            onMove={(by) => move(index, by)}
            onRemove={() => onChange(fields.filter((one) => one.name !== field.name))}
          />
        ))}
      </ul>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default" mt="sm" leftSection={<IconPlus size={14} />}>
            {t("forms.addField")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {knownFields
            .filter((name) => !used.includes(name))
            .map((name) => (
              <Menu.Item key={name} onClick={() => onChange([...fields, newField(name)])}>
                {t(`field.${name}`)}
              </Menu.Item>
            ))}
          <Menu.Item onClick={() => onChange([...fields, newField(own())])}>{t("forms.ownQuestion")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
