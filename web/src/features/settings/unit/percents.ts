import { type Weights, weightNames } from "../settingsTypes";

/** The API keeps shares of 1; people fill in percents. Rounded, for 0.35 * 100 is 35.00000000000001 in binary. */
const rounded = (value: number) => Math.round(value * 100) / 100;

const each = (weights: Weights, change: (value: number) => number): Weights =>
  Object.fromEntries(weightNames.map((name) => [name, change(weights[name])])) as Weights;

export const asPercents = (weights: Weights) => each(weights, (share) => rounded(share * 100));
export const asShares = (percents: Weights) => each(percents, (percent) => Math.round(percent * 100) / 10_000);
export const sumOf = (percents: Weights) => rounded(weightNames.reduce((sum, name) => sum + percents[name], 0));
