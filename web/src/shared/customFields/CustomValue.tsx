import { Anchor, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { Bdi } from "@/shared/ui/Bdi";
import { Chip } from "@/shared/ui/Chip";
import { DayText } from "@/shared/ui/When";
import type { ShownField } from "./customFields";

const wordOf = (field: ShownField, key: unknown) =>
  field.options.find(({ value }) => value === key)?.label ?? String(key);

/** Only the web's own addresses become links. */
function LinkValue({ address }: { address: string }) {
  if (!/^https?:\/\//i.test(address)) return <Bdi>{address}</Bdi>;
  return (
    <Anchor href={address} target="_blank" rel="noopener noreferrer" onClick={(event) => event.stopPropagation()}>
      <Bdi>{address.replace(/^https?:\/\/(www\.)?/i, "").replace(/\/$/, "")}</Bdi>
    </Anchor>
  );
}

/** A value of a custom field as it reads while nobody edits it. */
export function CustomValue({ field, value }: { field: ShownField; value: unknown }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (value === undefined || value === null) return null;
  switch (field.kind) {
    case "YES_NO":
      return t(value === true ? "yes" : "no");
    case "NUMBER":
      return <bdi>{format.number(Number(value), 6)}</bdi>;
    case "MONEY":
      return <bdi>{format.money(Number(value))}</bdi>;
    case "DATE":
      return <DayText day={String(value)} />;
    case "LINK":
      return <LinkValue address={String(value)} />;
    case "CHOICE":
      return <bdi>{wordOf(field, value)}</bdi>;
    case "CHOICES":
      return (
        <Group gap={4}>
          {(Array.isArray(value) ? value : [value]).map((key) => (
            <Chip key={String(key)}>{wordOf(field, key)}</Chip>
          ))}
        </Group>
      );
    default:
      return <bdi style={{ whiteSpace: "pre-line" }}>{String(value)}</bdi>;
  }
}
