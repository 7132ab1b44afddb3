import calculator from 'ae-cvss-calculator'
import { toInstant } from '../instant.ts'
import { isPackageUrl } from '../package-url.ts'
import { remembered } from '../remembered.ts'
import { isHttpsAddress } from './address-safety.ts'

// A strict part of RFC 5321: no quotes, comments, address literals or names with other alphabets.
const mailbox =
  /^(?=[^@]{1,64}@.{3,253}$)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$/

/** The formats that the schemas name, each as the test whether a text has it. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  'date-time': (text) => toInstant(text) !== undefined,
  'time-zone': remembered((text) => /^[A-Z][A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)*$/.test(text) && isKnownZone(text)),
  'https-url': isHttpsAddress,
  email: (text) => mailbox.test(text),
  'package-url': remembered(isPackageUrl),
  'version-range': isVersionRange,
  cvss: isCvss,
}

// The constructor is the only complete list, but what it loads for its first zone takes longer than reading ten thousand contacts.
function isKnownZone(text: string): boolean {
  listed ??= new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])
  if (listed.has(text)) return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}

let listed: ReadonlySet<string> | undefined

function isVersionRange(text: string): boolean {
  if (text === '*') return true
  const parts = text.split('|')
  const versions = parts.map((part) => /^(?:>=|<=|!=|>|<|=)?([A-Za-z0-9][A-Za-z0-9.+~:_%^-]*)$/.exec(part)?.[1])
  return versions.every((version) => version !== undefined) && new Set(versions).size === versions.length
}

function isCvss(text: string): boolean {
  const parts = text.split('/')
  const names = parts.slice(1).map((part) => part.split(':')[0])
  if (new Set(names).size !== names.length) return false
  try {
    const vector = calculator.fromVector(text)
    return (
      vector?.isBaseFullyDefined() === true && parts.slice(1).every((part) => vector.toString().includes(`/${part}`))
    )
  } catch {
    return false
  }
}
