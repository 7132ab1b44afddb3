import { spawn, spawnSync } from 'node:child_process'

/** The variables of the environment that are looked at: a command passes its own, nothing below reads it. */
export type Environment = Readonly<Record<string, string | undefined>>

/** A bare repository of ours and the environment that its Git may see. */
export interface Repository {
  readonly dir: string
  readonly env: Environment
  /** Settings that must stay out of the list of processes, such as a token. */
  readonly config?: Readonly<Record<string, string>>
}

/** How a Git process ended; `code` is null if it was killed, for one by its time limit. */
export interface GitResult {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

/** Runs Git in one of our repositories; it is its own process group, so that Ctrl-C reaches us and not a push half way. */
export function git(
  repository: Repository,
  args: readonly string[],
  options: { input?: string; timeout?: number } = {},
): Promise<GitResult> {
  return new Promise((resolve) => {
    const child = spawn('git', [...fixed(repository), ...args], {
      env: { ...scrubbed(repository.env), ...configured(repository.config ?? {}) },
      detached: true,
    })
    // with everything that it started: what Git speaks to a remote with holds our pipes open, and would go on waiting
    const late = setTimeout(() => endGroup(child.pid), options.timeout ?? 60_000)
    const out: Buffer[] = []
    const error: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => out.push(part))
    child.stderr.on('data', (part: Buffer) => error.push(part))
    const end = (result: GitResult) => {
      clearTimeout(late)
      resolve(result)
    }
    child.on('error', (problem) => end({ code: null, out: '', error: problem.message }))
    child.on('close', (code) => end({ code, out: text(out), error: text(error) }))
    // a Git that stopped reading is told by its exit code
    child.stdin.on('error', () => {})
    child.stdin.end(options.input ?? '')
  })
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // it has just ended by itself
  }
}

/** Runs Git and waits; for reading, which planners do without a promise. Throws if Git fails. */
export function gitSync(repository: Repository, args: readonly string[], input = ''): Buffer {
  const done = spawnSync('git', [...fixed(repository), ...args], {
    env: { ...scrubbed(repository.env), ...configured(repository.config ?? {}) },
    input,
    maxBuffer: Number.POSITIVE_INFINITY,
  })
  if (done.error) throw done.error
  if (done.status !== 0) throw new Error(`git ${args[0]} failed: ${done.stderr.toString().trim()}`)
  return done.stdout
}

/** Options that no configuration may change: no hooks, no helpers, only transports that cannot run a program we did not name. */
function fixed(repository: Repository): string[] {
  const settings = {
    'core.hooksPath': '/dev/null',
    'gc.auto': '0',
    'maintenance.auto': 'false',
    'credential.helper': '',
    'protocol.allow': 'never',
    'protocol.https.allow': 'always',
    'protocol.ssh.allow': 'always',
    'protocol.file.allow': 'always',
    'protocol.ext.allow': 'never',
  }
  return [
    `--git-dir=${repository.dir}`,
    '--no-pager',
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

function configured(config: Readonly<Record<string, string>>): Environment {
  const all = Object.entries(config)
  const each = all.flatMap(([name, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, name],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ])
  return { GIT_CONFIG_COUNT: String(all.length), ...Object.fromEntries(each) }
}

/** What Git needs to find itself, its certificates and an ssh agent; nothing named GIT_ comes from outside. */
function scrubbed(env: Environment): NodeJS.ProcessEnv {
  const kept = [
    'PATH',
    'HOME',
    'TMPDIR',
    'SYSTEMROOT',
    'SSH_AUTH_SOCK',
    'HTTPS_PROXY',
    'https_proxy',
    'NO_PROXY',
    'no_proxy',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
  ]
  return {
    ...Object.fromEntries(kept.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]))),
    LC_ALL: 'C',
    TZ: 'UTC',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    GIT_SSH_COMMAND: 'ssh -o BatchMode=yes',
  }
}

function text(parts: readonly Buffer[]): string {
  return Buffer.concat(parts).toString('utf8')
}
