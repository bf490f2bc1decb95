import { Badge, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { AddressLink } from "@/shared/ui/AddressLink";
import { Bdi } from "@/shared/ui/Bdi";
import type { AuditEntry } from "../settingsTypes";
import classes from "./Audit.module.css";
import { recordAddress } from "./recordAddress";

const shownIds = 30;

/** A record by its number, for the trail keeps no names of what was only seen. */
function SeenRecord({ kind, id }: { kind: string; id: string }) {
  const href = recordAddress(kind, id);
  const words = <Bdi>{`${id.slice(0, 4)}…${id.slice(-6)}`}</Bdi>;
  return href ? (
    <AddressLink href={href} title={id}>
      {words}
    </AddressLink>
  ) : (
    <span title={id}>{words}</span>
  );
}

/** What the row has no room for: from where, in which request, which records were seen. */
export function EntryDetails({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation("audit");
  const { subjects = [], subject } = entry;
  const kind = subject?.kind ?? "customer";
  return (
    <dl className={classes.details}>
      {entry.ip && (
        <div>
          <dt>{t("ip")}</dt>
          <dd>
            <Bdi>{entry.ip}</Bdi>
          </dd>
        </div>
      )}
      {entry.requestId && (
        <div>
          <dt>{t("request")}</dt>
          <dd>
            <AddressLink href={`/settings/audit?requestId=${encodeURIComponent(entry.requestId)}`}>
              <Bdi>{entry.requestId}</Bdi>
            </AddressLink>
          </dd>
        </div>
      )}
      <div>
        <dt>{t("code")}</dt>
        <dd>
          <Bdi>{entry.action}</Bdi>
        </dd>
      </div>
      <div>
        <dt>{t("chain")}</dt>
        <dd>{entry.sealed ? t("sealed") : t("unsealed")}</dd>
      </div>
      {subjects.length > 0 && (
        <div>
          <dt>{t("seen", { count: subjects.length })}</dt>
          <dd>
            <Group gap={6}>
              {subjects.slice(0, shownIds).map((id) => (
                <SeenRecord key={id} kind={kind} id={id} />
              ))}
              {subjects.length > shownIds && (
                <Badge variant="default" tt="none">
                  {t("moreSeen", { count: subjects.length - shownIds })}
                </Badge>
              )}
            </Group>
          </dd>
        </div>
      )}
    </dl>
  );
}
