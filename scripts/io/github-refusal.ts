import { Unable } from '../core/unable.ts'

/** What octokit throws; without a response nobody answered. */
interface Failed {
  readonly status?: number
  readonly name?: string
  readonly message?: string
  readonly response?: {
    readonly headers: Readonly<Record<string, string | number | undefined>>
    readonly data?: { readonly message?: string }
  }
}

/** What is said of a request that GitHub refused or that did not get there; undefined for any other error. */
export function refusal(error: unknown): Unable | undefined {
  const { status, name, message = '', response } = error as Failed
  if (typeof status !== 'number' && name !== 'TimeoutError') return undefined
  // without the address of a page that octokit puts behind it
  const said = (response?.data?.message ?? message).split('\n')[0]?.slice(0, 200) ?? ''
  if (!response) return new Unable(`GitHub cannot be reached: ${said}`, again)
  const { 'x-ratelimit-remaining': left, 'x-ratelimit-reset': reset } = response.headers
  if ((status === 403 || status === 429) && String(left) === '0')
    return new Unable(
      `GitHub allows this token no more requests until ${timeOf(reset)}`,
      'run it again then: nothing is done twice',
    )
  return new Unable(`GitHub answered ${status}: ${said}`, helpFor(status, response.headers))
}

const again = 'run it again: nothing is done twice'

function helpFor(status: number | undefined, headers: NonNullable<Failed['response']>['headers']): string {
  const needs = headers['x-accepted-github-permissions']
  if (status === 403 && needs) return `let the token do this: ${needs}`
  if (status === 401 || status === 403) return 'give the token the permissions that .github/workflows/gate.yml names'
  return status === 404 ? 'name a repository and a pull request that the token may read' : again
}

/** Seconds of the epoch, as GitHub writes times in headers. */
function timeOf(seconds: string | number | undefined): string {
  const at = new Date(Number(seconds) * 1000)
  return Number.isNaN(at.getTime()) ? 'a time that it does not name' : at.toISOString()
}
