import { createEvent, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import { RecordFiles } from "./RecordFiles";
import { type AttachedFile, largest } from "./recordFiles";

const aFile = (more: Partial<AttachedFile> = {}): AttachedFile => ({
  id: "a1",
  fileId: "f1",
  name: "drawing.pdf",
  size: 1.2 * 1024 * 1024,
  attachedByName: "Ada Byron",
  attachedAt: "2026-11-21T12:00:00Z",
  recordKind: "opportunity",
  recordId: "d1",
  ...more,
});

const path = "/api/crm/opportunities/d1/files";

/** A server that keeps what it is sent. */
function serve(files: AttachedFile[] = [aFile()]) {
  let held = [...files];
  let taken: AttachedFile[] = [];
  return fakeApi({
    [`GET ${path}`]: () => ({ body: { items: held, nextCursor: null } }),
    [`POST ${path}`]: ({ body }) => {
      const sent = (body as FormData).get("file") as File;
      if (sent.name === "bad.txt") {
        return {
          status: 422,
          body: { status: 422, errors: [{ field: "file", code: "too_many", message: "x", params: { most: 100 } }] },
        };
      }
      held = [aFile({ id: sent.name, name: sent.name, size: sent.size }), ...held];
      return { status: 201, body: held.slice(0, 1) };
    },
    [`DELETE ${path}/a1`]: () => {
      taken = held.filter(({ id }) => id === "a1");
      held = held.filter(({ id }) => id !== "a1");
      return { status: 204 };
    },
    [`DELETE ${path}/a2`]: () => {
      held = held.filter(({ id }) => id !== "a2");
      return { status: 204 };
    },
    [`POST ${path}/a1/restore`]: () => {
      held = [...held, ...taken];
      return { body: taken[0] };
    },
    [`PATCH ${path}/a1`]: ({ body }) => {
      held = held.map((file) => (file.id === "a1" ? { ...file, ...(body as object) } : file));
      return { body: held[0] };
    },
  });
}

const show = (isWritable = true) => renderAt(<RecordFiles holder="opportunities" id="d1" isWritable={isWritable} />);
const names = () => screen.queryAllByRole("link").map((link) => link.textContent);

it("lists each file with its size, who brought it, and the way to its content", async () => {
  serve();
  await show(false);
  const link = await screen.findByRole("link", { name: "drawing.pdf" });
  expect(link.getAttribute("href")).toBe("/api/crm/files/f1");
  expect(link.hasAttribute("download")).toBe(true);
  const row = screen.getByRole("listitem");
  expect(row.textContent).toContain("1.2 MB");
  expect(row.textContent).toContain("Ada Byron");
  expect(screen.queryByRole("button")).toBeNull();
});

it("says that there are none, and offers nothing to whoever may only read", async () => {
  serve([]);
  await show(false);
  expect(await screen.findByText("No files yet.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Attach files" })).toBeNull();
});

it("attaches what is chosen, file by file, and says which one was refused and why", async () => {
  const log = serve([]);
  const view = await show();
  await screen.findByRole("button", { name: "Attach files" });
  const input = view.container.querySelector<HTMLInputElement>("input[type=file]");
  await userEvent.upload(input as HTMLInputElement, [
    new File(["one"], "one.txt"),
    new File(["two"], "bad.txt"),
    new File([], "none.txt"),
  ]);
  expect(await screen.findByRole("link", { name: "one.txt" })).toBeTruthy();
  expect(await screen.findByText("1 file attached")).toBeTruthy();
  expect(screen.getByText(/^bad.txt: These are too many: the most is 100/)).toBeTruthy();
  expect(screen.getByText("none.txt is empty and was not attached.")).toBeTruthy();
  expect(log.filter(({ method }) => method === "POST")).toHaveLength(2);
});

it("takes files that are dropped, and sends none that is too large", async () => {
  const log = serve([]);
  await show();
  const part = (await screen.findByRole("button", { name: "Attach files" })).closest("[data-over]") as HTMLElement;
  const big = new File(["x"], "film.mp4");
  Object.defineProperty(big, "size", { value: largest + 1 });
  const dataTransfer = { types: ["Files"], files: [new File(["x"], "plan.dwg"), big] };
  const over = createEvent.dragOver(part, { dataTransfer });
  fireEvent(part, over);
  expect(over.defaultPrevented).toBe(true);
  expect(part.dataset.over).toBe("true");
  fireEvent.drop(part, { dataTransfer });
  expect(await screen.findByRole("link", { name: "plan.dwg" })).toBeTruthy();
  expect(await screen.findByText(/film.mp4 is larger than 50 MB/)).toBeTruthy();
  expect(log.filter(({ method }) => method === "POST")).toHaveLength(1);
  expect(part.dataset.over).toBe("false");
});

it("removes a file and puts it back on request", async () => {
  serve();
  await show();
  await userEvent.click(await screen.findByRole("button", { name: "Actions for drawing.pdf" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Remove" }));
  await waitFor(() => expect(names()).toEqual([]));
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  expect(await screen.findByRole("link", { name: "drawing.pdf" })).toBeTruthy();
});

it("leaves whoever removes files by keyboard at the next one, and behind the last at the button", async () => {
  serve([aFile(), aFile({ id: "a2", name: "plan.dwg" })]);
  await show();
  (await screen.findByRole("button", { name: "Actions for drawing.pdf" })).focus();
  await userEvent.keyboard("{Enter}");
  await userEvent.click(await screen.findByRole("menuitem", { name: "Remove" }));
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("Actions for plan.dwg"));
  await userEvent.keyboard("{Enter}");
  await userEvent.click(await screen.findByRole("menuitem", { name: "Remove" }));
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Attach files"));
});

it("renames a file where it stands", async () => {
  const log = serve();
  await show();
  await userEvent.click(await screen.findByRole("button", { name: "Actions for drawing.pdf" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Rename" }));
  const name = await screen.findByRole("textbox", { name: "New name of drawing.pdf" });
  await userEvent.clear(name);
  await userEvent.type(name, "plan.pdf{Enter}");
  expect(await screen.findByRole("link", { name: "plan.pdf" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Actions for plan.pdf" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Rename" }));
  await userEvent.type(await screen.findByRole("textbox"), "never kept{Escape}");
  await screen.findByRole("link", { name: "plan.pdf" });
  expect(log.filter(({ method }) => method === "PATCH").map(({ body }) => body)).toEqual([{ name: "plan.pdf" }]);
});

it("shows at a customer where a file hangs, and changes it only there", async () => {
  fakeApi({
    "GET /api/crm/customers/c1/files": ({ query }) =>
      query.get("cursor")
        ? {
            body: {
              items: [aFile({ id: "a3", recordKind: "customer", recordId: "c1", name: "old.pdf" })],
              nextCursor: null,
            },
          }
        : { body: { items: [aFile({ recordLabel: "Forty saws" })], nextCursor: "next" } },
  });
  await renderAt(<RecordFiles holder="customers" id="c1" isWritable />);
  const row = await screen.findByRole("listitem");
  const deal = within(row).getByRole("link", { name: "Opportunity: Forty saws" });
  expect(deal.getAttribute("href")).toBe("/opportunities/d1");
  expect(within(row).queryByRole("button")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Show older files" }));
  expect(await screen.findByRole("button", { name: "Actions for old.pdf" })).toBeTruthy();
});

it("says that the files could not be loaded, and tries again", async () => {
  let broken = true;
  fakeApi({
    [`GET ${path}`]: () =>
      broken ? { status: 500, body: { status: 500 } } : { body: { items: [], nextCursor: null } },
  });
  await show(false);
  const again = await screen.findByRole("button", { name: "Try again" });
  broken = false;
  await userEvent.click(again);
  expect(await screen.findByText("No files yet.")).toBeTruthy();
});
