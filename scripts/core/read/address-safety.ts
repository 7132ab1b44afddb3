/** Why a link must not be published, in the words of a problem; undefined if it may. */
export interface AddressFault {
  readonly rule: string
  readonly message: string
  readonly help: string
}

/** Judges the target of a link as it will be rendered: https, mailto or tel, and a host that cannot pass for another one. */
export function addressFault(address: string): AddressFault | undefined {
  // Browsers drop tabs and line ends inside an address and trim what is not visible around it.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\u0000-\u0020]/g, ''))?.[1]
  if (scheme === undefined) return fault('an address without a scheme', 'https, mailto or tel', fullAddress)
  const name = scheme.toLowerCase()
  const judge = schemes.get(name)
  if (!judge) return fault(`an address of the scheme "${short(scheme)}"`, 'https, mailto or tel', fullAddress)
  // What makes the HTML safe knows small letters only: the link would be gone, and nobody told.
  if (!address.startsWith(`${name}:`))
    return fault(`"${short(address)}"`, `"${name}:" in small letters at its beginning`, `begin it with ${name}:`)
  return judge(address)
}

/** True for an absolute https address without user name, password or disguise. */
export function isHttpsAddress(address: string): boolean {
  return address.startsWith('https:') && addressFault(address) === undefined
}

const fullAddress = 'use a full address that begins with https://'

const schemes: ReadonlyMap<string, (address: string) => AddressFault | undefined> = new Map([
  ['https', httpsFault],
  ['mailto', mailFault],
  ['tel', telephoneFault],
])

function httpsFault(address: string): AddressFault | undefined {
  // Without its two slashes and a host an address is relative to the page on which it stands.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (!/^https:\/\/[^/?#]/.test(address) || /[\u0000-\u0020\\]/.test(address) || !URL.canParse(address))
    return fault(`"${short(address)}"`, 'a full https address', fullAddress)
  const { username, password, hostname } = new URL(address)
  const authority = /^https:\/\/([^/?#]*)/.exec(address)?.[1] ?? ''
  if (username !== '' || password !== '' || authority.includes('@')) {
    return {
      rule: 'link/user-name',
      message: 'found a user name in an address, expected none',
      help: 'remove what stands before the @: it makes one host look like another',
    }
  }
  return hostFault(authority, hostname) ?? characterFault(address)
}

function hostFault(authority: string, hostname: string): AddressFault | undefined {
  const found = `found the host "${short(authority)}"`
  if (!/^[A-Za-z0-9.:[\]-]*$/.test(authority) || /(?:^|\.)xn--/i.test(hostname)) {
    return {
      rule: 'link/host',
      message: `${found}, expected one of ASCII letters`,
      help: 'link to an address that readers can tell from a look-alike: no other alphabets, no xn--',
    }
  }
  // 0x7f.1 and 2130706433 are 127.0.0.1: where a link leads must be legible.
  const written = authority.replace(/:\d*$/, '').toLowerCase()
  if (written.startsWith('[') || written === hostname) return undefined
  return {
    rule: 'link/host',
    message: `${found}, which leads to "${hostname}", expected that`,
    help: `write the host as ${hostname}`,
  }
}

function characterFault(address: string): AddressFault | undefined {
  const [character] = /[^\u0021-\u007e]/u.exec(address) ?? []
  if (character === undefined) return undefined
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return {
    rule: 'link/character',
    message: `found ${code} in an address, expected ASCII`,
    help: `write it percent-encoded, as ${encodeURIComponent(character)}; if it does not belong to the address, put < and > around the address`,
  }
}

function mailFault(address: string): AddressFault | undefined {
  if (/^mailto:[A-Za-z0-9.+_-]+@[A-Za-z0-9.-]+$/.test(address)) return undefined
  return fault(
    `"${short(address)}"`,
    'one plain mail address',
    'write it as mailto:care@example.com, without subject or further recipients',
  )
}

function telephoneFault(address: string): AddressFault | undefined {
  if (/^tel:\+?[0-9().-]{3,20}$/.test(address)) return undefined
  return fault(`the number "${short(address)}"`, 'a telephone number', 'write it as tel:+4930123456')
}

function fault(found: string, expected: string, help: string): AddressFault {
  return { rule: 'link/scheme', message: `found ${found}, expected ${expected}`, help }
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
