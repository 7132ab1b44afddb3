import { isHostName, isNameOfThing } from './host-name.ts'

/** An address that a text shows to whoever reads it, in small letters. */
export interface Claim {
  /**
   * `part` may be a host, or the target's path may name it: a version, the last of several names between slashes. `digits` are the
   * number of a telephone, or a date.
   */
  readonly kind: 'host' | 'mail' | 'telephone' | 'part' | 'digits'
  readonly name: string
}

/**
 * The addresses in a text as a reader sees it: styles, hidden characters and look-alikes of dot, colon and slash make no difference.
 * Time grows with the length of the text only.
 */
export function claimsIn(text: string): Claim[] {
  const plain = text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  const seen = lookalikes
    .reduce((changed, [signs, plainSign]) => changed.replace(signs, plainSign), plain)
    .toLowerCase()
    .trim()
  if (!/[.。:@\d]/.test(seen)) return []
  return [...alone(seen), ...digits(seen), ...seen.split(between).flatMap(ofToken)]
}

/** Signs that look like those of an address and are no compatibility form of them. */
const lookalikes = [
  [/[\u0701\u0702\ua4f8\ua60e]/g, '.'],
  [/[\u0589\u05c3\u2236\ua789]/g, ':'],
  [/[\u2044\u2215\u2571\u29f8]/g, '/'],
] as const

const between = /[\s"'`,;|<>、\p{Pi}\p{Pf}]+/u

/** Between a letter of Chinese, Japanese or Korean and one of ASCII: the former need no blanks around words. */
const edgeOfWide =
  /(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}])(?=[\w-])|(?<=[\w-])(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}])/u

/** As a reader sees it; with hxxps people of the trade keep an address from being clicked. */
const webScheme = /(?:h..ps?|ftp):[/\\]+/

// What counts only if it is the whole text: elsewhere 1.2.3.4 is a version, and a number with a plus no promise to call it.
function alone(text: string): Claim[] {
  if (text.length > 300) return []
  const [, four] = /^(\d{1,3}(?:\.\d{1,3}){3})\.?$/.exec(text) ?? []
  if (four !== undefined) return [{ kind: 'part', name: four }]
  const [, six = ''] = /^(?=\D*\d)\[?([\da-f.]*:[\da-f.]*:[\da-f.:]*)\]?(?::\d+)?(?:\/.*)?$/s.exec(text) ?? []
  if (six !== '' && URL.canParse(`https://[${six}]`)) return [{ kind: 'host', name: `[${six}]` }]
  return /^(?:tel:|\+)[\d\s()./+-]+$/.test(text) && text.replace(/\D/g, '').length >= 7
    ? [{ kind: 'telephone', name: text }]
    : []
}

function digits(text: string): Claim[] {
  return [...text.matchAll(/\+?[\d\s()./-]+/g)]
    .map(([run]): Claim => ({ kind: 'digits', name: run.trim() }))
    .filter(({ name }) => name.replace(/\D/g, '').length >= 7)
}

// A Chinese full stop ends a sentence, unless it takes the dot to make an address.
function ofToken(token: string): Claim[] {
  const apart = token.split('。').flatMap(ofAddress)
  return apart.length > 0 || !token.includes('。') ? apart : ofAddress(token.replaceAll('。', '.'))
}

// In the path of another one, as archives have them, an address is no claim.
function ofAddress(token: string): Claim[] {
  const scheme = webScheme.exec(token)
  if (!scheme) return names(token)
  const before = token.slice(0, scheme.index)
  const outer = names(before)
  if (outer.length > 0 && /[/\\?#]/.test(before)) return outer
  return [...outer, ...behindScheme(token.slice(scheme.index + scheme[0].length))]
}

// Behind a scheme anything is a host; in bank.example@evil.example also what stands there to be taken for one.
function behindScheme(rest: string): Claim[] {
  const authority = (rest.split(/[/\\?#]/, 1)[0] ?? '').slice(0, 300)
  const at = authority.lastIndexOf('@')
  const [host = ''] = authority.slice(at + 1).split(edgeOfWide)
  const [name = ''] = /^\[[^\]]*\]|^[^:]*/.exec(host) ?? []
  const trimmed = name.startsWith('[') ? name : name.replace(/[^\p{L}\p{M}\p{N}]+$/u, '')
  return [
    ...names(authority.slice(0, Math.max(at, 0))),
    ...(trimmed === '' ? [] : [{ kind: 'host', name: trimmed } as const]),
  ]
}

/** What may stand before a host and is no part of it. */
const lead = /^(?:[\p{L}\d+.-]{1,20}:(?=[/\\]))?[^\p{L}\p{N}@]*/u

// Without a scheme its ending makes a host of a name. The first one between slashes counts; what follows is its path.
function names(token: string): Claim[] {
  const [before = ''] = lead.exec(token) ?? []
  let end = before.length
  for (const part of token.slice(end).split(/[/\\?#]/)) {
    const isFirst = end === before.length
    end += part.length
    const found = isFirst
      ? ofFirst(part, token.slice(end, end + 2), /[/\\]{2}/.test(before))
      : dotted(part).filter(isName).map(asPart)
    if (found.length > 0) return found
    end += 1
  }
  return []
}

function ofFirst(text: string, next: string, isBehindSlashes: boolean): Claim[] {
  const at = text.lastIndexOf('@')
  if (at >= 0) return mail(text.slice(Math.max(0, at - 64), at), text.slice(at + 1))
  const [, number, port] = /(?:^|[^\w.-])(localhost|\d{1,3}(?:\.\d{1,3}){3})(:\d+)?$/.exec(text) ?? []
  const hasPath = /^[/\\]/.test(next)
  // 10.0.0.0/8 is a range of hosts
  const isNumbered = number !== undefined && (port !== undefined || (hasPath && !/\d/.test(next)))
  const isHost = hasPath || isBehindSlashes ? isHostName : isName
  return [...(isNumbered ? [number] : []), ...dotted(text).filter((name) => isWeb(name) || isHost(name))].map(
    (name) => ({ kind: 'host', name }),
  )
}

function isWeb(name: string): boolean {
  return /^www\.[^.]+\../.test(name)
}

function isName(name: string): boolean {
  return isHostName(name) && !isNameOfThing(name)
}

function asPart(name: string): Claim {
  return { kind: 'part', name }
}

function mail(before: string, after: string): Claim[] {
  const [host = ''] = dotted(after)
  if (!isHostName(host)) return []
  const [local = ''] = /[\p{L}\p{N}.!#$%&*+=?^_{}~-]*$/u.exec(before) ?? []
  return [local === '' ? { kind: 'host', name: host } : { kind: 'mail', name: `${local}@${host}` }]
}

function dotted(text: string): string[] {
  return text
    .split(/\.{2,}|[^\p{L}\p{M}\p{N}_.-]+/u)
    .flatMap((run) => (run.length > 300 ? [] : run.split(edgeOfWide)))
    .map((name) => name.replace(/^[.-]+|[.-]+$/g, ''))
    .filter((name) => name.includes('.'))
}
