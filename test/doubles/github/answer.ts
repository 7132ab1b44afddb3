/** What an operation answers. */
export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** One entry of `errors` in GitHub's "Validation Failed". */
export interface FieldError {
  readonly resource: string
  readonly code: string
  readonly field?: string
  readonly message?: string
}

/** Thrown to end a request with GitHub's words, from however deep it is noticed. */
export class Refused extends Error {
  readonly answer: Answer
  constructor(answer: Answer) {
    super(`refused with ${answer.status}`)
    this.answer = answer
  }
}

/** A refusal with a message and, if it has them, errors. */
export function refused(status: number, message: string, errors?: readonly unknown[]): Refused {
  const documentation_url = 'https://docs.github.com/rest'
  return new Refused({
    status,
    body: { message, ...(errors && { errors }), documentation_url, status: String(status) },
  })
}

/** GitHub's 404, which is also said of what one may not see. */
export function notFound(): Refused {
  return refused(404, 'Not Found')
}

/** GitHub's 422 about fields. */
export function invalid(...errors: readonly FieldError[]): Refused {
  return refused(422, 'Validation Failed', errors)
}

/** Refuses text that is longer than GitHub keeps. */
export function limit(text: string | null | undefined, most: number, where: Omit<FieldError, 'message'>): void {
  if (text && [...text].length > most) {
    const name = where.field === 'data' ? 'Body' : where.field
    throw invalid({ ...where, message: `${name} is too long (maximum is ${most} characters)` })
  }
}

/** An answer that gives what was asked for. */
export function ok(body: unknown): Answer {
  return { status: 200, body }
}

/** An answer that gives what was made. */
export function created(body: unknown): Answer {
  return { status: 201, body }
}
