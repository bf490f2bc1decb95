import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import UnitPage from "./UnitPage";

const unit = {
  unitName: "Test shop",
  clock: "LIVE",
  currency: "EUR",
  timeZone: "UTC",
  language: "en",
  languages: ["en"],
  phoneRegion: "DE",
  weights: { recency: 0.35, frequency: 0.2, monetary: 0.2, engagement: 0.15, support: 0.1 },
  highValueFrom: 1000,
  tierRule: "SHARE",
  tierThresholds: { platinum: 300, gold: 200, silver: 100 },
};

function api() {
  return fakeApi({
    "GET /api/admin/settings": () => ({ body: unit }),
    "PUT /api/admin/settings": ({ body }) => ({ body }),
    "GET /api/auth/me": () => ({ status: 503, body: {} }),
  });
}

async function fill(label: RegExp, words: string) {
  const field = await screen.findByLabelText(label);
  await userEvent.clear(field);
  await userEvent.type(field, words);
}

it("sends shares when percents are filled in, and only when they are the whole", async () => {
  const log = api();
  await renderAt(<UnitPage />);
  await fill(/Recency/, "30");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("The five must add up to 100 %.")).toBeTruthy();
  expect(log.some(({ method }) => method === "PUT")).toBe(false);
  await fill(/Support/, "15");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(log.some(({ method }) => method === "PUT")).toBe(true));
  await waitFor(() => expect((screen.getByRole("button", { name: "Save" }) as HTMLButtonElement).disabled).toBe(true));
  expect(log.find(({ method }) => method === "PUT")?.body).toMatchObject({
    weights: { recency: 0.3, frequency: 0.2, monetary: 0.2, engagement: 0.15, support: 0.15 },
  });
});

it("has nothing to save until something was changed, and gives up changes", async () => {
  api();
  await renderAt(<UnitPage />);
  const name = (await screen.findByLabelText(/^Name/)) as HTMLInputElement;
  const save = screen.getByRole("button", { name: "Save" }) as HTMLButtonElement;
  expect(save.disabled).toBe(true);
  await userEvent.type(name, "!");
  expect(save.disabled).toBe(false);
  await userEvent.click(screen.getByRole("button", { name: "Discard changes" }));
  expect(name.value).toBe("Test shop");
  expect(save.disabled).toBe(true);
});
