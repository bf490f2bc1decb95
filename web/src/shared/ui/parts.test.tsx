import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { Chart } from "@/shared/chart/Chart";
import { renderAt } from "@/test/render";
import { StageBadge, TierBadge } from "./Badges";
import { confirm } from "./dialogs";
import { FileDrop } from "./FileDrop";
import { HealthRing } from "./HealthRing";
import { InlineField } from "./InlineField";
import { Money } from "./Money";
import { When } from "./When";

vi.mock("@/shared/chart/ChartCanvas", () => ({ default: ({ label }: { label: string }) => <p>drawn: {label}</p> }));

it("says tier, stage and health in words, not by colour alone", async () => {
  await renderAt(
    <>
      <TierBadge value="GOLD" />
      <StageBadge value="AT_RISK" />
      <HealthRing score={35} />
    </>,
  );
  expect(await screen.findByText("Gold")).toBeTruthy();
  expect(screen.getByText("At risk")).toBeTruthy();
  expect(screen.getByRole("img", { name: "Health 35: at risk" })).toBeTruthy();
});

it("keeps the exact amount and moment one hover away", async () => {
  await renderAt(
    <>
      <Money value={12_412_345.5} short />
      <When at="2026-11-22T09:00:00Z" />
    </>,
  );
  expect((await screen.findByText("€12.4M")).title).toBe("€12,412,345.50");
  expect(screen.getByText("3 hours ago").title).toBe("22 Nov 2026, 09:00");
});

it("shows the numbers of a chart as a table", async () => {
  const option = { series: [] };
  await renderAt(<Chart title="Orders" option={option} table={{ head: ["Month", "Orders"], rows: [["Jan", "3"]] }} />);
  await screen.findByText("drawn: Orders");
  await userEvent.click(screen.getByRole("button", { name: "Show as table: Orders" }));
  expect(screen.getByRole("cell", { name: "3" })).toBeTruthy();
});

it("refuses a file of the wrong kind or size and takes a right one", async () => {
  const onFile = vi.fn();
  await renderAt(<FileDrop accept=".csv,.gz" maxBytes={10} onFile={onFile} />);
  const zone = await screen.findByRole("region", { name: /Drop a file/ });
  const drop = (file: File) => fireEvent.drop(zone, { dataTransfer: { files: [file] } });
  drop(new File(["x"], "notes.pdf"));
  expect((await screen.findByRole("alert")).textContent).toContain("This kind of file");
  drop(new File(["x".repeat(11)], "orders.csv"));
  expect((await screen.findByRole("alert")).textContent).toContain("larger than 10");
  drop(new File(["x"], "Orders.CSV"));
  expect(onFile).toHaveBeenCalledOnce();
  expect(screen.queryByRole("alert")).toBeNull();
});

it("edits a field where it stands", async () => {
  const save = vi.fn(async () => true);
  const record = { id: "1", version: 1, email: "a@b.example" };
  const edit = {
    kind: "text" as const,
    value: (one: typeof record) => one.email,
    patch: (value: unknown) => ({ email: String(value) }),
  };
  await renderAt(
    <InlineField label="E-mail" record={record} edit={edit} save={save}>
      {record.email}
    </InlineField>,
  );
  await userEvent.click(await screen.findByRole("button", { name: /E-mail/ }));
  await userEvent.type(screen.getByRole("textbox", { name: "E-mail" }), "x{Enter}");
  await waitFor(() => expect(save).toHaveBeenCalledWith(record, { email: "a@b.examplex" }));
});

it("asks before a deed that cannot be undone", async () => {
  await renderAt(<p>page</p>);
  const answer = confirm({ title: "Disable Ada?", action: "Disable", danger: true });
  await userEvent.click(await screen.findByRole("button", { name: "Disable" }));
  expect(await answer).toBe(true);
});
