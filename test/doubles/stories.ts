import type { Catalog, Customer, Place } from '../../scripts/core/catalog.ts'
import type { Body, Entry, Prose } from '../../scripts/core/entry.ts'
import type { Reason } from '../../scripts/core/reason.ts'
import * as planning from './planning.ts'

const { at } = planning

/** Made-up entries that together live through every moment, with their texts in English and Chinese. */
export interface Story {
  readonly name: string
  readonly entry: Entry
  readonly bodies: Readonly<Record<string, Body>>
}

/** A catalogue with names in both languages. */
export const catalog: Catalog = {
  services: new Map(
    [
      { id: 'evs', name: { en: 'Elastic Volume Service', 'zh-CN': '云硬盘' }, sla: 99.99 },
      { id: 'rds', name: { en: 'Relational Database Service', 'zh-CN': '关系型数据库服务' }, sla: 99.95 },
      { id: 'obs', name: { en: 'Object Storage Service', 'zh-CN': '对象存储服务' } },
    ].map((service) => [service.id, { ...service, group: 'all', regions: ['eu-1', 'ap-1'], exposed: true }]),
  ),
  policy: planning.policy({
    brand: {
      name: { en: 'Meridian Cloud', 'zh-CN': '子午云' },
      url: 'https://status.meridian.example',
      from: 'care@meridian.example',
      support: 'https://support.meridian.example/care',
    },
    regions: [
      { id: 'eu-1', name: { en: 'Frankfurt (eu-1)', 'zh-CN': '法兰克福（eu-1）' } },
      { id: 'ap-1', name: { en: 'Hong Kong (ap-1)', 'zh-CN': '中国香港（ap-1）' } },
    ],
    tiers: [
      { id: 'gold', name: { en: 'Enterprise Care', 'zh-CN': '企业级服务' } },
      { id: 'basic', name: { en: 'Basic Care', 'zh-CN': '基础服务' } },
    ],
    levels: Object.fromEntries(
      [1, 2, 3].map((level) => [
        level,
        {
          meaning: { en: 'High: act now; three days at most.', 'zh-CN': '高：请立即处理，最迟三天内完成。' },
          channels: { gold: ['email', 'sms'] },
          cadence: 'PT4H',
          unsubscribe: level !== 1,
        },
      ]),
    ) as unknown as Catalog['policy']['levels'],
  }),
}

const effects = [{ service: 'evs', regions: ['eu-1'], effect: 'outage' as const, downtime: 'PT15M' }]

/** The longest life: four updates, one of them corrected, both evaluations. */
export const outage: Story = {
  name: 'a Level 1 outage from its first notice to its evaluation',
  entry: translated(
    planning.incident(
      {
        id: 'INC-2030-0001',
        title: 'Volumes in Frankfurt cannot be written',
        detected: at('08:00'),
        severity: { level: 1, rationale: 'Data cannot be written, and there is no way around it.' },
        aliases: ['CVE-2030-0001', 'CVE-2030-0002'],
        affects: {
          services: [{ service: 'evs', regions: ['eu-1'], effect: 'outage' }],
          software: [{ purl: 'pkg:deb/debian/xz-utils', versions: '>=5.6.0|<5.6.2', fixed: '5.6.1+really5.4.5-1' }],
        },
        guidance: [
          {
            id: 'move',
            type: 'isolate',
            title: 'Move writes to another region',
            required: true,
            due: at('18:30'),
            for: { services: ['rds', 'evs'] },
            check: 'care-cli volumes --region eu-1 --state "read-only"',
          },
          { id: 'update', type: 'patch', title: 'Update the xz packages', required: true, due: at('12:00', 3) },
          { id: 'watch', type: 'monitor', title: 'Watch your error rate', required: false },
        ],
        references: [
          { title: 'Debian security advisory DSA-5649-1', url: 'https://www.debian.org/security/2024/dsa-5649' },
        ],
        next_update: at('20:00'),
        corrections: [{ moment: 'update-2', at: at('11:30'), reason: 'The time of the failure was 07:58, not 08:58.' }],
        evaluation: { preliminary: at('09:00', 4), final: at('09:00', 9) },
        caused_by: 'CHG-2030-0001',
      },
      [
        ['investigating', at('10:00')],
        ['identified', at('11:00')],
        ['monitoring', at('14:00')],
        ['resolved', at('16:00')],
        ['investigating', at('17:00')],
        ['resolved', at('19:00')],
      ],
    ),
    {
      title: '法兰克福的云硬盘无法写入',
      severity: { rationale: '数据无法写入，且没有替代办法。' },
      guidance: [
        { id: 'move', title: '将写入切换到其他区域' },
        { id: 'update', title: '更新 xz 软件包' },
        { id: 'watch', title: '关注错误率' },
      ],
      references: [{ title: 'Debian 安全公告 DSA-5649-1' }],
      corrections: [{ reason: '故障时间应为 07:58，而非 08:58。' }],
    },
  ),
  bodies: {
    '': {
      summary: prose('Since 07:58 UTC, volumes in Frankfurt reject writes. Reads work, and no data was lost.'),
      impact: prose(
        'Databases and servers on these volumes stop when they try to write. Backups taken before 07:50 are whole.',
      ),
      actionsTaken: prose('We have isolated the faulty metadata shard.'),
      guidance: {
        intro: prose('Do the first one now, and the others in the order given.'),
        actions: {
          move: prose(
            'Point your writers at Hong Kong. With the command line:\ncare-cli failover --to ap-1',
            '<p>Point your writers at Hong Kong. With the command line:</p><pre><code>care-cli failover --to ap-1</code></pre>',
          ),
          update: prose(
            'Install 5.4.5 or newer, then restart sshd.',
            '<ul><li>Install <strong>5.4.5</strong> or newer,</li><li>then restart <code>sshd</code>.</li></ul>',
          ),
          watch: prose('Alert above 1 %.'),
        },
      },
      updates: Object.fromEntries(
        [1, 2, 3, 4, 5, 6].map((number) => [
          number,
          prose(`Shard ${number} is rebuilt, and traffic returns in steps of 10 %.`),
        ]),
      ),
      evaluation: {
        intro: prose('This is what we know.'),
        parts: [
          { heading: 'What happened', prose: prose('A metadata shard failed.') },
          { heading: 'What went wrong and why', prose: prose('A limit was not watched.') },
          { heading: 'How we responded', prose: prose('Within nine minutes.') },
          { heading: 'What we are doing about it', prose: prose('The limit is watched now.') },
          { heading: 'How you can make it hurt less', prose: prose('Replicate volumes across regions.') },
        ],
      },
    },
    'zh-CN': {
      summary: prose('自 07:58 UTC 起，法兰克福的云硬盘拒绝写入。读取正常，数据没有丢失。'),
      impact: prose('使用这些云硬盘的数据库和服务器在写入时会停止工作。07:50 之前的备份完整可用。'),
      actionsTaken: prose('我们已隔离发生故障的元数据分片。'),
      guidance: {
        intro: prose('请立即完成第一项，其余各项按顺序进行。'),
        actions: {
          move: prose(
            '请将写入指向香港：\ncare-cli failover --to ap-1',
            '<p>请将写入指向香港：</p><pre><code>care-cli failover --to ap-1</code></pre>',
          ),
          update: prose(
            '安装 5.4.5 或更新版本，然后重启 sshd。',
            '<p>安装 5.4.5 或更新版本，然后重启 <code>sshd</code>。</p>',
          ),
          watch: prose('超过 1 % 时告警。'),
        },
      },
      updates: Object.fromEntries(
        [1, 2, 3, 4, 5, 6].map((number) => [number, prose(`分片 ${number} 已重建，流量正以 10 % 的步长恢复。`)]),
      ),
      evaluation: {
        intro: prose('以下是我们目前掌握的情况。'),
        parts: [
          { heading: 'What happened', prose: prose('一个元数据分片发生故障。') },
          { heading: 'What went wrong and why', prose: prose('一项上限没有被监测。') },
          { heading: 'How we responded', prose: prose('九分钟内开始处置。') },
          { heading: 'What we are doing about it', prose: prose('该上限现已纳入监测。') },
          { heading: 'How you can make it hurt less', prose: prose('请跨区域复制云硬盘。') },
        ],
      },
    },
  },
}

/** An incident that turned out to be part of another, and one that was none. */
export const merged = short('merged into another incident', 'INC-2030-0002', 'merged', { merged_into: 'INC-2030-0001' })
export const falseAlarm = short('a false alarm', 'INC-2030-0003', 'false-alarm', {
  severity: { level: 3, rationale: 'A sensor.' },
})

/** A change that was moved, ran longer than planned, and was measured. */
export const upgrade: Story = changeStory('a change from its announcement to its report', {
  id: 'CHG-2030-0001',
  reminders: [168, 24],
  moves: [
    {
      at: at('09:00', 2),
      reason: 'The vendor has withdrawn the release.',
      planned_start: at('10:00', 3),
      planned_end: at('12:00', 3),
    },
  ],
  window: {
    planned_start: at('22:00', 15),
    planned_end: at('01:00', 16),
    actual_start: at('22:05', 15),
    actual_end: at('01:40', 16),
  },
  report: {
    at: at('09:00', 18),
    measured: [{ service: 'evs', regions: ['eu-1'], effect: 'outage', downtime: 'PT31M' }],
  },
  corrections: [{ moment: 'announced', at: at('10:00'), reason: 'The downtime is 15 minutes, not 5.' }],
})

export const withdrawn: Story = changeStory('a change that is cancelled', {
  id: 'CHG-2030-0002',
  cancelled: { at: at('09:00', 3), reason: 'The new release is not ready.' },
})

export const undone: Story = changeStory('a change that is rolled back', {
  id: 'CHG-2030-0003',
  window: { planned_start: at('10:00', 5), planned_end: at('12:00', 5), actual_start: at('10:00', 5) },
  rolled_back: { at: at('11:00', 5), reason: 'Replication stood still.' },
})

/** All of them. */
export const stories: readonly Story[] = [outage, merged, falseAlarm, upgrade, withdrawn, undone]

/** The texts of a story, as the content gives them. */
export function bodyOf(stories: readonly Story[]): (entry: Entry, language?: string) => Body {
  return (entry, language = '') =>
    stories.find((story) => story.entry.id === entry.id)?.bodies[language] ?? { updates: {} }
}

/** A customer who uses databases, with a contact in Berlin who reads English. */
export const reader: Customer = {
  id: 'cus-4f9a',
  name: 'Contoso GmbH',
  tier: 'gold',
  uses: [
    { service: 'rds', regions: ['eu-1'] },
    { service: 'evs', regions: ['eu-1', 'ap-1'] },
  ],
  software: ['pkg:deb/debian/xz-utils@5.6.1-1'],
  care_engineer: 'Ada Jung',
  contacts: [
    {
      id: 'con-1b2c',
      name: 'Jo Weber',
      language: 'en',
      time_zone: 'Europe/Berlin',
      channels: { email: 'jo@contoso.example', sms: '+4930123456', voice: '+4930123456' },
    },
    {
      id: 'con-3d4e',
      name: '李雷',
      language: 'zh-CN',
      time_zone: 'Asia/Shanghai',
      channels: { email: 'li@contoso.example', sms: '+8613800138000', voice: '+8613800138000' },
    },
  ],
}

/** Why that customer is written to, in every way. */
export const reasons: Readonly<Record<string, readonly Reason[]>> = {
  paths: [service(['evs@eu-1']), service(['rds@eu-1', 'evs@eu-1'])],
  software: [{ kind: 'software', purl: 'pkg:deb/debian/xz-utils@5.6.1-1', versions: '>=5.6.0|<5.6.2', certain: true }],
  perhaps: [{ kind: 'software', purl: 'pkg:generic/xz@5.6.1', versions: '*', certain: false }],
  spared: [{ kind: 'service', path: ['evs@eu-1'], effect: 'none' }],
  everyone: [{ kind: 'everyone' }],
  told: [{ kind: 'told' }],
}

/** A text without markup of its own. */
export function prose(text: string, html = `<p>${text}</p>`): Prose {
  return { text, html }
}

function service(path: readonly Place[]): Reason {
  return { kind: 'service', path, effect: 'outage' }
}

function short(
  name: string,
  id: string,
  status: 'merged' | 'false-alarm',
  facts: Parameters<typeof planning.incident>[0],
): Story {
  const entry = planning.incident({ id, title: 'A sensor reports fire', ...facts }, [[status, at('10:00')]])
  return {
    name,
    entry: translated(entry, { title: '传感器报告火情', severity: { rationale: '传感器发出告警。' } }),
    bodies: {
      '': {
        summary: prose('A sensor reports fire in a hall.'),
        updates: { 1: prose('We have looked at the sensor.') },
      },
      'zh-CN': { summary: prose('机房内的传感器报告火情。'), updates: { 1: prose('我们已检查该传感器。') } },
    },
  }
}

function changeStory(name: string, facts: Parameters<typeof planning.change>[0]): Story {
  const entry = planning.change(
    {
      title: 'The database is upgraded to version 16',
      affects: { services: effects },
      noticed: 'Connections drop once, for at most 15 minutes.',
      if_not_done: 'Clients that do not reconnect stay disconnected.',
      guidance: [
        {
          id: 'reconnect',
          type: 'configure',
          title: 'Let your clients reconnect',
          required: true,
          due: at('12:00', 4),
          check: 'pgbench -c 1',
        },
        { id: 'backup', type: 'backup', title: 'Take a backup the day before', required: false },
      ],
      rollback: { possible: true, plan: 'We return to the replica of version 15.', duration: 'PT20M' },
      ...facts,
    },
    [['in-progress', at('10:30', 5)]],
  )
  const zh = {
    title: '数据库升级到 16 版',
    noticed: '连接会中断一次，最长 15 分钟。',
    if_not_done: '不会自动重连的客户端将保持断开状态。',
    guidance: [
      { id: 'reconnect', title: '确保客户端能够自动重连' },
      { id: 'backup', title: '提前一天备份' },
    ],
    rollback: { plan: '我们将切回 15 版的副本。' },
    moves: [{ reason: '厂商撤回了该版本。' }],
    cancelled: { reason: '新版本尚未就绪。' },
    rolled_back: { reason: '复制停滞。' },
    corrections: [{ reason: '不可用时间为 15 分钟，而非 5 分钟。' }],
  }
  const moved = facts?.window?.planned_start === at('22:00', 15)
  return {
    name,
    entry: translated(
      moved
        ? {
            ...entry,
            outline: {
              ...entry.outline,
              updates: entry.outline.updates.map((one) => ({ ...one, at: at('22:30', 15) })),
            },
          }
        : entry,
      zh,
    ),
    bodies: {
      '': {
        summary: prose('We upgrade the managed databases, because version 15 will soon get no more fixes.'),
        impact: prose('Every database in Frankfurt is restarted once.'),
        assessment: prose('The downtime stays within the service level agreement.'),
        report: prose('The upgrade took 40 minutes longer than planned, because replication was slow.'),
        guidance: {
          actions: {
            reconnect: prose('Set the retry option of your driver.'),
            backup: prose('An automatic backup is taken as well.'),
          },
        },
        updates: { 1: prose('Half of the databases run version 16.') },
      },
      'zh-CN': {
        summary: prose('我们将升级托管数据库，因为 15 版即将停止维护。'),
        impact: prose('法兰克福的每个数据库将重启一次。'),
        assessment: prose('不可用时间不超过服务等级协议的约定。'),
        report: prose('由于复制较慢，升级比计划多用了 40 分钟。'),
        guidance: { actions: { reconnect: prose('请设置驱动程序的重试选项。'), backup: prose('系统也会自动备份。') } },
        updates: { 1: prose('一半的数据库已运行 16 版。') },
      },
    },
  }
}

function translated<E extends Entry>(entry: E, facts: Record<string, unknown>): E {
  const translation = { file: '', language: 'zh-CN', revision: 1, facts, outline: entry.outline }
  return { ...entry, translations: { 'zh-CN': translation } }
}
