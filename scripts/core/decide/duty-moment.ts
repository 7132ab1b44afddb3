/** The name of a message to the duty manager about a moment: `published.duty-1`. */
export function dutyMoment(moment: string, number: number): string {
  return `${moment}.duty-${number}`
}

/** The moment that a message to the duty manager is about; undefined for a moment of customers. */
export function aboutMoment(moment: string): string | undefined {
  return /^(.+)\.duty-\d+$/.exec(moment)?.[1]
}
