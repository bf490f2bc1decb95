// Kills the program, its database, or both, while fifty clients write at once, and proves that nothing is lost, doubled or
// left half: quote numbers, quotes, orders, mails, customers of leads, moves on the board, the audit trail's seals.
//
//   node tools/kill/run.mjs          10 rounds on port 8440 in .cache/kill; ROUNDS, PORT, CLIENTS and KILL_HOME say otherwise
import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { check } from "./checks.mjs";
import { counts } from "./client.mjs";
import { Program } from "./program.mjs";
import { Ledger, Workforce } from "./work.mjs";

const home = process.env.KILL_HOME ?? fileURLToPath(new URL("../../.cache/kill", import.meta.url));
const port = Number(process.env.PORT ?? 8440);
const rounds = Number(process.env.ROUNDS ?? 10);
const clients = Number(process.env.CLIENTS ?? 50);
const token = randomBytes(24).toString("hex");
const victims = ["program", "database", "both"];
/** In answered calls, because machines differ. */
const WORK_BEFORE = { least: 100, most: 700 };
const WORK_AFTER = 100;

async function kill(program, victim) {
  if (victim !== "program") program.killDatabase();
  if (victim !== "database") await program.killProgram();
}

async function answered(more) {
  const enough = counts.answered + more;
  while (counts.answered < enough) await sleep(5);
}

/** @returns how long it was away, ms */
async function back(program, victim) {
  if (victim !== "database") return program.start();
  const begun = Date.now();
  while (!(await program.isReady())) await sleep(50);
  return Date.now() - begun;
}

async function play(number, program, workforce) {
  const victim = victims[(number - 1) % victims.length];
  const before = Math.round(WORK_BEFORE.least + Math.random() * (WORK_BEFORE.most - WORK_BEFORE.least));
  const round = { over: false };
  await workforce.prepare();
  const sum = { ...counts };
  const working = Promise.all(Array.from({ length: clients }, (_, client) => workforce.work(client, round)));
  await answered(before);
  await sleep(Math.random() * 50);
  await kill(program, victim);
  const away = await back(program, victim);
  await answered(WORK_AFTER);
  round.over = true;
  await working;
  const did = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, count - sum[name]]));
  return { victim, "killed after": before, "away ms": away, ...did };
}

rmSync(home, { recursive: true, force: true });
mkdirSync(home, { recursive: true });
const program = new Program(home, port, token);
const ledger = new Ledger();
const workforce = new Workforce(program.url, token, ledger);
let failed = false;
try {
  await program.start();
  const played = [];
  for (let number = 1; number <= rounds; number++) {
    played.push(await play(number, program, workforce));
    console.log(`Round ${number}: ${JSON.stringify(played.at(-1))}`);
  }
  console.table(played);
  const rows = await check(workforce.staff, ledger);
  await program.stop();
  const audit = program.verifyAudit();
  rows.push({ what: `Audit trail: ${audit.said}`, counted: 1, wrong: audit.whole ? [] : [audit.said] });
  console.table(rows.map(({ what, counted, wrong }) => ({ what, counted, wrong: wrong.length })));
  for (const { what, wrong } of rows) for (const one of wrong.slice(0, 20)) console.error(`${what}: ${one}`);
  failed = rows.some(({ wrong }) => wrong.length > 0);
} finally {
  await program.stop();
}
process.exit(failed ? 1 : 0);
