import { round } from '../round.ts';
import { enpsInterval } from '../score/adjusted-wald.ts';
import { effectiveSize } from '../score/effective-size.ts';
import { type Recommendations, enps } from '../score/enps.ts';
import { fractionValue } from '../score/fraction.ts';
import { unreported } from '../score/hidden-demand.ts';
import { itemScore } from '../score/item-score.ts';
import { meanInterval } from '../score/mean-interval.ts';
import { type Moments, moments } from '../score/moments.ts';
import { fineSharesFrom, publishedShare } from '../score/published-share.ts';
import { wilson } from '../score/wilson.ts';
import type { Cell } from './atom-table.ts';
import { detractorCodes, isFavourable, passiveCodes, promoterCodes } from './classes.ts';
import { publishedEnds } from './ends.ts';
import type { DimensionResult, EnpsResult, ItemResult, LostTimeResult, Report, ShareResult } from './report.ts';

/** E0 in its three classes. */
export function recommendations({ counts }: Cell): Recommendations {
  const total = (codes: readonly string[]): number => codes.reduce((sum, code) => sum + (counts[code] ?? 0), 0);
  return { promoters: total(promoterCodes), passives: total(passiveCodes), detractors: total(detractorCodes) };
}

/** Mean and spread of a cell whose codes are numbers or fractions. */
export function momentsOf({ counts }: Cell): Moments {
  return moments(Object.entries(counts).map(([code, count]) => [fractionValue(code), count]));
}

/** @param population people the group stands for, at least as many as answered; so in all functions of this file */
export function enpsResult(cell: Cell, population: number): EnpsResult {
  const counts = recommendations(cell);
  const [low, high] = enpsInterval(counts, population);
  return {
    n: cell.n,
    score: round(enps(counts) * 100),
    interval: publishedEnds([low * 100, high * 100], [-100, 100]),
  };
}

/**
 * @param top the same item at the root (the side): its spread makes the interval, so that the interval tells nothing about the group
 */
export function itemResult(cell: Cell, population: number, top: Cell): ItemResult {
  const own = momentsOf(cell);
  const [low, high] = meanInterval(own, momentsOf(top), population);
  const share = (codes: readonly string[]): number =>
    publishedShare(
      codes.reduce((sum, code) => sum + (cell.counts[code] ?? 0), 0),
      cell.n,
    );
  const favourable = share(Object.keys(cell.counts).filter(isFavourable));
  const [least, most] = wilson(favourable / 100, effectiveSize(cell.n, population));
  return {
    n: cell.n,
    score: round(itemScore(own.mean)),
    interval: publishedEnds([itemScore(low), itemScore(high)], [0, 100]),
    favourable,
    favourableInterval: publishedEnds([least * 100, most * 100], [0, 100]),
    steps: cell === top && cell.n >= fineSharesFrom ? fiveSteps.map((code) => share([code])) : null,
  };
}

/** @param codes of the question in option order */
export function shareResult(cell: Cell, codes: readonly string[]): ShareResult {
  return {
    n: cell.n,
    shares: codes.map((code) => ({ code, percent: publishedShare(cell.counts[code] ?? 0, cell.n) })),
  };
}

/**
 * @param codes minutes of each step, ascending
 * @param top lost time at the root, whose spread makes the interval
 */
export function lostTimeResult(cell: Cell, codes: readonly string[], population: number, top: Cell): LostTimeResult {
  const own = momentsOf(cell);
  const most = Math.max(...codes.map(Number));
  return {
    ...shareResult(cell, codes),
    meanMinutes: round(own.mean),
    interval: publishedEnds(meanInterval(own, momentsOf(top), population), [0, most]),
  };
}

/** @param top the same dimension of the whole side, whose spread makes the interval */
export function dimensionResult(cell: Cell, population: number, top: Cell): DimensionResult {
  const own = momentsOf(cell);
  return {
    n: cell.n,
    mean: round(own.mean, 1),
    interval: publishedEnds(meanInterval(own, momentsOf(top), population), [1, 5], 1),
  };
}

const fiveSteps = ['1', '2', '3', '4', '5'];

/** Share of lost time that was not reported, from the question about reporting alone; the root's. */
export function hiddenResult(cell: Cell, population: number): Report['hidden'] {
  const own = moments(Object.entries(cell.counts).map(([code, count]) => [unreported[code] ?? 0, count]));
  const [low, high] = meanInterval(own, own, population);
  return {
    n: cell.n,
    percent: round(own.mean * 100),
    interval: publishedEnds([low * 100, high * 100], [0, 100]),
  };
}
