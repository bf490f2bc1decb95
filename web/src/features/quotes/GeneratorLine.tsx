import { ActionIcon, Menu, NativeSelect, NumberInput, Text, Textarea, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconDots, IconNote, IconTrash } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { Bdi } from "@/shared/ui/Bdi";
import { Money } from "@/shared/ui/Money";
import type { DraftLine, Typed } from "./generator";
import { PriceOrigin } from "./PriceOrigin";
import classes from "./QuoteGenerator.module.css";
import type { QuoteLine } from "./quote";

interface Props {
  line: DraftLine;
  at: number;
  currency: string;
  priced?: QuoteLine;
  /** What the server refuses, by the name of the field. */
  wrong: Record<string, string>;
  onChange: (change: Partial<DraftLine>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onNext: () => void;
}

const typed = (value: string | number): Typed => (value === "" ? "" : Number(value));

/** One line while it is written. Enter goes on to the next line, Alt with an arrow moves it. */
export function GeneratorLine({ line, at, currency, priced, wrong, onChange, onMove, onRemove, onNext }: Props) {
  const { t } = useTranslation("quotes");
  const format = useFormat();
  const [described, setDescribed] = useState(line.description !== "");
  const label = (name: "item" | "quantity" | "unitPrice" | "discount" | "taxRate") =>
    t("generator.fieldOfLine", { field: t(`line.${name}`), number: at + 1 });
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      onMove(event.key === "ArrowUp" ? -1 : 1);
    } else if (event.key === "Enter" && !event.ctrlKey && !(event.target instanceof HTMLTextAreaElement)) {
      event.preventDefault();
      onNext();
    }
  };
  const number = (name: "quantity" | "unitPrice" | "discount" | "taxRate", more: object = {}) => (
    <NumberInput
      aria-label={label(name)}
      hideControls
      min={0}
      decimalScale={4}
      thousandSeparator=","
      value={line[name]}
      error={wrong[name]}
      classNames={{ input: classes.number }}
      onChange={(value) => onChange({ [name]: typed(value) })}
      {...more}
    />
  );
  const margin = priced?.margin;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the inputs inside, gathered in one place
    <div className={classes.line} onKeyDown={onKey}>
      <div className={classes.item}>
        <TextInput
          aria-label={label("item")}
          value={line.name}
          error={wrong.name ?? wrong.productId}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        {line.sku && (
          <Text c="dimmed" fz="xs" mt={2}>
            <Bdi>{line.sku}</Bdi>
          </Text>
        )}
        {described && (
          <Textarea
            mt={4}
            autosize
            minRows={1}
            aria-label={t("generator.description", { number: at + 1 })}
            placeholder={t("line.description")}
            value={line.description}
            error={wrong.description}
            onChange={(event) => onChange({ description: event.currentTarget.value })}
          />
        )}
      </div>
      {number("quantity", { hideControls: false, allowNegative: false })}
      <div>
        {number(
          "unitPrice",
          priced && line.unitPrice === "" ? { placeholder: format.number(priced.unitPrice, 4) } : {},
        )}
        {line.productId && (
          <PriceOrigin
            origin={priced?.origin}
            typed={line.unitPrice}
            currency={currency}
            onListed={() => onChange({ unitPrice: "" })}
          />
        )}
      </div>
      <div className={classes.discount}>
        {number("discount", { error: wrong.discount ?? wrong["discount.percent"] ?? wrong["discount.amount"] })}
        <NativeSelect
          aria-label={t("generator.discountIn", { number: at + 1 })}
          value={line.discountIn}
          data={[
            { value: "percent", label: "%" },
            { value: "amount", label: format.currency(currency) },
          ]}
          onChange={(event) => onChange({ discountIn: event.currentTarget.value as DraftLine["discountIn"] })}
        />
      </div>
      {number("taxRate", { suffix: "%" })}
      <div className={classes.amount}>
        <Money value={priced?.amount} currency={currency} />
        {margin !== undefined && (
          <Text fz="xs" c={margin < 0 ? "red" : "dimmed"}>
            {t("sum.margin")}
            {priced?.marginPercent !== undefined && ` ${format.percent(priced.marginPercent / 100, 1)}`}
            <br />
            <Money value={margin} currency={currency} />
          </Text>
        )}
      </div>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t("generator.lineMenu", { number: at + 1 })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconArrowUp size={14} />} onClick={() => onMove(-1)}>
            {t("generator.up")}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowDown size={14} />} onClick={() => onMove(1)}>
            {t("generator.down")}
          </Menu.Item>
          {!described && (
            <Menu.Item leftSection={<IconNote size={14} />} onClick={() => setDescribed(true)}>
              {t("generator.describe")}
            </Menu.Item>
          )}
          <Menu.Item color="red" leftSection={<IconTrash size={14} />} onClick={onRemove}>
            {t("generator.remove")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
