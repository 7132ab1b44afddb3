import type { PlaceState } from '../scripts/core/decide/places.ts'

/** The icon of a browser's tab: the state of the page, so that it is seen among twenty others. */
export function tabIcon(mood: PlaceState): string {
  const color = colors[mood].replace('#', '%23')
  const shape =
    mood === 'operational' ? "<circle cx='16' cy='16' r='13'/>" : "<rect x='3' y='3' width='26' height='26' rx='5'/>"
  return `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32' fill='${color}'>${shape}</svg>`
}

const colors: Readonly<Record<PlaceState, string>> = {
  operational: '#2f9e6b',
  'at-risk': '#6b7fa8',
  maintenance: '#6a6be0',
  degraded: '#d98a1c',
  'partial-outage': '#e0622a',
  outage: '#d63a3a',
}
