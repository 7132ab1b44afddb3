/** The formats that the description names; ajv brings none. */
export const formats: Readonly<Record<string, true | RegExp | ((text: string) => boolean)>> = {
  uri: (text) => URL.canParse(text),
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  email: /^[^@\s]+@[^@\s]+$/,
  // Sizes of numbers and a form of GitHub's own.
  int64: true,
  'repo.nwo': /^[^/]+\/[^/]+$/,
}
