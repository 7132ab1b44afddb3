import { parsePackageUrl } from '../package-url.ts'
import { remembered } from '../remembered.ts'
import { isRobotAddress, robotForm } from '../robot-address.ts'
import type { Customer } from '../schema.gen.ts'
import { nearest, unknownService } from './reference.ts'
import type { CustomerRule, Everything, Finding } from './rule.ts'

/** Rules about one customer of the registry. Messages name ids only: names and addresses must not reach a log. */
export const customerRules: readonly CustomerRule[] = [
  {
    id: 'customer/tier',
    severity: 'error',
    check: ({ tier }, { policy }) => {
      const tiers = policy?.tiers.map(({ id }) => id) ?? [tier]
      return tiers.includes(tier)
        ? []
        : [
            {
              at: { field: ['tier'] },
              message: `found the tier "${tier}", expected ${tiers.join(', ')}`,
              help: nearest(tier, tiers) ?? 'use a tier of the policy',
            },
          ]
    },
  },
  {
    id: 'customer/service',
    severity: 'error',
    check: ({ uses, contacts }, all) => [
      ...uses.flatMap(({ service }, index) => unknownService(service, ['uses', index, 'service'], all)),
      ...contacts.flatMap(({ preferences }, contact) =>
        (preferences?.services ?? []).flatMap((service, index) =>
          unknownService(service, ['contacts', contact, 'preferences', 'services', index], all),
        ),
      ),
    ],
  },
  {
    id: 'customer/region',
    severity: 'error',
    check: ({ uses }, { services }) =>
      uses.flatMap(({ service, regions }, index) => {
        const known = services.get(service)?.regions
        return regions.flatMap((region, position) =>
          !known || known.includes(region)
            ? []
            : [
                {
                  at: { field: ['uses', index, 'regions', position] },
                  message: `found the region "${region}", in which ${service} does not run, expected ${known.join(', ')}`,
                  help: nearest(region, known) ?? 'use a region in which the service runs',
                },
              ],
        )
      }),
  },
  {
    // Inventories come from tools: what one of them writes oddly must not keep a customer from being told anything.
    id: 'customer/software',
    severity: 'warning',
    why: 'without a version, all that can be said is that the customer may be affected',
    check: ({ software = [] }) =>
      software.flatMap((purl, index) =>
        hasVersion(purl)
          ? []
          : [
              {
                at: { field: ['software', index] },
                message: 'found no package URL with a version, expected one such as pkg:deb/debian/xz-utils@5.6.1-1',
                help: 'write the type, the name, @ and the version that the customer runs',
              },
            ],
      ),
  },
  {
    id: 'customer/robot',
    severity: 'error',
    why: 'a notice must not go to a host that only looks like the platform',
    check: ({ contacts }) =>
      contacts.flatMap(({ id, channels: { chat } }, index) =>
        !chat || isRobotAddress(chat)
          ? []
          : [
              {
                at: { field: ['contacts', index, 'channels', 'chat', 'url'] },
                message: `found an address of ${id} that is no ${chat.platform} robot, expected ${robotForm(chat.platform)}`,
                help: 'copy the webhook address that the platform shows for the robot, or correct the platform',
              },
            ],
      ),
  },
  {
    id: 'customer/unreachable',
    severity: 'error',
    why: 'a Level 1 must reach every customer whose contract says so',
    check: (customer, all) => {
      const wanted = channels(customer, all)
      return wanted.length > 0 && unreached(customer, wanted).length === customer.contacts.length
        ? [
            {
              at: { field: ['contacts'], key: 'key' },
              message: `found no contact with ${wanted.join(' or ')}, expected one: nobody of ${customer.id} can be reached`,
              help: `add an address for ${wanted.join(' or ')}`,
            },
          ]
        : []
    },
  },
  {
    id: 'customer/contact-unreachable',
    severity: 'warning',
    check: (customer, all) => {
      const wanted = channels(customer, all)
      const without = unreached(customer, wanted)
      if (wanted.length === 0 || without.length === customer.contacts.length) return []
      return without.map(
        (index): Finding => ({
          at: { field: ['contacts', index, 'channels'], key: 'key' },
          message: `found no ${wanted.join(' or ')}, expected one for the tier "${customer.tier}"`,
          help: `add an address for ${wanted.join(' or ')}`,
        }),
      )
    },
  },
]

const hasVersion = remembered((purl) => Boolean(parsePackageUrl(purl)?.version))

/** The channels that need an address: who calls knows the number. */
function channels({ tier }: Customer, { policy }: Everything): readonly string[] {
  const table = policy?.levels['1'].channels ?? {}
  return Object.hasOwn(table, tier) ? (table[tier] ?? []).filter((channel) => channel !== 'call') : []
}

function unreached({ contacts }: Customer, wanted: readonly string[]): number[] {
  return contacts.flatMap(({ channels: addresses }, index) =>
    wanted.some((channel) => Object.hasOwn(addresses, channel)) ? [] : [index],
  )
}
