import { Menu } from "@mantine/core";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it } from "vitest";
import { renderAt } from "@/test/render";
import { Modal } from "./Modal";

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Ask
      </button>
      <Menu>
        <Menu.Target>
          <button type="button">More</button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen(true)}>Ask from here</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open && (
        <Modal opened onClose={() => setOpen(false)} title="A question">
          <button type="button">Yes</button>
        </Modal>
      )}
    </>
  );
}

it("gives the focus back to what opened it, also when it is taken away at once", async () => {
  await renderAt(<Page />);
  await userEvent.click(await screen.findByRole("button", { name: "Ask" }));
  const dialog = await screen.findByRole("dialog");
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Ask"));
});

it("gives it to what opened the menu, where an entry of a menu asked", async () => {
  await renderAt(<Page />);
  await userEvent.click(await screen.findByRole("button", { name: "More" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Ask from here" }));
  const dialog = await screen.findByRole("dialog");
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement?.textContent).toBe("More"));
});

function Form() {
  const [open, setOpen] = useState(true);
  const [name, setName] = useState("");
  return open ? (
    <Modal opened onClose={() => setOpen(false)} title="New tool" closeButtonProps={{ "aria-label": "Close" }}>
      <form>
        <input aria-label="Name" value={name} onChange={(event) => setName(event.currentTarget.value)} />
      </form>
    </Modal>
  ) : null;
}
const beside = () => document.querySelector(".mantine-Modal-overlay") as HTMLElement;

it("keeps what was typed when somebody clicks beside it, and asks before Escape loses it", async () => {
  await renderAt(<Form />);
  const field = await screen.findByRole<HTMLInputElement>("textbox", { name: "Name" });
  await userEvent.type(field, "Saw");
  await userEvent.click(beside());
  await userEvent.keyboard("{Escape}");
  const question = await screen.findByRole("dialog", { name: "Leave without saving?" });
  // The key that answers the question is not heard by the dialog under it.
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(question.isConnected).toBe(false));
  expect(field.value).toBe("Saw");
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  await userEvent.click(await screen.findByRole("button", { name: "Leave" }));
  await waitFor(() => expect(field.isConnected).toBe(false));
});

it.each(["Escape", "a click beside it"])(
  "closes at once with %s where nothing is left of what was typed",
  async (way) => {
    await renderAt(<Form />);
    const field = await screen.findByRole("textbox", { name: "Name" });
    await userEvent.type(field, "Saw");
    await userEvent.clear(field);
    await (way === "Escape" ? userEvent.keyboard("{Escape}") : userEvent.click(beside()));
    await waitFor(() => expect(field.isConnected).toBe(false));
    expect(screen.queryByRole("dialog")).toBeNull();
  },
);
