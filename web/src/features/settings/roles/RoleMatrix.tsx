import { Checkbox, Select, Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Right, type Role, type Scope, scopes } from "../settingsTypes";
import { RoleMenu } from "./RoleMenu";
import classes from "./Roles.module.css";
import { permissionLabel, roleLabel } from "./roleLabel";
import { useRoleChange } from "./useRoleChange";

const has = (role: Role, right: string) => role.permissions.includes(right) || role.permissions.includes("*");
/** Whoever could take rights from ADMIN could lock everybody out; so nobody can. */
const isFixed = (role: Role) => role.name === "ADMIN" && role.builtIn;

function RoleHead({ role, onScope }: { role: Role; onScope: (scope: Scope) => void }) {
  const { t } = useTranslation("settings");
  const name = roleLabel(t, role.name);
  return (
    <Table.Th scope="col">
      <div className={classes.roleName}>
        <bdi>{name}</bdi>
        <RoleMenu role={role} />
      </div>
      <div className={classes.holders}>{t("roles.holders", { count: role.people })}</div>
      <Select
        aria-label={t("roles.scopeOf", { role: name })}
        data={scopes.map((value) => ({ value, label: t(`roles.scopes.${value}`) }))}
        value={role.scope}
        disabled={isFixed(role)}
        allowDeselect={false}
        size="xs"
        onChange={(value) => value && onScope(value as Scope)}
      />
    </Table.Th>
  );
}

/** The modules that bring the rights, gathered as people think of them, daily work first. */
const groupOf: Record<string, string> = {
  customers: "customers",
  commerce: "commerce",
  administration: "administration",
};
const groupOrder = ["customers", "commerce", "data", "administration"];

function groupsOf(rights: Right[]) {
  const inGroup = ({ area }: Right) => groupOf[area] ?? (area === "platform" ? "administration" : "data");
  return groupOrder
    .map((group) => ({ group, names: rights.filter((right) => inGroup(right) === group).map(({ name }) => name) }))
    .filter(({ names }) => names.length > 0);
}

interface Props {
  roles: Role[];
  rights: Right[];
}

/** Roles across, rights down. */
export function RoleMatrix({ roles, rights }: Props) {
  const { t } = useTranslation("settings");
  const change = useRoleChange();
  const groups = groupsOf(rights);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={t("places.roles.title")}>
      <Table className={classes.matrix} horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">
              {t("roles.right")}
              <div className={classes.holders}>{t("roles.scopeText")}</div>
            </Table.Th>
            {roles.map((role) => (
              <RoleHead key={role.id} role={role} onScope={(scope) => void change({ id: role.id, scope })} />
            ))}
          </Table.Tr>
        </Table.Thead>
        {groups.map(({ group, names }) => (
          <Table.Tbody key={group}>
            <Table.Tr className={classes.area}>
              <Table.Th scope="rowgroup">{t(`roles.groups.${group}`)}</Table.Th>
              <Table.Td colSpan={roles.length} />
            </Table.Tr>
            {names.map((name) => (
              <Table.Tr key={name}>
                <Table.Th scope="row">{permissionLabel(t, name)}</Table.Th>
                {roles.map((role) => (
                  <Table.Td key={role.id}>
                    <Checkbox
                      aria-label={`${roleLabel(t, role.name)}: ${permissionLabel(t, name)}`}
                      checked={has(role, name)}
                      disabled={isFixed(role)}
                      onChange={() => void change({ id: role.id, permission: name })}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        ))}
      </Table>
    </section>
  );
}
