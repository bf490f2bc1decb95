import { useFormat } from "@/shared/format/FormatProvider";

interface Props {
  value?: number | null;
  currency?: string;
  /** 12.4M on cards; the exact amount is on hover. */
  short?: boolean;
}

export function Money({ value, currency, short }: Props) {
  const format = useFormat();
  if (value === undefined || value === null) return null;
  const exact = format.money(value, currency);
  return (
    <span className="tabular" title={short ? exact : undefined}>
      {short ? format.moneyShort(value, currency) : exact}
    </span>
  );
}
