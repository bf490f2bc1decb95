import { Alert, Button, Code, CopyButton, Group, MultiSelect, Stack, Table, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useMe } from "@/shared/auth/me";
import { confirm } from "@/shared/ui/dialogs";
import { PageHead } from "@/shared/ui/PageHead";
import { problemText, toastFailed } from "@/shared/ui/toasts";
import { When } from "@/shared/ui/When";
import { Loaded } from "./Loaded";
import { permissionLabel } from "./roleLabel";
import classes from "./Settings.module.css";
import { tokensQuery } from "./settingsQueries";
import type { ApiToken } from "./settingsTypes";

function NewToken() {
  const { t } = useTranslation("settings");
  const me = useMe();
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<string[]>([]);
  const make = useMutation({
    mutationFn: () => http.post("/api/admin/tokens", { body: { name, scopes } }),
    onSuccess: () => {
      setName("");
      void client.invalidateQueries({ queryKey: ["tokens"] });
    },
  });
  const secret = make.data?.token;
  return (
    <Stack
      component="form"
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <Group align="flex-end">
        <TextInput label={t("tokens.name")} value={name} required onChange={(e) => setName(e.currentTarget.value)} />
        <MultiSelect
          label={t("tokens.scopes")}
          data={me.permissions.map((value) => ({ value, label: permissionLabel(t, value) }))}
          value={scopes}
          onChange={setScopes}
          searchable
          miw={260}
        />
        <Button type="submit" loading={make.isPending} disabled={!name || scopes.length === 0}>
          {t("tokens.make")}
        </Button>
      </Group>
      {make.error && (
        <Text role="alert" c="var(--crm-bad)">
          {problemText(make.error)}
        </Text>
      )}
      {secret && (
        <Alert color="green" title={t("tokens.once")}>
          <Group>
            <Code dir="ltr">{secret}</Code>
            <CopyButton value={secret}>
              {({ copied, copy }) => (
                <Button size="compact-sm" variant="default" onClick={copy}>
                  {copied ? t("copied") : t("copy")}
                </Button>
              )}
            </CopyButton>
          </Group>
        </Alert>
      )}
    </Stack>
  );
}

export default function TokensPage() {
  const { t } = useTranslation("settings");
  const client = useQueryClient();
  const query = useQuery(tokensQuery);
  const revoke = useMutation({
    mutationFn: (id: string) => http.delete("/api/admin/tokens/{id}", { path: { id } }),
    onSettled: () => client.invalidateQueries({ queryKey: ["tokens"] }),
    onError: (error) => toastFailed(error),
  });
  const ask = async (token: ApiToken) => {
    if (await confirm({ title: t("tokens.revokeAsk", { name: token.name }), action: t("tokens.revoke"), danger: true }))
      revoke.mutate(token.id);
  };
  return (
    <>
      <PageHead title={t("places.tokens.title")} />
      <Stack className={classes.page} gap="lg">
        <NewToken />
        <Loaded query={query}>
          {(page) => (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
            <section className={classes.scroll} tabIndex={0} aria-label={t("places.tokens.title")}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    {["name", "scopes", "by", "lastUsed", "actions"].map((name) => (
                      <Table.Th key={name}>{t(`tokens.${name}`)}</Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {page.items.map((token) => (
                    <Table.Tr key={token.id}>
                      <Table.Td>
                        {token.name} <Code dir="ltr">{token.prefix}…</Code>
                      </Table.Td>
                      <Table.Td>{token.scopes.map((scope) => permissionLabel(t, scope)).join("، ")}</Table.Td>
                      <Table.Td>{token.createdBy}</Table.Td>
                      <Table.Td>{token.lastUsedAt ? <When at={token.lastUsedAt} real /> : t("tokens.never")}</Table.Td>
                      <Table.Td>
                        <Button size="compact-sm" variant="default" onClick={() => void ask(token)}>
                          {t("tokens.revoke")}
                        </Button>
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </section>
          )}
        </Loaded>
      </Stack>
    </>
  );
}
