import { Group } from "@mantine/core";
import type { ReactNode } from "react";
import { PageHead } from "@/shared/ui/PageHead";
import { PeekPanel } from "@/shared/ui/PeekPanel";
import { ColumnMenu } from "./ColumnMenu";
import type { Row } from "./columns";
import { DataList, type DataListProps } from "./DataList";
import { FilterChips } from "./FilterChips";
import type { FilterSpec } from "./filters";
import classes from "./ListPage.module.css";
import { type BuiltInView, ViewPicker } from "./ViewPicker";

interface Props<T extends Row> extends DataListProps<T> {
  title: string;
  specs: FilterSpec[];
  /** The list's name for saved views, where it has them. */
  views?: string;
  builtIn?: BuiltInView[];
  primary?: ReactNode;
  menu?: ReactNode;
  /** What the side panel shows of the record whose id is in the address. */
  peek?: (id: string) => ReactNode;
}

/** Every list screen: head, views, filters, table, and the record looked at beside it. */
export function ListPage<T extends Row>(props: Props<T>) {
  const { title, specs, views, builtIn, primary, menu, peek, ...list } = props;
  const { controls } = list;
  const peeked = controls.state.peek;
  const shown = list.rows.rows.find((row) => row.id === peeked);
  return (
    <div className={classes.page}>
      <div className={classes.list}>
        <PageHead
          title={title}
          count={list.total}
          view={views && <ViewPicker list={views} controls={controls} builtIn={builtIn} />}
          primary={primary}
          menu={menu}
        />
        <Group justify="space-between" wrap="nowrap" align="flex-start" gap={0} pe="lg">
          <FilterChips specs={specs} controls={controls} />
          <div className={classes.columns}>
            <ColumnMenu columns={list.columns} controls={controls} />
          </div>
        </Group>
        <DataList {...list} />
      </div>
      {peek && peeked && (
        <PeekPanel
          href={shown ? list.hrefOf(shown) : undefined}
          title={shown && list.nameOf(shown)}
          onClose={() => controls.update({ peek: undefined })}
        >
          {peek(peeked)}
        </PeekPanel>
      )}
    </div>
  );
}
