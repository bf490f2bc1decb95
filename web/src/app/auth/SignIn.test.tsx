import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { recentRecords, rememberRecord } from "@/shared/nav/recent";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import SignIn, { safeNext } from "./SignIn";

const closed = () => ({ body: { open: false } });

async function signInWith(email: string, password: string) {
  await userEvent.type(await screen.findByLabelText(/E-mail/), email);
  await userEvent.type(screen.getByLabelText(/^Password/), password);
  await userEvent.click(screen.getByRole("button", { name: "Sign in" }));
}

it("asks for the code when the account has one, then leads back to the address wanted", async () => {
  const log = fakeApi({
    "GET /api/auth/setup": closed,
    "POST /api/auth/login": ({ body }) =>
      (body as { code?: string }).code
        ? { body: { person: { name: "Ada" } } }
        : { status: 401, body: { code: "totp_required" } },
  });
  const { router } = await renderAt(<SignIn />, "/sign-in?next=%2Fcustomers%3Ftier%3DGOLD", "/sign-in");
  await signInWith("ada@example.com", "long enough words");
  await userEvent.type(await screen.findByLabelText(/Code/), "123456");
  await userEvent.click(screen.getByRole("button", { name: "Sign in" }));
  await waitFor(() => expect(router.state.location.href).toBe("/customers?tier=GOLD"));
  expect(log.at(-1)?.body).toEqual({ email: "ada@example.com", password: "long enough words", code: "123456" });
});

it("shows nothing of the person who sat here before", async () => {
  localStorage.setItem("crm.person", "p1");
  rememberRecord({ kind: "customers", title: "Müller", link: "/customers/7" });
  fakeApi({ "GET /api/auth/setup": closed, "POST /api/auth/login": () => ({ body: { person: { id: "p2" } } }) });
  const { client, router } = await renderAt(<SignIn />, "/sign-in", "/sign-in");
  client.setQueryData(["customers", "list"], ["Müller"]);
  await signInWith("eva@example.com", "long enough words");
  await waitFor(() => expect(router.state.location.href).toBe("/"));
  expect(client.getQueryData(["customers", "list"])).toBeUndefined();
  expect(recentRecords()).toEqual([]);
});

it("says in words that the password is wrong", async () => {
  fakeApi({
    "GET /api/auth/setup": closed,
    "POST /api/auth/login": () => ({ status: 401, body: { code: "bad_credentials" } }),
  });
  await renderAt(<SignIn />, "/sign-in", "/sign-in");
  await signInWith("ada@example.com", "wrong");
  expect((await screen.findByRole("alert")).textContent).toContain("E-mail or password is wrong");
});

it("never leads to another site", () => {
  expect(safeNext("//evil.example")).toBe("/");
  expect(safeNext("/\\evil.example")).toBe("/");
  expect(safeNext("https://evil.example")).toBe("/");
  expect(safeNext("/customers")).toBe("/customers");
});
