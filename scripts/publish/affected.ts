import { PackageURL } from 'packageurl-js'
import { dependants, type PlaceState } from '../core/decide/places.ts'
import type { ServiceEffect, Software } from '../core/schema.gen.ts'
import type { View } from '../core/view.ts'
import type { Edition } from './edition.ts'

/** The answer to "Am I affected?": what a reader must use or run for a yes, and how to find out. Never empty. */
export interface Affected {
  /** `past`: it is over; `void`: it never was, or never will be. */
  readonly tense: 'now' | 'past' | 'void'
  readonly everyone: boolean
  readonly services: readonly AffectedService[]
  /** Services that go on as ever, but whose users are concerned. */
  readonly spared: readonly AffectedService[]
  /** Services that depend on the affected ones, and where, while they are affected. */
  readonly dependants: string
  readonly software: readonly AffectedSoftware[]
  /** The command with which readers find out by themselves; those of other actions stand beside them. */
  readonly check: string | undefined
}

/** Regions of a service and what their users notice. */
export interface AffectedService {
  readonly name: string
  readonly state: PlaceState
  readonly effect: string
}

/** A package and its affected versions. */
export interface AffectedSoftware {
  readonly name: string
  readonly purl: string
  readonly versions: string
  readonly fixed: string | undefined
}

/** Whom an entry concerns. */
export function affectedBy(edition: Edition, view: View): Affected {
  const { facts } = view.entry
  return {
    tense: tenseOf(view),
    everyone: facts.affects.everyone === true,
    services: servicesOf(edition, view, ({ effect }) => effect !== 'none'),
    spared: servicesOf(edition, view, ({ effect }) => effect === 'none'),
    dependants: view.open ? dependantNames(edition, view) : '',
    software: (facts.affects.software ?? []).map((software) => softwareOf(edition, software)),
    check: view.open ? facts.guidance?.find(({ check }) => check !== undefined)?.check : undefined,
  }
}

/** What an entry concerns, in as few words as can be. */
export function scopesOf(edition: Edition, view: View): string[] {
  const { services = [], software = [], everyone } = view.entry.facts.affects
  return [
    ...services.map(({ service, regions }) => scopeOf(edition, service, regions)),
    // The same package of several distributions is one thing to its owners.
    ...new Set(software.map(({ purl }) => PackageURL.fromString(purl).name ?? purl)),
    ...(everyone ? [edition.say('incident.everyone')] : []),
  ]
}

/** `Object Storage in Frankfurt and Ashburn`. */
export function scopeOf(edition: Edition, service: string, regions: readonly string[]): string {
  const known = edition.site.catalog.services.get(service)?.regions ?? []
  const all = known.length > 1 && known.every((region) => regions.includes(region))
  const where = all ? edition.say('banner.all_regions') : edition.language.list(regions.map(edition.region))
  return edition.say('place', { service: edition.service(service), region: where })
}

/** The name of a package as people call it, with where it comes from if it comes from somewhere. */
export function packageName(purl: string): string {
  const { name, namespace, type } = PackageURL.fromString(purl)
  if (type === 'generic') return name ?? purl
  return `${name} (${namespace && type !== 'npm' && type !== 'maven' ? namespace : type})`
}

function servicesOf(edition: Edition, view: View, wanted: (effect: ServiceEffect) => boolean): AffectedService[] {
  return (view.entry.facts.affects.services ?? []).filter(wanted).map(({ service, regions, effect }) => ({
    name: scopeOf(edition, service, regions),
    state: effect === 'none' ? 'operational' : effect,
    effect: edition.say(`effect.${effect}`),
  }))
}

function tenseOf(view: View): Affected['tense'] {
  const end = view.kind === 'incident' ? view.status : view.state
  if (end === 'false-alarm' || end === 'cancelled') return 'void'
  return view.open ? 'now' : 'past'
}

function softwareOf(edition: Edition, { purl, versions, fixed }: Software): AffectedSoftware {
  return { name: packageName(purl), purl, versions: edition.language.versions(versions), fixed }
}

function dependantNames(edition: Edition, view: View): string {
  const regions = new Map<string, string[]>()
  for (const at of dependants(edition.site.catalog, [view]).keys()) {
    const [service = '', region = ''] = at.split('@')
    regions.set(service, [...(regions.get(service) ?? []), region])
  }
  return edition.language.list([...regions].map(([service, each]) => scopeOf(edition, service, each)))
}
