/**
 * The whole platform that decisions may see. What is not declared here does not exist for the compiler in this folder:
 * no files, no network, no process. Declared instead of taken from a library, because every such library brings those too.
 */

/** A parsed address, as the WHATWG standard has it. */
declare class URL {
  constructor(url: string, base?: string | URL)
  static canParse(url: string, base?: string | URL): boolean
  readonly href: string
  readonly origin: string
  readonly protocol: string
  readonly username: string
  readonly password: string
  readonly host: string
  readonly hostname: string
  readonly port: string
  readonly pathname: string
  readonly search: string
  readonly hash: string
  toString(): string
}

/** Text to UTF-8, to count octets where a limit counts them. */
declare class TextEncoder {
  encode(input?: string): Uint8Array
}
