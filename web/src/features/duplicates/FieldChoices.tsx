import { UnstyledButton } from "@mantine/core";
import { IconCircle, IconCircleCheckFilled } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCustomFields } from "@/shared/customFields/customFields";
import type { MergeField, MergeOutcome } from "./duplicateQueries";
import classes from "./duplicates.module.css";

interface Props {
  outcome: MergeOutcome;
  onChoose: (field: string, choice: "KEEP" | "TAKE") => void;
  /** Makes the other one stay. */
  swap: ReactNode;
}

const said = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== "" &&
  !(Array.isArray(value) && value.length === 0) &&
  !(typeof value === "object" && Object.keys(value).length === 0);

function useWords() {
  const { t } = useTranslation("duplicates");
  const custom = useCustomFields("CUSTOMER");
  const own = (key: string, value: unknown): string => {
    const field = custom.find((one) => one.key === key);
    const words = [value].flat().map((one) => {
      if (typeof one === "boolean") return t(one ? "shared:yes" : "shared:no");
      return field?.options.find((option) => option.value === one)?.label ?? String(one);
    });
    return `${field?.name ?? key}: ${words.join(t("comma"))}`;
  };
  return (name: string, value: unknown): string => {
    if (!said(value)) return "–";
    if (Array.isArray(value)) return value.join(t("comma"));
    if (typeof value === "object")
      return Object.entries(value as object)
        .map(([key, one]) => own(key, one))
        .join(t("comma"));
    return t(`value.${name}.${String(value)}`, { defaultValue: String(value) });
  };
}

function Row({ field, onChoose }: { field: MergeField; onChoose: Props["onChoose"] }) {
  const { t } = useTranslation("duplicates");
  const words = useWords();
  const label = t(`field.${field.name}`);
  const cell = (choice: "KEEP" | "TAKE", value: unknown) => {
    const chosen = field.choice === choice;
    const Sign = chosen ? IconCircleCheckFilled : IconCircle;
    return (
      <td>
        {field.choice ? (
          <UnstyledButton
            role="radio"
            aria-checked={chosen}
            aria-label={`${label}: ${words(field.name, value)}`}
            className={classes.choice}
            data-chosen={chosen}
            onClick={() => onChoose(field.name, choice)}
          >
            <Sign size={16} aria-hidden />
            <bdi>{words(field.name, value)}</bdi>
          </UnstyledButton>
        ) : (
          <div className={classes.choice}>
            <bdi>{words(field.name, value)}</bdi>
          </div>
        )}
      </td>
    );
  };
  return (
    <tr>
      <th scope="row">{label}</th>
      {cell("KEEP", field.survivor)}
      {cell("TAKE", field.merged)}
      <td className={classes.result} data-label={t("merge.result")}>
        <bdi>{words(field.name, field.result)}</bdi>
      </td>
    </tr>
  );
}

/** Field by field: what each says, whose value stays, and what it becomes. */
export function FieldChoices({ outcome, onChoose, swap }: Props) {
  const { t } = useTranslation("duplicates");
  const ofNeither = (field: MergeField) => !said(field.survivor) && !said(field.merged);
  return (
    <div className={classes.scroll}>
      <table className={classes.fields}>
        <thead>
          <tr>
            <th scope="col">{t("merge.field")}</th>
            <th scope="col">
              <Link to={`/customers/${outcome.survivorId}`}>{t("merge.stays")}</Link>
            </th>
            <th scope="col">
              <Link to={`/customers/${outcome.mergedId}`}>{t("merge.goes")}</Link> {swap}
            </th>
            <th scope="col">{t("merge.result")}</th>
          </tr>
        </thead>
        <tbody>
          {outcome.fields
            .filter((field) => !ofNeither(field))
            .map((field) => (
              <Row key={field.name} field={field} onChoose={onChoose} />
            ))}
        </tbody>
      </table>
    </div>
  );
}
