import { ActionIcon, Button, Group, SegmentedControl, Text } from "@mantine/core";
import { IconFolderPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FieldProblem } from "@/shared/api/types";
import { catalogue, fieldWords } from "@/shared/refusals/refusalWords";
import classes from "./Builder.module.css";
import { added, changed, type GroupDraft, isGroup, newGroup, newRule } from "./draft";
import { FieldSelect } from "./FieldSelect";
import { RuleEditor } from "./RuleEditor";
import { matches, type SegmentField, type SegmentMatch } from "./segmentTypes";
import type { Change } from "./useDraft";

interface Props {
  group: GroupDraft;
  change: Change;
  fields: SegmentField[];
  /** Where the group is in the definition, as the server names it. */
  path?: string;
  errors: FieldProblem[];
  depth?: number;
}

const deepest = 9;

/** Rules and groups joined by all, any or none; groups can stand in groups. */
export function GroupEditor({ group, change, fields, path = "definition", errors, depth = 1 }: Props) {
  const { t } = useTranslation(["segments", catalogue]);
  const put = (match: SegmentMatch) => change((root) => changed(root, group.key, (it) => ({ ...it, match }) as never));
  const remove = (key: string) => change((root) => changed(root, key, () => undefined));
  const own = errors.find(({ field }) => field === path || field === `${path}.rules` || field === `${path}.match`);
  return (
    <section className={classes.group} aria-label={t("builder.group")}>
      <Group justify="space-between" gap="sm">
        <Group gap="sm">
          <SegmentedControl
            size="xs"
            aria-label={t("builder.match")}
            data={matches.map((value) => ({ value, label: t(`match.${value}`) }))}
            value={group.match}
            onChange={(value) => put(value as SegmentMatch)}
          />
          <Text c="dimmed" fz="xs">
            {t(`matchHint.${group.match}`)}
          </Text>
        </Group>
        {depth > 1 && (
          <ActionIcon aria-label={t("builder.removeGroup")} onClick={() => remove(group.key)}>
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </Group>
      {own && (
        <Text c="var(--crm-bad)" fz="xs" role="alert" mt="xs">
          {fieldWords(own)}
        </Text>
      )}
      <ul className={classes.rules}>
        {group.rules.map((part, at) => {
          const here = `${path}.rules[${at}]`;
          const wrong = errors.find(({ field }) => field.startsWith(here));
          return (
            <li key={part.key}>
              {isGroup(part) ? (
                <GroupEditor
                  group={part}
                  change={change}
                  fields={fields}
                  path={here}
                  errors={errors}
                  depth={depth + 1}
                />
              ) : (
                <RuleEditor
                  rule={part}
                  fields={fields}
                  onChange={(rule) => change((root) => changed(root, part.key, () => rule))}
                  onRemove={() => remove(part.key)}
                  error={wrong && fieldWords(wrong)}
                />
              )}
            </li>
          );
        })}
      </ul>
      <Group gap="sm" mt="sm">
        <FieldSelect
          // begins anew after each rule that was added
          key={group.rules.length}
          className={classes.field}
          fields={fields}
          label={t("builder.addRule")}
          placeholder={t("builder.addRule")}
          value={null}
          onChange={(field) => change((root) => added(root, group.key, newRule(field)))}
        />
        {depth < deepest && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            leftSection={<IconFolderPlus size={14} />}
            onClick={() => change((root) => added(root, group.key, newGroup(group.match === "ALL" ? "ANY" : "ALL")))}
          >
            {t("builder.addGroup")}
          </Button>
        )}
      </Group>
    </section>
  );
}
