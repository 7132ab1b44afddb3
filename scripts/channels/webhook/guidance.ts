import type { Notice } from '../../core/notice/notice.ts'
import { type Asked, demandOf, dueOf } from '../../core/notice/notice-actions.ts'
import type { WebhookAction, WebhookGuidance } from '../../core/schema.gen.ts'
import { given } from './given.ts'

/** All actions of an entry, and which of them are asked of a reader. */
export function guidanceOf(notice: Notice, asked: Asked): WebhookGuidance {
  const wanted = new Set(asked.actions.map(({ action }) => action.id))
  return given<WebhookGuidance>({
    demand: demandOf(notice, asked),
    due: dueOf(notice, asked),
    text: notice.texts.guidance?.intro?.text,
    actions: notice.actions.map(({ action, prose }) =>
      given<WebhookAction>({
        id: action.id,
        type: action.type,
        title: action.title,
        required: action.required,
        asked: wanted.has(action.id),
        due: action.due,
        check: action.check,
        text: prose?.text,
        for: action.for,
      }),
    ),
  })
}
