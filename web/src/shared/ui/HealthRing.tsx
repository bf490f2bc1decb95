import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";

interface Props {
  score?: number | null;
  size?: number;
}

const bandOf = (score: number) => (score >= 70 ? "good" : score >= 40 ? "watch" : "bad");

/** Health from 0 to 100 as a ring with its number; the word for the band is read aloud. */
export function HealthRing({ score, size = 28 }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  if (score === undefined || score === null) return null;
  const band = bandOf(score);
  const radius = 15;
  const length = 2 * Math.PI * radius;
  const value = format.number(score);
  const name = t("health.label", { score: value, band: t(`health.${band}`) });
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 36 36"
      role="img"
      aria-label={name}
      style={{ flex: "none", verticalAlign: "middle" }}
    >
      <title>{name}</title>
      <circle cx="18" cy="18" r={radius} fill="none" stroke="var(--crm-hairline)" strokeWidth="3" />
      {score > 0 && (
        <circle
          cx="18"
          cy="18"
          r={radius}
          fill="none"
          stroke={`var(--crm-${band})`}
          strokeWidth="3"
          strokeLinecap="round"
          strokeDasharray={`${(length * Math.min(100, score)) / 100} ${length}`}
          transform="rotate(-90 18 18)"
        />
      )}
      <text
        x="18"
        y="18"
        textAnchor="middle"
        dominantBaseline="central"
        fontSize="12"
        fontWeight="600"
        fill="var(--crm-text)"
      >
        {value}
      </text>
    </svg>
  );
}
