import { ActionIcon, Select, Text } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./Builder.module.css";
import { newKey, type RuleDraft, valueFor } from "./draft";
import { FieldSelect } from "./FieldSelect";
import { NarrowEditor } from "./NarrowEditor";
import type { SegmentField, SegmentOperator } from "./segmentTypes";
import { ValueEditor } from "./ValueEditor";

interface Props {
  rule: RuleDraft;
  fields: SegmentField[];
  onChange: (rule: RuleDraft) => void;
  onRemove: () => void;
  /** What the server says is wrong with this rule. */
  error?: string;
}

/** One comparison: what, how, with what. */
export function RuleEditor({ rule, fields, onChange, onRemove, error }: Props) {
  const { t } = useTranslation("segments");
  const field = fields.find((one) => one.name === rule.field);
  const choose = (next: SegmentField) => {
    const operator = next.operators[0] ?? "IS";
    onChange({ key: newKey(), field: next.name, operator, value: valueFor(next, operator) });
  };
  const compare = (operator: SegmentOperator) =>
    field && onChange({ ...rule, operator, value: valueFor(field, operator, rule.value) });
  const moment = field?.kind === "MOMENT" ? "moment" : "plain";
  return (
    <div className={classes.rule}>
      <div className={classes.parts}>
        <FieldSelect
          className={classes.field}
          fields={fields}
          label={t("builder.field")}
          value={rule.field}
          onChange={choose}
        />
        {field && (
          <Select
            size="xs"
            className={classes.operator}
            aria-label={t("builder.operator")}
            allowDeselect={false}
            data={field.operators.map((value) => ({
              value,
              label: t([`operator.${moment}.${value}`, `operator.plain.${value}`]),
            }))}
            value={rule.operator}
            onChange={(operator) => operator && compare(operator as SegmentOperator)}
          />
        )}
        {field && (
          <div className={classes.value}>
            <ValueEditor field={field} rule={rule} onChange={(value) => onChange({ ...rule, value })} />
          </div>
        )}
        {field && <NarrowEditor field={field} rule={rule} onChange={(change) => onChange({ ...rule, ...change })} />}
        {error && (
          <Text c="var(--crm-bad)" fz="xs" role="alert" style={{ flexBasis: "100%" }}>
            {error}
          </Text>
        )}
      </div>
      <ActionIcon aria-label={t("builder.removeRule")} onClick={onRemove}>
        <IconTrash size={16} />
      </ActionIcon>
    </div>
  );
}
