import { Checkbox, Select, Table, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { PageHead } from "@/shared/ui/PageHead";
import { toastFailed } from "@/shared/ui/toasts";
import { Loaded } from "./Loaded";
import { permissionLabel, roleLabel } from "./roleLabel";
import classes from "./Settings.module.css";
import { rolesQuery } from "./settingsQueries";
import type { Role, RoleListing, Scope } from "./settingsTypes";

const scopes: Scope[] = ["OWN", "TEAM", "ALL"];
const has = (role: Role, permission: string) => role.permissions.includes(permission) || role.permissions.includes("*");

function Matrix({ listing }: { listing: RoleListing }) {
  const { t } = useTranslation("settings");
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: ({ role, ...rest }: { role: Role; permissions?: string[]; scope?: Scope }) =>
      http.patch("/api/admin/roles/{id}", { path: { id: role.id }, body: { ...rest, version: role.version } }),
    onSettled: () => client.invalidateQueries({ queryKey: ["roles"] }),
    onError: (error) => toastFailed(error),
  });
  const toggle = (role: Role, permission: string) =>
    change.mutate({
      role,
      permissions: has(role, permission)
        ? role.permissions.filter((p) => p !== permission)
        : [...role.permissions, permission],
    });
  const isFixed = (role: Role) => role.name === "ADMIN";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={t("places.roles.title")}>
      <Table className={classes.matrix} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("roles.right")}</Table.Th>
            {listing.items.map((role) => (
              <Table.Th key={role.id}>
                {roleLabel(t, role.name)}
                <Select
                  aria-label={t("roles.scopeOf", { role: roleLabel(t, role.name) })}
                  data={scopes.map((value) => ({ value, label: t(`roles.scopes.${value}`) }))}
                  value={role.scope}
                  disabled={isFixed(role)}
                  allowDeselect={false}
                  size="xs"
                  w={130}
                  onChange={(value) => value && change.mutate({ role, scope: value as Scope })}
                />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {listing.catalogue.map(({ name }) => (
            <Table.Tr key={name}>
              <Table.Td>{permissionLabel(t, name)}</Table.Td>
              {listing.items.map((role) => (
                <Table.Td key={role.id}>
                  <Checkbox
                    aria-label={`${roleLabel(t, role.name)}: ${permissionLabel(t, name)}`}
                    checked={has(role, name)}
                    disabled={isFixed(role) || change.isPending}
                    onChange={() => toggle(role, name)}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

export default function RolesPage() {
  const { t } = useTranslation("settings");
  const query = useQuery(rolesQuery);
  return (
    <>
      <PageHead title={t("places.roles.title")} />
      <div className={classes.wide}>
        <Text c="dimmed" mb="md">
          {t("roles.text")}
        </Text>
        <Loaded query={query}>{(listing) => <Matrix listing={listing} />}</Loaded>
      </div>
    </>
  );
}
