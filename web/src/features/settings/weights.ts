import { type Weights, weightNames } from "./settingsTypes";

/** Shares of the health score, added without the drift of binary fractions. */
export const sumOf = (weights: Weights): number =>
  Math.round(weightNames.reduce((sum, name) => sum + weights[name] * 100, 0)) / 100;

export const isWhole = (weights: Weights): boolean => sumOf(weights) === 1;
