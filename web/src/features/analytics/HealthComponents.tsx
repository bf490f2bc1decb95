import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { Panel } from "@/shared/ui/Panel";
import { type Component, components } from "./analyticsTypes";
import classes from "./Health.module.css";

/** What the average is made of, with the weight each part has. */
export function HealthComponents({ values }: { values: Record<Component, number> }) {
  const { t } = useTranslation("analytics");
  const format = useFormat();
  return (
    <Panel title={t("health.components")}>
      <dl className={classes.components}>
        {components.map((name) => (
          <div key={name}>
            <dt>
              <strong>{t(`component.${name}.name`)}</strong> <span>{t(`component.${name}.means`)}</span>
            </dt>
            <dd>
              {format.number(values[name], 1)}
              <span className={classes.track} aria-hidden>
                <span style={{ inlineSize: `${Math.min(100, values[name])}%` }} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
