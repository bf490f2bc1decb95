import { ActionIcon, Button, Group, Input, Stack, TextInput } from "@mantine/core";
import { IconArchive, IconPlus, IconRestore, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { languages } from "@/shared/i18n/languages";
import classes from "./Fields.module.css";
import { type ChoiceDraft, languageCodes, newChoice } from "./fieldTypes";

interface Props {
  choices: ChoiceDraft[];
  error?: string;
  onChange: (choices: ChoiceDraft[]) => void;
}

/** What can be chosen, in its order: new ones can go again, those that records may say are archived. */
export function ChoicesEditor({ choices, error, onChange }: Props) {
  const { t, i18n } = useTranslation("settings");
  const ordered = [...languageCodes].sort((a, b) => Number(b === i18n.language) - Number(a === i18n.language));
  const change = (id: string, next: Partial<ChoiceDraft>) =>
    onChange(choices.map((choice) => (choice.id === id ? { ...choice, ...next } : choice)));
  return (
    <Input.Wrapper label={t("fields.choices")} description={t("fields.choicesText")} error={error} required>
      <Stack gap="xs" mt="xs" role="group" aria-label={t("fields.choices")}>
        {choices.map((choice, at) => (
          <div key={choice.id} className={classes.choice} data-archived={choice.archived}>
            {ordered.map((code) => (
              <TextInput
                key={code}
                size="xs"
                aria-label={t("fields.choiceIn", { number: at + 1, language: languages[code].name })}
                placeholder={languages[code].name}
                dir={code === "en" ? "ltr" : "rtl"}
                lang={code}
                maxLength={100}
                disabled={choice.archived}
                value={choice.names[code]}
                onChange={(event) =>
                  change(choice.id, { names: { ...choice.names, [code]: event.currentTarget.value } })
                }
              />
            ))}
            {choice.key ? (
              <ActionIcon
                aria-label={t(choice.archived ? "fields.choiceRestore" : "fields.choiceArchive", { number: at + 1 })}
                onClick={() => change(choice.id, { archived: !choice.archived })}
              >
                {choice.archived ? <IconRestore size={16} /> : <IconArchive size={16} />}
              </ActionIcon>
            ) : (
              <ActionIcon
                aria-label={t("fields.choiceRemove", { number: at + 1 })}
                onClick={() => onChange(choices.filter(({ id }) => id !== choice.id))}
              >
                <IconX size={16} />
              </ActionIcon>
            )}
          </div>
        ))}
        <Group>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} />}
            onClick={() => onChange([...choices, newChoice()])}
          >
            {t("fields.choiceAdd")}
          </Button>
        </Group>
      </Stack>
    </Input.Wrapper>
  );
}
