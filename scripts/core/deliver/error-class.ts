/** What kind of failure it was. Its words stay out of reports and logs: they may hold an address. */
export function errorClass(error: unknown): string {
  if (!(error instanceof Error)) return 'no error'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
