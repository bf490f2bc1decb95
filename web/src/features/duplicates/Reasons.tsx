import { IconCheck, IconTilde, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Finding } from "./duplicateQueries";
import classes from "./duplicates.module.css";

const signs = { SAME: IconCheck, SIMILAR: IconTilde, DIFFERENT: IconX };
const order = ["SAME", "SIMILAR", "DIFFERENT"];

/** What two customers agree in, and what not. */
export function Reasons({ findings }: { findings: Finding[] }) {
  const { t } = useTranslation("duplicates");
  const sorted = [...findings].sort((a, b) => order.indexOf(a.agreement) - order.indexOf(b.agreement));
  return (
    <ul className={classes.reasons}>
      {sorted.map(({ trait, agreement }) => {
        const Sign = signs[agreement];
        return (
          <li key={trait} className={classes.reason} data-agreement={agreement} title={t(`agreement.${agreement}`)}>
            <Sign size={12} aria-hidden />
            {t(`trait.${trait}`)}
            <span className={classes.hidden}> ({t(`agreement.${agreement}`)})</span>
          </li>
        );
      })}
    </ul>
  );
}
