import type { Bench } from './bench.ts'

/**
 * Every benchmark, in the order in which they run: what is checked as new is cached for the ones that follow. Loaded one by one,
 * for what a process has loaded counts as its memory.
 */
export const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  'check-new': async () => (await import('./check-new.ts')).checkNew,
  'check-cached': async () => (await import('./check-cached.ts')).checkCached,
  'plan-first': async () => (await import('./plan.ts')).planFirst,
  plan: async () => (await import('./plan.ts')).plan,
  fill: async () => (await import('./fill.ts')).fill,
  'plan-million': async () => (await import('./million.ts')).planMillion,
  'plan-told': async () => (await import('./million.ts')).planTold,
  deliver: async () => (await import('./deliver.ts')).deliverSendgrid,
  'deliver-naive': async () => (await import('./deliver.ts')).deliverNaive,
  'deliver-smtp': async () => (await import('./deliver.ts')).deliverSmtp,
  'deliver-many': async () => (await import('./deliver.ts')).deliverMany,
  gate: async () => (await import('./gate.ts')).gate,
  'gate-cold': async () => (await import('./gate.ts')).gateCold,
  start: async () => (await import('./start.ts')).start,
}
