import type { APIResponse, BrowserContext } from "playwright-core";
import type { Page, Uuid } from "../src/shared/api/types";
import { shops } from "./shops";

/** Journeys at the same time each have a shop to themselves: the workers that run them are numbered from 1. */
export const url = shops[Number(process.env.VITEST_POOL_ID ?? 1) - 1] ?? "";
export const email = process.env.HS6_ADMIN_EMAIL ?? "";
export const password = process.env.HS6_ADMIN_PASSWORD ?? "";

async function answerOf<T>(response: APIResponse): Promise<T> {
  if (!response.ok()) throw new Error(`${response.url()}: ${response.status()} ${await response.text()}`);
  return response.json();
}

const csrf = async (context: BrowserContext) => {
  const cookies = await context.cookies(url);
  return { "X-XSRF-TOKEN": decodeURIComponent(cookies.find(({ name }) => name === "XSRF-TOKEN")?.value ?? "") };
};

/** The session that the sign-in screen would begin, with the language and colours the person once chose. */
export async function signInByCall(context: BrowserContext, choices: { locale: string; theme: string }, who = email) {
  await answerOf(await context.request.post(`${url}/api/auth/login`, { data: { email: who, password } }));
  await answerOf(await context.request.patch(`${url}/api/auth/me`, { data: choices, headers: await csrf(context) }));
}

/** What the program has really stored, asked beside the screen. */
export const stored = async <T>(context: BrowserContext, path: string) =>
  answerOf<T>(await context.request.get(url + path));

export const listed = async <T>(context: BrowserContext, path: string) => (await stored<Page<T>>(context, path)).items;

export const send = async <T>(context: BrowserContext, method: string, path: string, data: object) =>
  answerOf<T>(await context.request.fetch(url + path, { method, data, headers: await csrf(context) }));

export async function putAway(context: BrowserContext, path: string) {
  await context.request.delete(url + path, { headers: await csrf(context) });
}

export interface StoredCustomer {
  id: Uuid;
  version: number;
  name: string;
  company?: string;
  city?: string;
  tier?: string;
  lastInteractionAt?: string;
}
