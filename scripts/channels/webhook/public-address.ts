import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address, in the form that a resolver gives, belongs to somebody on the public internet. Everything else is ours or
 * nobody's: private, shared and link-local networks, loopback, multicast, documentation, benchmarks, and what carries an IPv4
 * address within an IPv6 one, by which a gateway would lead inside.
 */
export function isPublic(address: string): boolean {
  // a zone names a network card of this machine
  if (isIP(address) === 0 || address.includes('%')) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast' || platforms.has(address)) return false
  // IANA has given out nothing else of IPv6; ::/96 once meant IPv4
  return parsed.kind() === 'ipv4' || parsed.match(ipaddr.parseCIDR('2000::/3'))
}

/** Addresses that look public and lead to the platform that a virtual machine runs on: Azure's. Others use link-local addresses. */
const platforms: ReadonlySet<string> = new Set(['168.63.129.16'])
