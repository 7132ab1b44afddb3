/** Why an address must not be published, in the words of a problem; undefined if it may. */
export interface AddressFault {
  readonly rule: string
  readonly message: string
  readonly help: string
}

/** Judges the target of a link: https, mailto or tel, and a host that cannot pass for another one. */
export function addressFault(address: string): AddressFault | undefined {
  // Browsers drop tabs and line ends inside an address and trim what is not visible around it.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\u0000-\u0020]/g, ''))?.[1]?.toLowerCase()
  if (scheme === 'mailto') return mailFault(address)
  if (scheme === 'tel')
    return /^tel:\+?[0-9().-]{3,20}$/i.test(address)
      ? undefined
      : fault(`the number "${short(address)}"`, 'a telephone number', 'write it as tel:+4930123456')
  if (scheme !== 'https') {
    const found = scheme === undefined ? 'an address without a scheme' : `an address of the scheme "${short(scheme)}"`
    return fault(found, 'https, mailto or tel', 'use a full address that begins with https://')
  }
  return httpsFault(address)
}

/** True for an absolute https address without user name, password or disguise. */
export function isHttpsAddress(address: string): boolean {
  return /^https:\/\//.test(address) && httpsFault(address) === undefined
}

function httpsFault(address: string): AddressFault | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (!URL.canParse(address) || /[\u0000-\u0020\\]/.test(address)) {
    return fault(`"${short(address)}"`, 'a full https address', 'use a full address that begins with https://')
  }
  const { username, password, hostname } = new URL(address)
  if (username !== '' || password !== '') {
    return {
      rule: 'link/user-name',
      message: 'found a user name in an address, expected none',
      help: 'remove what stands before the @: it makes one host look like another',
    }
  }
  const written = /^https:\/*([^/?#]*)/i.exec(address)?.[1] ?? ''
  if (!/^[A-Za-z0-9.:[\]-]*$/.test(written) || /(?:^|\.)xn--/i.test(hostname)) {
    return {
      rule: 'link/host',
      message: `found the host "${short(written)}", expected one of ASCII letters`,
      help: 'link to an address that readers can tell from a look-alike: no other alphabets, no xn--',
    }
  }
  return undefined
}

function mailFault(address: string): AddressFault | undefined {
  if (/^mailto:[A-Za-z0-9.+_-]+@[A-Za-z0-9.-]+$/i.test(address)) return undefined
  return fault(
    `"${short(address)}"`,
    'one plain mail address',
    'write it as mailto:care@example.com, without subject or further recipients',
  )
}

function fault(found: string, expected: string, help: string): AddressFault {
  return { rule: 'link/scheme', message: `found ${found}, expected ${expected}`, help }
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
