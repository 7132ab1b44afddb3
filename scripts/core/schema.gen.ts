// Generated from schemas/*.schema.json by `npm run types`. Do not edit.

/**
 * One thing that customers are asked to do. Its text is the section `### <id>` of `## Guidance`.
 */
export interface Action {
  id: Slug
  /**
   * What kind of work it is.
   */
  type: 'fix' | 'patch' | 'isolate' | 'restore' | 'mitigate' | 'monitor' | 'configure' | 'backup' | 'expand' | 'test'
  /**
   * The action as an order, such as: Update the xz packages.
   */
  title: Text
  /**
   * true: who does not do it is harmed. false: advice.
   */
  required: boolean
  /**
   * Until when it must be done.
   */
  due?: Instant
  /**
   * Whom it concerns; without it, everyone whom the entry reaches.
   */
  for?: {
    /**
     * Customers who use one of these services.
     *
     * @minItems 1
     * @maxItems 100
     */
    services?: Slug[]
    /**
     * Customers who run one of these packages.
     *
     * @minItems 1
     * @maxItems 100
     */
    software?: string[]
  }
  /**
   * A command that shows whether the reader is affected or done.
   */
  check?: string
}

/**
 * The time of the first notice; before it the entry is published nowhere.
 */
export type Announced = Instant

/**
 * Who may approve what, and how many people it takes. What a pull request changes here holds from the next one on. The gate has no registry: its comments know customers by their random ids, and no setting gives them a name.
 */
export interface Approvals {
  roles: {
    /**
     * Judge the severity of incidents and the impact of changes.
     */
    assessor: People
    /**
     * Judge what customers are asked to do.
     */
    guidance: People
    /**
     * Judge what customers read.
     */
    reviewer: People
    /**
     * May let a first warning out, and an emergency change.
     */
    duty_manager: People
  }
  /**
   * How many people besides the author must have approved.
   */
  approvers: {
    /**
     * Of a Level 1 incident.
     */
    '1': Approvers
    /**
     * Of a Level 2 incident.
     */
    '2': Approvers
    /**
     * Of a Level 3 incident.
     */
    '3': Approvers
    /**
     * Of a change.
     */
    change: Approvers
    /**
     * Of a change with an outage, or for which customers must act.
     */
    change_felt: Approvers
  }
  /**
   * Above this share of all customers, and where the audience is not known, it takes one more.
   */
  large_audience: number
  /**
   * How long a first warning may owe its other stages.
   */
  emergency: {
    guidance: Duration
    review: Duration
  }
  /**
   * Own everything that is no entry: policy, catalogue, templates, workflows.
   */
  maintainers?: People
}

export type Approvers = number

/**
 * One customer in an audience index: enough to count whom an entry reaches, and nothing that says who it is.
 */
export interface AudienceRow {
  /**
   * The random id.
   */
  id: string
  tier: Slug
  /**
   * @maxItems 1000
   */
  uses: {
    service: Slug
    /**
     * @maxItems 100
     */
    regions: Slug[]
  }[]
  /**
   * @maxItems 10000
   */
  software?: string[]
  /**
   * For each channel, how many contacts read which language.
   */
  contacts: {
    [k: string]: {
      [k: string]: number
    }
  }
}

/**
 * By when the care engineer calls, where `channels` say call.
 */
export type Call = Duration

/**
 * The front matter of changes/CHG-YYYY-NNNN.md.
 */
export interface Change {
  id: ChangeId
  revision: Revision
  /**
   * What changes, as the customer meets it.
   */
  title: Text
  /**
   * standard: done often, by a proven recipe; normal: judged anew; emergency: cannot wait for its notice period.
   */
  type: 'standard' | 'normal' | 'emergency'
  /**
   * What customers use today ends with it: they must move to something else, and are told long before.
   */
  end_of_life?: true
  /**
   * How likely and how bad a failure is.
   */
  risk: 'low' | 'medium' | 'high'
  announced?: Announced
  /**
   * Planned and actual times are kept apart; the actual ones are written when they have happened.
   */
  window: {
    planned_start: Instant
    planned_end: Instant
    actual_start?: Instant
    actual_end?: Instant
  }
  /**
   * Whom the change touches: users of services, owners of software, or everyone.
   */
  affects: {
    /**
     * Every customer is concerned.
     */
    everyone?: true
    /**
     * @minItems 1
     * @maxItems 200
     */
    services?: PlannedEffect[]
    /**
     * @minItems 1
     * @maxItems 200
     */
    software?: Software[]
  }
  /**
   * What customers notice while it runs.
   */
  noticed?: Text
  /**
   * What happens to a customer who does not do what is required.
   */
  if_not_done?: Text
  guidance?: Guidance
  rollback?: {
    possible: boolean
    /**
     * How we go back.
     */
    plan?: Text
    duration?: Duration
  }
  /**
   * Hours before the planned start at which customers are reminded; without it, those of the policy.
   *
   * @maxItems 5
   */
  reminders?: number[]
  /**
   * Each time the window was moved, oldest first: when we said so, why, and the window as it was before.
   *
   * @maxItems 50
   */
  moves?: {
    at: Instant
    reason: Text
    /**
     * The planned start before this move.
     */
    planned_start: Instant
    /**
     * The planned end before this move.
     */
    planned_end: Instant
  }[]
  /**
   * The change will not be made.
   */
  cancelled?: End
  /**
   * The change was made and undone.
   */
  rolled_back?: End
  /**
   * The impact report: what was measured, held against what was planned. Its text is `## Report`.
   */
  report?: {
    at: Instant
    /**
     * @maxItems 200
     */
    measured: PlannedEffect[]
  }
  /**
   * Changes and incidents that this change meets on the same service and region, and why it is made all the same.
   *
   * @minItems 1
   * @maxItems 20
   */
  despite?: {
    entry: string
    reason: Text
  }[]
  references?: References
  /**
   * Waves of one change carry the same name.
   */
  series?: Slug
  embargo?: Embargo
  coordination?: Coordination
  corrections?: Corrections
  emergency?: Emergency
}

/**
 * The identity of a change; it never changes.
 */
export type ChangeId = string

export type Channel = 'email' | 'sms' | 'voice' | 'paging' | 'chat' | 'webhook' | 'call'

/**
 * For each tier, the channels that are used; an empty list or a missing tier means site, feeds and calendar only.
 */
export interface Channels {
  /**
   * @maxItems 20
   */
  [k: string]: Channel[]
}

export type Clock = string

export interface Contact {
  /**
   * A random id, unique among all contacts.
   */
  id: string
  name?: Text
  role?: Text
  language: Language
  time_zone: TimeZone
  /**
   * How the contact is reached: one address a channel.
   */
  channels: {
    email?: string
    sms?: string
    /**
     * The number that is rung.
     */
    voice?: string
    /**
     * The integration key of a PagerDuty service (Events API v2).
     */
    paging?: string
    /**
     * A group that a robot writes to.
     */
    chat?: {
      platform: 'slack' | 'teams' | 'feishu' | 'dingtalk' | 'wecom'
      /**
       * The robot's webhook address, as the platform shows it.
       */
      url: string
      /**
       * The signing secret of a Feishu or DingTalk robot, if it has one.
       */
      secret?: string
    }
    /**
     * A program of the customer that takes notices as JSON, signed as Standard Webhooks says.
     */
    webhook?: string
  }
  /**
   * What the contact wants to hear of; Level 1 is always told.
   */
  preferences?: {
    /**
     * Only these kinds.
     *
     * @maxItems 2
     */
    kinds?: ('incident' | 'change')[]
    /**
     * Only these services.
     *
     * @maxItems 100
     */
    services?: Slug[]
    /**
     * Nothing is sent between these times of the contact's time zone, except Level 1; it is sent afterwards.
     */
    quiet_hours?: {
      from: Clock
      until: Clock
    }
  }
}

/**
 * Vendors and teams that work on it with us.
 *
 * @maxItems 20
 */
export type Coordination = {
  party: Text
  role: Text
  since: Instant
}[]

/**
 * What was said wrongly and is corrected: the text of a moment that was sent may change only with a line here.
 *
 * @maxItems 50
 */
export type Corrections = {
  /**
   * The moment that is corrected, such as update-2.
   */
  moment: string
  at: Instant
  /**
   * What was wrong, for the reader.
   */
  reason: Text
}[]

/**
 * A customer with a contract: a YAML file of catalog/customers, or a line of the registry.
 */
export interface Customer {
  /**
   * A random id; it must not say who it is.
   */
  id: string
  name: Text
  /**
   * A tier of the policy.
   */
  tier: Slug
  /**
   * @maxItems 1000
   */
  uses: {
    service: Slug
    /**
     * @minItems 1
     * @maxItems 100
     */
    regions: Slug[]
  }[]
  /**
   * What the customer runs, as package URLs with versions. Tools write it: what cannot be read is a warning, and such a package may be affected by whatever has its name.
   *
   * @maxItems 10000
   */
  software?: string[]
  /**
   * Who looks after this customer at our side.
   */
  care_engineer?: Text
  /**
   * @minItems 1
   * @maxItems 500
   */
  contacts: Contact[]
}

/**
 * A length of time, ISO 8601 in days, hours and minutes, more than nothing.
 */
export type Duration = string

/**
 * What users of a service in a region notice, from the least to the worst.
 */
export type Effect = 'none' | 'degraded' | 'partial-outage' | 'outage'

/**
 * Until then nobody is told and nothing is published. Needs `repository: private` in the policy.
 */
export type Embargo = Instant

/**
 * A first warning that went out before all stages were passed, and when the others are owed.
 */
export interface Emergency {
  reason: Text
  guidance_due: Instant
  review_due: Instant
}

export interface End {
  at: Instant
  reason: Text
}

export interface GivenReview {
  /**
   * The login of the reviewer.
   */
  user: Login
  /**
   * The newest of each user counts; a comment takes back nothing.
   */
  state: 'approved' | 'changes-requested' | 'commented' | 'dismissed'
  /**
   * The commit that was looked at: 40 hex digits, or a name that Git knows. A name is looked up once, when the file is read: what it means later does not count.
   */
  commit: string
  at: Instant
}

/**
 * What customers should do, most urgent first.
 *
 * @maxItems 20
 */
export type Guidance = Action[]

/**
 * The front matter of incidents/INC-YYYY-NNNN.md.
 */
export interface Incident {
  id: IncidentId
  revision: Revision
  /**
   * The symptom as the customer meets it, not the cause.
   */
  title: Text
  /**
   * What kind of threat it is.
   */
  category:
    'os-vulnerability' | 'third-party-vulnerability' | 'virus-outbreak' | 'attack' | 'backbone-fault' | 'service-fault'
  /**
   * When it began, as far as known.
   */
  started?: Instant
  /**
   * When we first saw a sign of it.
   */
  detected: Instant
  /**
   * When we were certain that it concerns our customers; reporting periods of regulators begin here.
   */
  aware?: Instant
  announced?: Announced
  severity: {
    /**
     * Level 1 high, 2 medium, 3 low; catalog/policy.yaml says what each means.
     */
    level: 1 | 2 | 3
    /**
     * Why this level, in a sentence that customers read.
     */
    rationale: string
    /**
     * The user or team that judged it.
     */
    assessed_by?: string
    /**
     * Exploitation has been observed.
     */
    known_exploited?: Ternary
    /**
     * An attack can be automated.
     */
    automatable?: Ternary
    /**
     * An attacker gains total control.
     */
    total_impact?: Ternary
    /**
     * Known use by ransomware.
     */
    ransomware?: Ternary
    /**
     * The CVSS vector; the score is always computed from it.
     */
    cvss?: string
  }
  /**
   * Other names of it, such as CVE-2024-3094.
   *
   * @maxItems 50
   */
  aliases?: string[]
  references?: References
  /**
   * Who is affected: users of services, owners of software, or everyone.
   */
  affects: {
    /**
     * Every customer is concerned.
     */
    everyone?: true
    /**
     * @minItems 1
     * @maxItems 200
     */
    services?: ServiceEffect[]
    /**
     * @minItems 1
     * @maxItems 200
     */
    software?: Software[]
  }
  /**
   * Suspected to be caused by unlawful or malicious acts; an early warning by NIS2 says so.
   */
  malicious?: Ternary
  /**
   * Could have, or has, an impact across borders; an early warning by NIS2 says so.
   */
  cross_border?: Ternary
  guidance?: Guidance
  /**
   * When customers hear more, at the latest; required while the incident is open.
   */
  next_update?: Instant
  embargo?: Embargo
  /**
   * The incident that carries on for this one.
   */
  merged_into?: IncidentId
  /**
   * The change that caused it.
   */
  caused_by?: ChangeId
  coordination?: Coordination
  corrections?: Corrections
  emergency?: Emergency
  /**
   * When the evaluation was made known: a preliminary one, the final one.
   */
  evaluation?: {
    preliminary?: Instant
    final?: Instant
  }
}

/**
 * The identity of an incident; it never changes.
 */
export type IncidentId = string

/**
 * A point in time, ISO 8601 with a zone. Times are compared across regions, so one without a zone has no meaning.
 */
export type Instant = string

/**
 * How commits came onto the main branch, for `care plan --approvals FILE`: any forge can write it.
 */
export interface Landings {
  version: 1
  /**
   * @maxItems 20000
   */
  landings: {
    /**
     * The commit of the main branch, which merging made.
     */
    commit: string
    /**
     * The last commit of the pull request, as it was merged.
     */
    head: string
    /**
     * What was approved later does not count.
     */
    merged_at: Instant
    /**
     * @minItems 1
     * @maxItems 500
     */
    authors: Login[]
    /**
     * @maxItems 5000
     */
    reviews: (GivenReview & {
      /**
       * 40 hex digits: what a name means moves on.
       */
      commit?: string
      [k: string]: unknown
    })[]
  }[]
}

/**
 * A BCP 47 language tag.
 */
export type Language = string

export interface Level {
  meaning: Localized
  channels: Channels
  /**
   * While an incident is open, customers hear from us at least this often.
   */
  cadence: Duration
  /**
   * A contact's preferences are respected; default true.
   */
  unsubscribe?: boolean
  /**
   * Where no contact of a customer accepted a notice, the next run tries these channels one after the other, and then the duty manager.
   *
   * @maxItems 7
   */
  escalation?: Channel[]
  unknown?: Unknown
  call?: Call
}

/**
 * A text for every language, or one text per language. The first language of the policy must be among them.
 */
export type Localized =
  | Text
  | {
      [k: string]: Text
    }

export type Login = string

/**
 * @maxItems 100
 */
export type People = string[]

export interface PlannedEffect {
  /**
   * A service of catalog/services.
   */
  service: Slug
  /**
   * Regions of that service.
   *
   * @minItems 1
   * @maxItems 100
   */
  regions: Slug[]
  effect: Effect
  /**
   * How long the service is expected to be (or, in a report, was) unavailable; it is held against the service's SLA.
   */
  downtime?: Duration
}

/**
 * catalog/policy.yaml: what a level means, who is written to how, and how the pages are branded.
 */
export interface Policy {
  brand: {
    /**
     * The provider, as customers know it.
     */
    name: Localized
    /**
     * Where the status site is published, without a trailing slash.
     */
    url: Url
    /**
     * The sender of emails.
     */
    from: string
    /**
     * Where a customer asks for help and changes preferences.
     */
    support: Url
    /**
     * The accent colour, as #rrggbb.
     */
    color?: string
    /**
     * Where one click unsubscribes (RFC 8058): a token is written right behind it. Without it, mails name only the address of `support`.
     */
    unsubscribe?: Url
  }
  /**
   * Who can read this repository. An embargo needs a private one.
   */
  repository: 'public' | 'private'
  /**
   * The languages of notices and site; entries are written in the first one.
   *
   * @minItems 1
   * @maxItems 100
   */
  languages: Language[]
  /**
   * The service groups, in the order of the status page.
   *
   * @maxItems 100
   */
  groups?: {
    id: Slug
    name: Localized
  }[]
  /**
   * The regions, with their names.
   *
   * @maxItems 200
   */
  regions?: {
    id: Slug
    name: Localized
  }[]
  /**
   * The contracts, the best first.
   *
   * @minItems 1
   * @maxItems 20
   */
  tiers: {
    id: Slug
    name: Localized
  }[]
  /**
   * What each level means and how hard we try.
   */
  levels: {
    '1': Level
    '2': Level
    '3': Level
  }
  changes: {
    channels: Channels
    /**
     * Hours before the planned start at which customers are reminded.
     *
     * @maxItems 20
     */
    reminders: number[]
    /**
     * How long before its planned start a change must be announced: of all lines that fit it, the longest period counts.
     *
     * @maxItems 50
     */
    notice?: {
      /**
       * Only changes of this type.
       */
      type?: 'standard' | 'normal' | 'emergency'
      /**
       * Only changes with this effect or a worse one.
       */
      effect?: Effect
      /**
       * Only changes for which customers must do something, or need not.
       */
      must_act?: boolean
      /**
       * Only changes that end something customers use, or do not.
       */
      end_of_life?: boolean
      period: Duration
    }[]
    /**
     * When nothing may be changed, unless it is an emergency.
     *
     * @maxItems 200
     */
    freezes?: {
      /**
       * What it is for, such as: end of the business year.
       */
      name: Text
      from: Instant
      until: Instant
      /**
       * It comes again, at the same time of the week, month or year in UTC.
       */
      repeat?: 'weekly' | 'monthly' | 'yearly'
      /**
       * Only in these regions.
       *
       * @minItems 1
       * @maxItems 100
       */
      regions?: Slug[]
      /**
       * Only these services.
       *
       * @minItems 1
       * @maxItems 200
       */
      services?: Slug[]
      /**
       * Only changes that reach a customer of these tiers.
       *
       * @minItems 1
       * @maxItems 50
       */
      tiers?: Slug[]
    }[]
    /**
     * A change may not begin sooner than this while an incident is open on the same service and region, or on one it depends on.
     */
    apart?: Duration
    unknown?: Unknown
    call?: Call
  }
  approvals?: Approvals
  limits: {
    /**
     * A moment older than this that nobody was told of is held for a person to decide.
     */
    oldest: Duration
    /**
     * After the end of a Level 1 incident, when the preliminary evaluation is owed.
     */
    evaluation_preliminary: Duration
    /**
     * After the end, when evaluation or report is owed.
     */
    evaluation: Duration
  }
  /**
   * Who carries each channel. Without any line it is the outbox: nothing leaves this machine. Once one is real, a channel that is used and has no line is held.
   */
  providers?: {
    email?: 'outbox' | 'sendgrid' | 'smtp'
    sms?: 'outbox' | 'twilio' | 'huawei'
    voice?: 'outbox' | 'twilio'
    paging?: 'outbox' | 'pagerduty'
    /**
     * platform: the one that the contact's address names.
     */
    chat?: 'outbox' | 'platform'
    /**
     * standard: Standard Webhooks.
     */
    webhook?: 'outbox' | 'standard'
  }
  /**
   * The care team's own record in the registry: its contacts hear of what reached nobody, over every channel that they have. No notice goes to it otherwise.
   */
  duty?: string
}

export interface Reference {
  /**
   * What the reader finds there, as its publisher calls it.
   */
  title: Text
  url: Url
}

/**
 * Public sources.
 *
 * @maxItems 50
 */
export type References = Reference[]

/**
 * What was said of a pull request, for `care gate --reviews FILE`: any forge can write it.
 */
export interface Reviews {
  version: 1
  /**
   * Who opened the pull request and who wrote its commits, by login: nobody approves their own work.
   *
   * @minItems 1
   * @maxItems 500
   */
  authors: Login[]
  /**
   * @maxItems 5000
   */
  reviews: GivenReview[]
}

/**
 * Rises by one whenever text or facts that customers read change.
 */
export type Revision = number

/**
 * A service of the platform: catalog/services/<id>.yaml.
 */
export interface Service {
  id: Slug
  name: Localized
  /**
   * The group under which it stands on the status page.
   */
  group: Slug
  /**
   * @minItems 1
   * @maxItems 100
   */
  regions: Slug[]
  /**
   * It can be reached from the internet.
   */
  exposed: boolean
  /**
   * The promised availability of a month, in percent; without it nothing is promised.
   */
  sla?: number
  /**
   * What it cannot work without.
   *
   * @maxItems 200
   */
  depends_on?: {
    service: Slug
    /**
     * The region of the other service; without it, the same region.
     */
    region?: Slug
  }[]
}

export interface ServiceEffect {
  /**
   * A service of catalog/services.
   */
  service: Slug
  /**
   * Regions of that service.
   *
   * @minItems 1
   * @maxItems 100
   */
  regions: Slug[]
  effect: Effect
}

/**
 * A short name for machines.
 */
export type Slug = string

export interface Software {
  /**
   * The package, as a package URL without a version.
   */
  purl: string
  /**
   * The affected versions, in the VERS notation without its scheme: comparators joined by |. Name the epoch, and the release or revision, as the ecosystem does: what only one of an advisory and an inventory names makes customers who may be affected.
   */
  versions: string
  /**
   * The first version with the fix.
   */
  fixed?: Text
}

/**
 * Said or not yet known; regulators ask for it early.
 */
export type Ternary = 'yes' | 'no' | 'unknown'

/**
 * One line of plain text.
 */
export type Text = string

/**
 * An IANA time zone.
 */
export type TimeZone = string

/**
 * What becomes of a delivery whose end nobody can tell: it waits for a person (hold, the default), or it is sent again, perhaps twice.
 */
export type Unknown = 'hold' | 'resend'

/**
 * An absolute https address in ASCII, without user name or password.
 */
export type Url = string

/**
 * One thing that customers are asked to do.
 */
export interface WebhookAction {
  /**
   * Its name within the entry; it stays the same.
   */
  id: string
  type: 'fix' | 'patch' | 'isolate' | 'restore' | 'mitigate' | 'monitor' | 'configure' | 'backup' | 'expand' | 'test'
  title: string
  /**
   * true: who does not do it is harmed. false: advice.
   */
  required: boolean
  /**
   * Whether this customer is asked to do it, now.
   */
  asked: boolean
  /**
   * Until when it must be done.
   */
  due?: WebhookInstant
  /**
   * A command that shows whether the reader is affected or done.
   */
  check?: string
  /**
   * How it is done.
   */
  text?: string
  /**
   * Whom it concerns; without it, everyone whom the entry reaches.
   */
  for?: {
    /**
     * Customers who use one of these services.
     *
     * @maxItems 100
     */
    services?: string[]
    /**
     * Customers who run one of these packages.
     *
     * @maxItems 100
     */
    software?: string[]
  }
}

/**
 * How this customer is affected.
 */
export interface WebhookAffected {
  /**
   * yes: affected, or will be. maybe: a version cannot be compared. spared: concerned, and keeps working. past: was affected. perhaps: may have been. unharmed: measured to have had no effect. gone: not any longer. no: not at all.
   */
  verdict: 'yes' | 'maybe' | 'spared' | 'past' | 'perhaps' | 'unharmed' | 'gone' | 'no'
  /**
   * The same in sentences.
   *
   * @maxItems 20
   */
  text: string[]
  /**
   * The first hundred.
   *
   * @maxItems 100
   */
  reasons: WebhookReason[]
  /**
   * How many reasons there are besides.
   */
  more?: number
}

/**
 * What the entry affects, whoever uses it.
 */
export interface WebhookAffects {
  /**
   * Every customer is concerned.
   */
  everyone?: true
  /**
   * Of an incident: what is noticed. Of a change: what is planned.
   *
   * @maxItems 200
   */
  services?: WebhookServiceEffect[]
  /**
   * @maxItems 200
   */
  software?: WebhookSoftware[]
}

/**
 * What only a change has.
 */
export interface WebhookChange {
  type: 'standard' | 'normal' | 'emergency'
  risk: 'low' | 'medium' | 'high'
  /**
   * What customers use today ends with it.
   */
  end_of_life?: true
  /**
   * The window as it is planned now.
   */
  planned: WebhookWindow
  /**
   * The window before it was moved last.
   */
  moved_from?: WebhookWindow
  /**
   * When it began in fact.
   */
  started?: WebhookInstant
  /**
   * When it was completed, cancelled or rolled back.
   */
  ended?: WebhookInstant
  /**
   * Why it was moved, cancelled or rolled back.
   */
  reason?: string
  /**
   * What customers notice while it runs.
   */
  noticed?: string
  /**
   * What happens to who does not do what is required.
   */
  if_not_done?: string
  rollback?: {
    possible: boolean
    plan?: string
    duration?: WebhookDuration
  }
  /**
   * What was measured, with the report.
   *
   * @maxItems 200
   */
  measured?: WebhookServiceEffect[]
  /**
   * Waves of one change carry the same name.
   */
  series?: string
}

export interface WebhookData {
  /**
   * The id of the incident or change; it never changes.
   */
  entry: string
  kind: 'incident' | 'change'
  /**
   * The point in its life that is told, such as update-2 or update-2.correction-1.
   */
  moment: string
  /**
   * It corrects what was sent before.
   */
  correction?: {
    /**
     * The moment that is corrected.
     */
    of: string
    number: number
    /**
     * What was wrong.
     */
    reason: string
  }
  /**
   * Rises whenever text or facts change.
   */
  revision: number
  /**
   * BCP 47, of the notice.
   */
  language: string
  /**
   * BCP 47, of title and texts: another one where the translation is missing.
   */
  text_language: string
  /**
   * What customers meet.
   */
  title: string
  /**
   * Level, status, title and id in a line of at most 70 characters.
   */
  subject: string
  status:
    | 'investigating'
    | 'identified'
    | 'monitoring'
    | 'resolved'
    | 'merged'
    | 'false-alarm'
    | 'scheduled'
    | 'in-progress'
    | 'overrunning'
    | 'verifying'
    | 'completed'
    | 'cancelled'
    | 'rolled-back'
  /**
   * The news in a word.
   */
  status_text: string
  /**
   * It is not over yet.
   */
  open: boolean
  /**
   * Its page.
   */
  url: string
  /**
   * Who writes.
   */
  provider: string
  /**
   * Where to ask.
   */
  support: string
  /**
   * Of an incident: 1 high, 2 medium, 3 low.
   */
  level?: 1 | 2 | 3
  /**
   * Of an incident.
   */
  category?:
    'os-vulnerability' | 'third-party-vulnerability' | 'virus-outbreak' | 'attack' | 'backbone-fault' | 'service-fault'
  /**
   * Of an incident.
   */
  severity?: WebhookSeverity
  /**
   * Of an incident.
   */
  reporting?: WebhookReporting
  /**
   * Of a change.
   */
  change?: WebhookChange
  affects: WebhookAffects
  /**
   * What a reader should know before anything else.
   *
   * @maxItems 20
   */
  notes: string[]
  texts: WebhookTexts
  guidance: WebhookGuidance
  /**
   * When the reader hears more, at the latest; of a change that is scheduled, when it begins.
   */
  next_update?: WebhookInstant
  /**
   * By when the evaluation of an incident, or the report of a change, follows.
   */
  follow_up_by?: WebhookInstant
  /**
   * Other names of it, such as CVE-2024-3094.
   *
   * @maxItems 50
   */
  aliases?: string[]
  /**
   * Advisories and other public sources.
   *
   * @maxItems 50
   */
  references?: {
    title: string
    url: string
  }[]
  /**
   * The incident that carries on for this one.
   */
  merged_into?: string
  /**
   * The change that caused it.
   */
  caused_by?: string
  /**
   * The random id of the customer.
   */
  customer: string
  /**
   * The random id of the contact.
   */
  contact: string
  affected: WebhookAffected
}

/**
 * A length of time, ISO 8601 in days, hours and minutes.
 */
export type WebhookDuration = string

/**
 * What users of a service in a region notice, from the least to the worst.
 */
export type WebhookEffect = 'none' | 'degraded' | 'partial-outage' | 'outage'

/**
 * What is to be done.
 */
export interface WebhookGuidance {
  /**
   * How much is asked of this customer. over: the entry has ended, and nothing new is asked. past: what had to be done belonged before the change.
   */
  demand: 'required' | 'advice' | 'none' | 'over' | 'past'
  /**
   * When this customer must have done what is required, as far as that is known and still to come.
   */
  due?: WebhookInstant
  /**
   * What stands before the actions.
   */
  text?: string
  /**
   * @maxItems 20
   */
  actions: WebhookAction[]
}

export type WebhookInstant = string

/**
 * What a webhook is sent: one notice, to one contact. Keys may be added, to this schema too: a receiver ignores those that it does not know. What is here stays as it is while version is 1. A time is ISO 8601 in UTC, with milliseconds. Texts are plain, in the language of the contact, and times in them are in the time zone of the contact. The header webhook-id is the same each time the same notice is sent again.
 */
export interface WebhookNotice {
  version: 1
  /**
   * The kind of the entry and the moment in its life that is told.
   */
  type:
    | 'incident.published'
    | 'incident.update'
    | 'incident.evaluation_preliminary'
    | 'incident.evaluation'
    | 'change.announced'
    | 'change.move'
    | 'change.reminder'
    | 'change.started'
    | 'change.update'
    | 'change.completed'
    | 'change.cancelled'
    | 'change.rolled_back'
    | 'change.report'
  /**
   * When that happened; the header webhook-timestamp says when it was sent.
   */
  timestamp: WebhookInstant
  data: WebhookData
}

/**
 * A service in a region.
 */
export interface WebhookPlace {
  service: string
  region: string
}

/**
 * Why this customer is written to. service: the path begins at what the customer uses and ends at what is affected. software: a package of the customer. everyone: every customer is concerned. told: no longer concerned, but told of it before.
 */
export type WebhookReason =
  | {
      kind: 'service'
      /**
       * @maxItems 100
       */
      path: WebhookPlace[]
      effect: WebhookEffect
    }
  | {
      kind: 'software'
      /**
       * The package of the customer, with its version.
       */
      purl: string
      /**
       * The affected versions.
       */
      versions: string
      /**
       * false: the version cannot be compared.
       */
      certain: boolean
    }
  | {
      kind: 'everyone' | 'told'
    }

/**
 * What regulators ask for early, in their words: NIS2 (Article 23) and DORA (Article 19) count their periods from when the customer is aware.
 */
export interface WebhookReporting {
  /**
   * When it began, as far as known.
   */
  started?: WebhookInstant
  /**
   * When we first saw a sign of it.
   */
  detected: WebhookInstant
  /**
   * When we were certain that it concerns our customers.
   */
  aware?: WebhookInstant
  /**
   * When it was over.
   */
  ended?: WebhookInstant
  /**
   * Suspected to be caused by unlawful or malicious acts.
   */
  malicious?: WebhookTernary
  /**
   * Could have, or has, an impact across borders.
   */
  cross_border?: WebhookTernary
  /**
   * What we have done so far.
   */
  measures_taken?: string
}

/**
 * An effect on a service in regions.
 */
export interface WebhookServiceEffect {
  service: string
  /**
   * @maxItems 100
   */
  regions: string[]
  effect: WebhookEffect
  /**
   * How long the service is, or was, unavailable.
   */
  downtime?: WebhookDuration
}

/**
 * How an incident was judged.
 */
export interface WebhookSeverity {
  /**
   * Why this level.
   */
  rationale: string
  /**
   * Exploitation has been observed.
   */
  known_exploited?: WebhookTernary
  /**
   * An attack can be automated.
   */
  automatable?: WebhookTernary
  /**
   * An attacker gains total control.
   */
  total_impact?: WebhookTernary
  /**
   * Known use by ransomware.
   */
  ransomware?: WebhookTernary
  /**
   * The CVSS vector.
   */
  cvss?: string
}

/**
 * Affected versions of a package.
 */
export interface WebhookSoftware {
  /**
   * The package URL, without a version.
   */
  purl: string
  /**
   * The affected versions, in the VERS notation without its scheme.
   */
  versions: string
  /**
   * The first version with the fix.
   */
  fixed?: string
}

export type WebhookTernary = 'yes' | 'no' | 'unknown'

/**
 * The words of the entry.
 */
export interface WebhookTexts {
  summary?: string
  impact?: string
  assessment?: string
  /**
   * The update that is told.
   */
  update?: {
    number: number
    status: string
    at: WebhookInstant
    text?: string
  }
  /**
   * The parts of the evaluation, when it is told.
   *
   * @maxItems 10
   */
  evaluation?: {
    heading?: string
    text: string
  }[]
  /**
   * The impact report, when it is told.
   */
  report?: string
}

/**
 * A window as planned.
 */
export interface WebhookWindow {
  start: WebhookInstant
  end: WebhookInstant
}
