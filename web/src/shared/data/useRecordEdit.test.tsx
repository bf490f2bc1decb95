import { notifications } from "@mantine/notifications";
import { useQuery } from "@tanstack/react-query";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import type { RecordAt } from "@/shared/api/contract";
import { getRecord } from "@/shared/api/http";
import { useFieldWords, valueWords } from "@/shared/customFields/useFieldWords";
import type { Format } from "@/shared/format/FormatProvider";
import { formatDay, formatNumber } from "@/shared/format/format";
import { languages } from "@/shared/i18n/languages";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import type { CellEdit } from "./columns";
import { useRecordEdit } from "./useRecordEdit";

afterEach(() => notifications.clean());

const path = "/api/crm/customers/{id}";
type Customer = RecordAt<typeof path>;
type Fields = Record<string, unknown>;

const options = [{ value: "B2B", label: "Company" }];
const typeEdit: CellEdit<Customer> = { kind: "select", options, value: () => null, patch: () => ({}) };
const edits = { type: typeEdit };
const also = (patch: Partial<Customer>) => ("ownerId" in patch ? { ownerName: "Ada" } : {});

function Card({ id, patches }: { id: string; patches: Record<string, Fields> }) {
  const { data } = useQuery({ queryKey: ["customers", "record", id], queryFn: () => getRecord(path, id) });
  const words = useFieldWords("customers", edits);
  const save = useRecordEdit({ resource: "customers", path, ...words, also });
  if (!data) return null;
  return (
    <>
      <output>{`${data.city} ${data.phone}`}</output>
      {Object.entries(patches).map(([name, patch]) => (
        <button key={name} type="button" onClick={() => void save(data, patch as Partial<Customer>)}>
          {name}
        </button>
      ))}
    </>
  );
}

/** One record at a server that knows versions; `meanwhile` is what somebody else writes before the first change. */
function serve(id: string, meanwhile?: Fields) {
  const record: Fields = { id, version: 1, name: "Arya", city: "Yazd", phone: "1" };
  const put = (change: Fields) => Object.assign(record, change, { version: (record.version as number) + 1 });
  let theirs = meanwhile;
  const log = fakeApi({
    [`GET /api/crm/customers/${id}`]: () => ({ body: { ...record } }),
    [`PATCH /api/crm/customers/${id}`]: ({ body }) => {
      if (theirs) put(theirs);
      theirs = undefined;
      const { version, ...change } = body as Fields;
      if (version !== record.version) return { status: 409, body: { status: 409, code: "version_conflict" } };
      return { body: { ...put(change) } };
    },
  });
  return { log, record, put };
}

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const undoOf = async (at: number) =>
  userEvent.click((await screen.findAllByRole("button", { name: "Undo" }))[at] as HTMLElement);
const cityAndPhone = { city: { city: "Shiraz" }, phone: { phone: "2" }, again: { city: "Rasht" } };

it("takes back an earlier change after a later one, and blames nobody", async () => {
  const { record } = serve("r1");
  await renderAt(<Card id="r1" patches={cityAndPhone} />);
  await press("city");
  await screen.findByText("Shiraz 1");
  await press("phone");
  await waitFor(() => expect(record.version).toBe(3));
  await undoOf(0);
  await waitFor(() => expect(record).toMatchObject({ city: "Yazd", phone: "2", version: 4 }));
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("takes back the first of two changes of one field, both made here, without a question", async () => {
  const { record } = serve("r2");
  await renderAt(<Card id="r2" patches={cityAndPhone} />);
  await press("city");
  await screen.findByText("Shiraz 1");
  await press("again");
  await waitFor(() => expect(record.city).toBe("Rasht"));
  await undoOf(0);
  await waitFor(() => expect(record.city).toBe("Yazd"));
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("asks before it takes back what somebody else has changed since", async () => {
  const { record, put } = serve("r3");
  const { client } = await renderAt(<Card id="r3" patches={cityAndPhone} />);
  await press("city");
  await screen.findByText("Shiraz 1");
  put({ city: "Tabriz" });
  await client.invalidateQueries({ queryKey: ["customers"] });
  await screen.findByText("Tabriz 1");
  await undoOf(0);
  await press("Keep theirs");
  expect(record.city).toBe("Tabriz");
});

it("saves without a question when somebody else changed another field", async () => {
  const { log, record } = serve("r4", { phone: "9" });
  await renderAt(<Card id="r4" patches={cityAndPhone} />);
  await press("city");
  await waitFor(() => expect(record).toMatchObject({ city: "Shiraz", phone: "9" }));
  expect(log.filter(({ method }) => method === "PATCH").map(({ body }) => body)).toEqual([
    { city: "Shiraz", version: 1 },
    { city: "Shiraz", version: 2 },
  ]);
  await screen.findByText("Shiraz 9");
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("shows the values of a conflict in words: the owner's name, the word of a choice", async () => {
  serve("r5", { ownerId: "p2", ownerName: "Eva", type: "B2B" });
  await renderAt(<Card id="r5" patches={{ give: { ownerId: "p1", type: null } }} />);
  await press("give");
  const rows = within(await screen.findByRole("dialog")).getAllByRole("row");
  expect(rows.slice(1).map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
    ["Owner", "Ada", "Eva"],
    ["Kind", "–", "Company"],
  ]);
});

it("writes days and numbers in the reader's calendar and digits, and several values side by side", () => {
  const language = languages.fa;
  const s = { language, timeZone: "UTC", currency: "EUR", now: () => new Date(0) };
  const format = {
    day: (day: string) => formatDay(s, day),
    number: (value: number, digits?: number) => formatNumber(s, value, digits),
  } as Format;
  expect(valueWords({ ...typeEdit, kind: "day" }, "2026-11-28", format)).toBe(formatDay(s, "2026-11-28"));
  expect(valueWords({ ...typeEdit, kind: "day" }, "2026-11-28", format)).toContain("۱۴۰۵");
  expect(valueWords({ ...typeEdit, kind: "number" }, 1250.5, format)).toBe("۱٬۲۵۰٫۵");
  expect(valueWords(typeEdit, ["B2B", "other"], format)).toBe("Company · other");
  expect(valueWords(typeEdit, [], format)).toBe("–");
});
