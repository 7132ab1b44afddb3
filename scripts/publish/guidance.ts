import type { Action } from '../core/schema.gen.ts'
import type { View } from '../core/view.ts'
import { packageName } from './affected.ts'
import type { Edition } from './edition.ts'
import type { Html, Text, Time } from './inline.ts'

/** What readers are asked to do, in the order in which they should do it. */
export interface Guidance {
  readonly intro: Html | undefined
  readonly steps: readonly Step[]
}

/** One action: what kind of work, for whom, until when, and how to see whether it is done. */
export interface Step {
  readonly number: number
  readonly anchor: string
  readonly type: Action['type']
  readonly typeName: string
  readonly title: Text
  readonly required: boolean
  readonly demand: string
  readonly due: { readonly at: Time; readonly passed: boolean } | undefined
  /** Set once the entry is over and no deadline lies ahead: then nothing presses. */
  readonly isPast: boolean
  readonly concerns: string
  readonly text: Html | undefined
  readonly check: string | undefined
}

/** The guidance of an entry. */
export function guidanceOf(edition: Edition, view: View): Guidance {
  const { facts, body, text, html } = edition.texts(view.entry)
  return {
    intro: html(body.guidance?.intro),
    steps: (facts.guidance ?? []).map((action, index) => ({
      number: index + 1,
      anchor: `do-${action.id}`,
      type: action.type,
      typeName: edition.say(`action.${action.type}`),
      title: text(action.title),
      required: action.required,
      demand: edition.say(action.required ? 'demand.required' : 'demand.advice'),
      due:
        action.due === undefined ? undefined : { at: edition.language.utc(action.due), passed: action.due <= view.now },
      isPast: !view.open && (action.due === undefined || action.due <= view.now),
      concerns: concernsOf(edition, action),
      text: html(body.guidance?.actions[action.id]),
      check: action.check,
    })),
  }
}

function concernsOf(edition: Edition, action: Action): string {
  const { services = [], software = [] } = action.for ?? {}
  // The same package of several distributions is one name to its owners.
  const names = {
    services: edition.language.list([...new Set(services.map(edition.service))]),
    software: edition.language.list([...new Set(software.map(packageName))]),
  }
  if (names.services === '' && names.software === '') return ''
  const whom = names.software === '' ? 'for' : names.services === '' ? 'for_software' : 'for_both'
  return edition.say(`guidance.${whom}`, names)
}
