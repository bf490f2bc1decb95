import { Button, Code } from "@mantine/core";
import { IconKey, IconPlus } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { confirm } from "@/shared/ui/dialogs";
import { EmptyState } from "@/shared/ui/EmptyState";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { When } from "@/shared/ui/When";
import { Loaded } from "../Loaded";
import { type RowColumn, Rows } from "../Rows";
import { permissionLabel } from "../roles/roleLabel";
import classes from "../Settings.module.css";
import { SettingsPlace } from "../SettingsPlace";
import { tokensQuery } from "../settingsQueries";
import type { ApiToken, MadeToken } from "../settingsTypes";
import { SecretShown } from "./SecretShown";
import { TokenDialog } from "./TokenDialog";
import own from "./Tokens.module.css";

const isOver = (token: ApiToken) => token.expiresAt !== undefined && Date.parse(token.expiresAt) < Date.now();

function useTokenColumns(): RowColumn<ApiToken>[] {
  const { t } = useTranslation("settings");
  const rightsOf = (token: ApiToken) =>
    token.scopes.includes("*")
      ? t("tokens.all")
      : token.scopes.map((scope) => permissionLabel(t, scope)).join(t("comma"));
  return [
    {
      name: "name",
      head: t("tokens.name"),
      cell: (token) => (
        <>
          <bdi>{token.name}</bdi>
          <div className={classes.sub}>
            <Code dir="ltr">{token.prefix}…</Code>
          </div>
        </>
      ),
    },
    {
      name: "scopes",
      head: t("tokens.scopes"),
      cell: (token) => (
        <span className={own.rights} title={rightsOf(token)}>
          {rightsOf(token)}
        </span>
      ),
    },
    { name: "by", head: t("tokens.by"), cell: (token) => <bdi>{token.person ?? token.createdBy}</bdi> },
    { name: "created", head: t("tokens.created"), cell: (token) => <When at={token.createdAt} real /> },
    {
      name: "lastUsed",
      head: t("tokens.lastUsed"),
      cell: (token) => (token.lastUsedAt ? <When at={token.lastUsedAt} real /> : t("tokens.unused")),
    },
    {
      name: "expires",
      head: t("tokens.expires"),
      cell: (token) =>
        token.expiresAt === undefined ? (
          t("tokens.spans.never")
        ) : (
          <span style={isOver(token) ? { color: "var(--crm-bad)" } : undefined}>
            {isOver(token) && `${t("tokens.over")} · `}
            <When at={token.expiresAt} real />
          </span>
        ),
    },
  ];
}

export default function TokensPage() {
  const { t } = useTranslation("settings");
  const client = useQueryClient();
  const query = useQuery(tokensQuery);
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<MadeToken>();
  const columns = useTokenColumns();
  const revoke = useMutation({
    mutationFn: (id: string) => http.delete("/api/admin/tokens/{id}", { path: { id } }),
    onSuccess: () => toastDone(t("tokens.revoked")),
    onError: (error) => toastFailed(error),
    onSettled: () => client.invalidateQueries({ queryKey: ["tokens"] }),
  });
  const ask = async ({ id, name }: ApiToken) => {
    const title = t("tokens.revokeAsk", { name });
    if (await confirm({ title, body: t("tokens.revokeText"), action: t("tokens.revoke"), danger: true }))
      revoke.mutate(id);
  };
  return (
    <SettingsPlace
      name="tokens"
      count={query.data?.items.length}
      primary={
        <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
          {t("tokens.make")}
        </Button>
      }
    >
      <Loaded query={query}>
        {(page) =>
          page.items.length === 0 ? (
            <EmptyState icon={IconKey} title={t("tokens.none")} text={t("tokens.noneText")} />
          ) : (
            <Rows
              label={t("places.tokens.title")}
              rows={page.items}
              keyOf={(token) => token.id}
              columns={columns}
              actionsHead={t("actions")}
              actions={(token) => (
                <Button
                  size="compact-sm"
                  variant="default"
                  color="red"
                  aria-label={t("tokens.revokeOne", { name: token.name })}
                  onClick={() => void ask(token)}
                >
                  {t("tokens.revoke")}
                </Button>
              )}
            />
          )
        }
      </Loaded>
      {isMaking && (
        <TokenDialog
          onClose={() => setMaking(false)}
          onMade={(token) => {
            setMaking(false);
            setMade(token);
          }}
        />
      )}
      {made && <SecretShown made={made} onClose={() => setMade(undefined)} />}
    </SettingsPlace>
  );
}
