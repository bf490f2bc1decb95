import { Button, Group } from "@mantine/core";
import { IconArrowMerge } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useFormat } from "@/shared/format/FormatProvider";
import { Bdi } from "@/shared/ui/Bdi";
import { Money } from "@/shared/ui/Money";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { When } from "@/shared/ui/When";
import { type DuplicatePair, type Side, useFreshCustomers } from "./duplicateQueries";
import classes from "./duplicates.module.css";
import { Reasons } from "./Reasons";

function Person({ side }: { side: Side }) {
  const { t } = useTranslation("duplicates");
  return (
    <div className={classes.person}>
      <Link to={`/customers/${side.id}`} className={classes.name}>
        <bdi>{side.name}</bdi>
      </Link>
      <div className={classes.more}>
        <Bdi>{side.email}</Bdi> <Bdi>{side.phone}</Bdi>
      </div>
      <div className={classes.more}>
        {side.city && (
          <>
            <bdi>{side.city}</bdi>
            {" · "}
          </>
        )}
        {t("orders", { count: side.orderCount })}
        {side.orderCount > 0 && (
          <>
            {" · "}
            <Money value={side.lifetimeValue} />
          </>
        )}
        {" · "}
        {t("since")} <When at={side.createdAt} />
      </div>
    </div>
  );
}

/** Two customers side by side, why they may be one, and what to do about it. */
export function PairRow({ pair }: { pair: DuplicatePair }) {
  const { t } = useTranslation("duplicates");
  const format = useFormat();
  const refresh = useFreshCustomers();
  const decide = async (path: "/api/crm/duplicates/{id}/dismiss" | "/api/crm/duplicates/{id}/reopen") => {
    try {
      await http.post(path, { path: { id: pair.id } });
      if (path.endsWith("dismiss")) toastDone(t("dismissed"), () => decide("/api/crm/duplicates/{id}/reopen"));
    } catch (error) {
      toastFailed(error);
    }
    refresh();
  };
  const names = { first: pair.first.name, second: pair.second.name };
  return (
    <li className={classes.pair} aria-label={t("pair", names)}>
      <Person side={pair.first} />
      <div className={classes.why}>
        <div className={classes.score} title={t("scoreHint")}>
          {format.percent(pair.score / 100)}
        </div>
        <Reasons findings={pair.findings} />
      </div>
      <Person side={pair.second} />
      <Group gap="xs" wrap="nowrap" className={classes.deeds}>
        {pair.state === "OPEN" ? (
          <>
            <Button
              component={Link}
              to={`/customers/merge?a=${pair.first.id}&b=${pair.second.id}`}
              variant="default"
              leftSection={<IconArrowMerge size={14} />}
            >
              {t("merge.open")}
            </Button>
            <Button variant="subtle" color="gray" onClick={() => void decide("/api/crm/duplicates/{id}/dismiss")}>
              {t("dismiss")}
            </Button>
          </>
        ) : (
          <>
            <span className={classes.more}>{t("decidedBy", { name: pair.decidedByName })}</span>
            <Button variant="subtle" color="gray" onClick={() => void decide("/api/crm/duplicates/{id}/reopen")}>
              {t("reopen")}
            </Button>
          </>
        )}
      </Group>
    </li>
  );
}
