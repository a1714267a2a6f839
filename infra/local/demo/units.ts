import type { Side } from '#core/survey/instrument.ts';

/** One unit of the made-up organisation. Moods are in standard deviations of what people think. */
export interface Unit {
  readonly path: readonly string[];
  readonly site: string;
  readonly places: number;
  /** How many of them lead others. */
  readonly leads: number;
  readonly side: Side;
  /** Share of people who read English. */
  readonly english: number;
  /** How much better (or worse) everything is seen here than on average. */
  readonly mood: number;
  /** The same of single items, beyond the mood. */
  readonly special: Readonly<Record<string, number>>;
  /** How much more readily people answer here than on average. */
  readonly readiness: number;
  /** Which comments sound like this place. */
  readonly place: 'plant' | 'office';
}

const business = { side: 'business', english: 0.02 } as const;
const plant = { ...business, place: 'plant' } as const;
const office = { ...business, place: 'office' } as const;

/** Three levels of units with 412 places. Names that fall below ten people are there on purpose: they become "other units". */
export const units: readonly Unit[] = [
  {
    ...plant,
    ...{ path: ['Produktion', 'Werk Kassel', 'Montage'], site: 'Kassel', places: 41, leads: 5 },
    ...{ mood: -0.3, special: { P4: -0.3, P7: -0.5 }, readiness: -0.2 },
  },
  {
    ...plant,
    ...{ path: ['Produktion', 'Werk Kassel', 'Fertigung'], site: 'Kassel', places: 28, leads: 4 },
    ...{ mood: -0.4, special: { P4: -0.2, P7: -0.6, P2: -0.2 }, readiness: -0.3 },
  },
  {
    ...plant,
    ...{ path: ['Produktion', 'Werk Steyr', 'Montage'], site: 'Steyr', places: 31, leads: 4 },
    ...{ mood: -0.35, special: { P5: -0.9, P7: -0.2, L1: 0.2 }, readiness: -0.2 },
  },
  {
    ...plant,
    ...{ path: ['Produktion', 'Werk Steyr', 'Fertigung'], site: 'Steyr', places: 24, leads: 3 },
    ...{ mood: -0.35, special: { P5: -1, P7: -0.3, L1: 0.3 }, readiness: -0.3 },
  },
  {
    ...office,
    ...{ path: ['Entwicklung'], site: 'Hannover', places: 58, leads: 8 },
    ...{ english: 0.2, mood: 0.25, special: { P7: 0.2, P6: 0.2 }, readiness: 0.2 },
  },
  {
    ...plant,
    ...{ path: ['Logistik'], site: 'Kassel', places: 44, leads: 5 },
    ...{ mood: -0.3, special: { P2: -0.5, P5: -0.1 }, readiness: -0.2 },
  },
  {
    ...office,
    ...{ path: ['Vertrieb', 'Vertrieb Süd'], site: 'München', places: 42, leads: 5 },
    ...{ english: 0.1, mood: 0, special: { P7: 0.3 }, readiness: 0.1 },
  },
  {
    ...office,
    ...{ path: ['Vertrieb', 'Vertrieb Nord'], site: 'Hamburg', places: 38, leads: 5 },
    ...{ english: 0.08, mood: 0.1, special: { P7: 0.3 }, readiness: 0.1 },
  },
  {
    ...office,
    ...{ path: ['Zentrale', 'IT'], site: 'Hannover', places: 28, leads: 14, side: 'it' },
    ...{ english: 0.15, mood: 0.55, special: { P4: 0.3, P8: 0.3 }, readiness: 0.7 },
  },
  {
    ...office,
    ...{ path: ['Zentrale', 'Finanzen'], site: 'Hannover', places: 27, leads: 4 },
    ...{ mood: 0.2, special: { P6: -0.2 }, readiness: 0.4 },
  },
  {
    ...office,
    ...{ path: ['Zentrale', 'Einkauf'], site: 'Hannover', places: 22, leads: 3 },
    ...{ mood: 0.05, special: { P8: -0.3 }, readiness: 0.1 },
  },
  {
    ...office,
    ...{ path: ['Zentrale', 'Personal'], site: 'Hannover', places: 17, leads: 2 },
    ...{ mood: 0.15, special: {}, readiness: 0.2 },
  },
  {
    ...office,
    ...{ path: ['Zentrale', 'Kommunikation'], site: 'Hannover', places: 7, leads: 1 },
    ...{ english: 0.15, mood: 0.2, special: {}, readiness: 0.2 },
  },
  {
    ...office,
    ...{ path: ['Zentrale', 'Recht'], site: 'Hannover', places: 5, leads: 1 },
    ...{ mood: 0.1, special: {}, readiness: 0 },
  },
];
