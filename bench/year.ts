import { jobs } from '#infra/local/jobs.ts';
import { openDatabase } from '#store/database.ts';
import { names, startDatabase } from './database.ts';
import { document, say } from './document.ts';
import { buildPage } from './server.ts';
import { simulate } from './year/simulate.ts';
import { verdictOf } from './year/verdict.ts';

/**
 * A simulated year: organisations in zones all over the world, three tickers that die at random calls to the database, outages of up to sixty hours. Every wave must
 * open, remind, close, publish and be purged once, at the right local time. Real are rules, jobs, keys, signatures and database; made up are the clock, the carrier of
 * mail, master keys in memory, and people, who answer at once by the product's own writes. Wishes for a link and participation are looked for every six hours.
 */
await document('year', { organisations: 300, outages: 12, deathsPerMillionCalls: 200, seed: 1 }, async (sizes) => {
  buildPage();
  const { endpoint, database, stop } = await startDatabase();
  try {
    const plan = {
      ...{ organisations: sizes.organisations, outages: sizes.outages, seed: sizes.seed },
      ...{ begins: '2027-01-01T00:00:00.000Z', ends: '2028-01-01T00:00:00.000Z' },
      deadliness: sizes.deathsPerMillionCalls / 1_000_000,
    };
    const stage = { database, connect: () => openDatabase(names, endpoint), jobs, progress: say };
    const year = await simulate(plan, stage);
    const { wrong, ...figures } = await verdictOf(database, year);
    if (wrong.length > 0)
      throw new Error(`${wrong.length} things are not as they should be:\n${wrong.slice(0, 20).join('\n')}`);
    const outageHours = year.outages.map(({ from, to }) => (Date.parse(to) - Date.parse(from)) / 3_600_000);
    return {
      ...figures,
      ticks: year.ticks,
      tickersDied: year.deaths.length,
      outageHours: Math.round(outageHours.reduce((a, b) => a + b, 0)),
    };
  } finally {
    await stop();
  }
});
