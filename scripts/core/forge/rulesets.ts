/** A ruleset of GitHub, in the form in which its settings import one from a file. */
export interface Ruleset {
  readonly name: string
  readonly target: 'branch'
  readonly enforcement: 'active'
  readonly bypass_actors: readonly BypassActor[]
  readonly conditions: {
    readonly ref_name: { readonly include: readonly string[]; readonly exclude: readonly string[] }
  }
  readonly rules: readonly { readonly type: string; readonly parameters?: Readonly<Record<string, unknown>> }[]
}

interface BypassActor {
  readonly actor_id: number
  readonly actor_type: 'Integration' | 'RepositoryRole'
  readonly bypass_mode: 'always'
}

/** GitHub Actions, as the app that its tokens belong to. */
const actions = 15368
const byActions: BypassActor = { actor_id: actions, actor_type: 'Integration', bypass_mode: 'always' }
// They can change the ruleset anyway, and settle by hand what nobody knows the end of.
const byAdministrators: BypassActor = { actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' }

/** Every ruleset, by the name of its file. */
export const rulesets: Readonly<Record<string, Ruleset>> = {
  main: {
    ...ruleset('Care: main takes merged pull requests only', ['~DEFAULT_BRANCH'], []),
    rules: [
      { type: 'deletion' },
      { type: 'non_fast_forward' },
      {
        type: 'pull_request',
        parameters: {
          // The gate asks for more where the policy does; this is what a first warning needs.
          required_approving_review_count: 1,
          require_code_owner_review: true,
          // The gate keeps an approval for as long as what it was given for is the same; GitHub would drop all of them at every push,
          dismiss_stale_reviews_on_push: false,
          // and of what is no entry, somebody else than its author must have seen the last of it.
          require_last_push_approval: true,
          required_review_thread_resolution: false,
          // One pull request is one commit of main, so that it is easily found again who approved it.
          allowed_merge_methods: ['merge', 'squash'],
        },
      },
      {
        type: 'required_status_checks',
        parameters: {
          required_status_checks: [
            { context: 'Required', integration_id: actions },
            { context: 'care/gate', integration_id: actions },
          ],
          // What two people changed, the gate finds; everybody else need not wait for everybody else.
          strict_required_status_checks_policy: false,
          do_not_enforce_on_create: false,
        },
      },
    ],
  },
  ledger: {
    ...ruleset('Care: the ledger only grows', ['refs/heads/ledger'], []),
    rules: [{ type: 'deletion' }, { type: 'non_fast_forward' }],
  },
  machine: {
    ...ruleset(
      'Care: only workflows write these',
      ['refs/heads/ledger', 'refs/heads/audience'],
      [byActions, byAdministrators],
    ),
    rules: [{ type: 'creation' }, { type: 'update' }, { type: 'deletion' }],
  },
}

function ruleset(name: string, include: readonly string[], bypass_actors: readonly BypassActor[]) {
  const ref_name = { include, exclude: [] }
  return { name, target: 'branch', enforcement: 'active', bypass_actors, conditions: { ref_name } } as const
}
