import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Recipe } from './cases.ts'

const entry = 'incidents/INC-2024-0009.md'
const contact = '{"id":"con-abcd","language":"en","time_zone":"UTC","channels":{"email":"a@b.example","sms":"+4930123456"}}'
const customer = `{"id":"cus-abcd","name":"Ada","tier":"gold","uses":[{"service":"files","regions":["north-1"]}],"contacts":[${contact}]}`

/** Content that Git, an editor or a reader of this repository would not want as files. */
export const made: Readonly<Record<string, Recipe>> = {
  'crlf-is-fine': rewritten((text) => text.replaceAll('\n', '\r\n')),
  'cr-only': rewritten((text) => text.replaceAll('\n', '\r'), 'text/line-end 1:4'),
  'byte-order-mark': rewritten((text) => `\ufeff${text}`, 'text/byte-order-mark 1:1'),
  'null-bytes': rewritten((text) => text.replace('Reads take', 'Reads\0 take'), 'text/control 20:6'),
  'not-utf8': bytes((text) => Buffer.from(text.replace('Reads take', 'Reads t\xe4ke'), 'latin1'), 'file/encoding 20:8'),
  'utf16': bytes((text) => Buffer.from(`\ufeff${text}`, 'utf16le'), 'file/encoding 1:1'),
  'utf16-without-a-mark': bytes((text) => Buffer.from(text, 'utf16le'), 'file/encoding 1:1'),
  'year-zero': rewritten((text) => text.replace(/^detected: .*$/m, 'detected: 0000-02-28T08:00:00Z'), 'schema/format 6:11'),
  'offset-of-no-clock': rewritten((text) => text.replace(/^detected: .*$/m, 'detected: 2024-03-28T23:00:00+15:00'), 'schema/format 6:11'),
  'overlong-utf8': bytes((text) => Buffer.concat([Buffer.from(text), Buffer.from([0xc0, 0xaf])]), 'file/encoding 37:1'),
  'lone-surrogate': bytes((text) => Buffer.concat([Buffer.from(text), Buffer.from([0xed, 0xa0, 0x80])]), 'file/encoding 37:1'),
  'empty-file': rewritten(() => '', 'front-matter/fence 1:1'),
  'huge-file': rewritten((text) => text + 'x'.repeat(10 * 1024 * 1024), 'file/too-large 1:1'),
  'huge-front-matter': rewritten((text) => text.replace('revision: 2', `revision: 2\n# ${'x'.repeat(70_000)}`), 'yaml/too-large 1:1'),
  'front-matter-of-blanks': rewritten((text) => text.replace('revision: 2', `revision: 2\n${'\n'.repeat(60_000)}`), 'yaml/too-large 1:1'),
  'many-keys': rewritten((text) => text.replace('revision: 2\n', `revision: 2\nextra: {${Array.from({ length: 3000 }, (_, key) => `k${key}`).join(',')}}\n`), 'schema/unknown-field 4:1'),
  'many-faults': rewritten((text) => text.replace('revision: 2\n', `revision: 2\naliases: [${'1,'.repeat(20_000)}2]\n`), ...faults(4)),
  'yaml-keys-in-keys': rewritten((text) => text.replace('revision: 2\n', `revision: 2\n${Array.from({ length: 90 }, (_, depth) => `${' '.repeat(depth)}?\n`).join('')}`), ...keys(4, 90)),
  'yaml-lists-in-lists': rewritten((text) => text.replace('revision: 2\n', `revision: 2\nextra:\n  ${'- '.repeat(5000)}a\n`), 'yaml/too-deep 5:3'),
  'yaml-names-in-names': rewritten((text) => text.replace('revision: 2\n', `revision: 2\nextra: [${'a: '.repeat(5000)}\n`), 'yaml/too-deep 4:9'),
  'yaml-marks-in-marks': rewritten((text) => text.replace('revision: 2\n', `revision: 2\nextra:\n  ${'?: '.repeat(5000)}\n`), 'yaml/too-deep 5:3'),
  'yaml-lists-behind-a-name': rewritten((text) => text.replace('revision: 2\n', `revision: 2\nextra: ${'- '.repeat(5000)}a\n`), 'yaml/too-deep 4:1'),
  'yaml-names-by-indentation': rewritten((text) => text.replace('revision: 2\n', `revision: 2\n${Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}`), 'yaml/too-deep 104:1'),
  'brackets': body('['.repeat(100_000), 'markdown/too-much 16:1'),
  'closing-brackets': body(']'.repeat(100_000), 'markdown/too-much 16:1'),
  'links-that-never-close': body('[a]('.repeat(20_000), 'markdown/too-much 16:1'),
  'footnote-calls': body('[^a]'.repeat(20_000), 'markdown/too-much 16:1'),
  'emphasis': body('*a**'.repeat(20_000), 'markdown/too-much 16:1'),
  'quotations-in-quotations': body(`${'>'.repeat(5000)} a`, 'markdown/too-deep 16:1'),
  'lists-in-lists': body(`${'- '.repeat(2000)}a`, 'markdown/too-deep 16:1'),
  'lists-by-indentation': body(Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'), 'markdown/too-deep 76:1'),
  'many-headings': body('# a\n'.repeat(20_000), 'markdown/too-much 1015:1'),
  'backticks-of-all-lengths': body(Array.from({ length: 350 }, (_, length) => '`'.repeat(length + 1)).join(' '), 'markdown/too-much 16:1'),
  'many-list-items': body('- x\n'.repeat(20_000), 'markdown/too-much 2016:1'),
  'many-numbered-items': body('1. x\n'.repeat(20_000), 'markdown/too-much 2016:1'),
  'many-table-cells': body(`${'|h'.repeat(100)}|\n${'|-'.repeat(100)}|\n${'|x|\n'.repeat(8000)}`, 'markdown/too-much 56:1'),
  'many-underlined-headings': body('a\n===\n'.repeat(3900), 'markdown/too-much 2015:1'),
  'many-columns': body(`${'a|'.repeat(1900)}a\n${'-|'.repeat(1900)}-\n${'x\n'.repeat(7000)}`, 'markdown/too-much 19:1'),
  'many-columns-behind-what-looks-blank': body(`${'a|'.repeat(1900)}a\n${'-|'.repeat(1900)}-\nx\n\u00a0\n${'x\n'.repeat(3500)}`, 'markdown/too-much 19:1'),
  'many-columns-behind-a-second-rule': body(`${'a|'.repeat(400)}a\n${'-|'.repeat(400)}-\n-|-\n${'x\n'.repeat(3500)}`, 'markdown/too-much 26:1'),
  'many-lists-in-lists': body(`${'- - - - - - - - - - - a\n'.repeat(1200)}`, 'markdown/too-much 197:1'),
  'lazy-lines-of-quotations': body(`>>>>>>>>>>> a\n${'b\n'.repeat(7000)}`, 'markdown/too-much 740:1'),
  'lazy-lines-behind-what-looks-blank': body(`>>>>>>>>>>> a\n\u00a0\n${'b\n'.repeat(3500)}`, 'markdown/too-much 740:1'),
  'lazy-lines-of-a-list': body(`- a\n${'b\n'.repeat(3500)}`, 'markdown/too-much 2016:1'),
  'deep-lines-behind-a-blank-one': body(`${'- '.repeat(11)}a\n\n${`${'\t'.repeat(6)}b\n`.repeat(2000)}`, 'markdown/too-much 741:1'),
  'a-paragraph-without-end': body('Files are slow. '.repeat(5000), 'markdown/too-much 16:1'),
  'comments-that-never-end': body('<!-- '.repeat(20_000), 'markdown/too-much 16:1'),
  'candidates-for-links-behind-a-bracket': body(`![${'1) '.repeat(20_000)}`, 'markdown/too-much 16:1'),
  'escapes': body('\\!'.repeat(60_000), 'markdown/too-much 16:1'),
  'many-hard-breaks': body('a  \n'.repeat(20_000), 'markdown/too-much 4001:1'),
  'emphasis-in-emphasis': body(`${'**a '.repeat(60)}KEEP<b>LOST</b>${' a**'.repeat(60)}`, 'markdown/too-deep 16:155', 'markdown/too-deep 16:157', 'markdown/too-deep 16:340'),
  'table-cell-without-heading': body('| a | b |\n|---|---|\n| 1 | 2 | EXTRA |', 'markdown/table-cell 18:11'),
  'table-cell-that-is-empty': body('| a | b |\n|---|---|\n| 1 | 2 | |'),
  'code-by-indentation': body('    ls -l\n\nText\n\n```\n```'),
  'code-with-a-word-alone': body('- ```Restart\n\nText', 'markdown/code-words 16:6'),
  'code-with-words': body('```sh dropped words\nls\n```', 'markdown/code-words 16:7'),
  'entities-that-are-honest': body('P\u0430ypal, &#1084;\u0438\u0440&nbsp;\u0438 `&#8203;`', 'text/mixed-alphabets 16:1'),
  'entity-in-a-mixed-word': body('P&#1072;yp&#1072;l', 'text/mixed-alphabets 16:2', 'text/mixed-alphabets 16:11'),
  'definition-twice': body('[bank][p]\n\n[p]: https://evil.example\n[p]: https://bank.example', 'markdown/definition-twice 19:1'),
  'year-beyond-9999': rewritten((text) => text.replace(/^detected: .*$/m, 'detected: 9999-12-31T23:59:59-05:00'), 'schema/format 6:11'),
  'longer-than-a-mail': body(`${'Files are slow. '.repeat(50)}\n\n`.repeat(100), 'entry/long 14:1'),
  'translation-longer-than-a-mail': {
    make: (root) => {
      const translation = readFileSync(join(import.meta.dirname, 'translation-as-it-should-be/incidents/INC-2024-0009.zh-CN.md'), 'utf8')
      writeFileSync(join(root, 'incidents/INC-2024-0009.zh-CN.md'), translation.replace('## Impact', `${`${'文件读取缓慢。'.repeat(50)}\n\n`.repeat(60)}## Impact`))
    },
    expected: ['entry/long incidents/INC-2024-0009.zh-CN.md:9:1'],
  },
  'table-longer-than-a-mail': body(`| a | b |\n|---|---|\n${'| `x` | `y` |\n'.repeat(300)}`, 'entry/long 14:1'),
  'angle-brackets': body('<'.repeat(60_000), 'markdown/too-much 16:1'),
  'ampersands': body('&'.repeat(60_000), 'markdown/too-much 16:1'),
  'a-line-of-blanks': body(`a${' '.repeat(15_000)}b`),
  'registry-as-it-should-be': registry((line) => `${line}\n`),
  'registry-with-blanks': registry((line) => line.replaceAll(/([:,])"/g, '$1 "')),
  'registry-name-twice': registry((line) => line.replace('"tier":"gold"', '"tier":"gold","tier":"gold"'), 'registry/duplicate-key 1:45'),
  'registry-name-twice-with-blanks': registry((line) => line.replaceAll(/([:,])"/g, '$1 "').replace('"tier":', '"tier" : "clay", "tier":'), 'registry/duplicate-key 1:52'),
  'registry-contacts-twice': registry((line) => line.replace('"contacts":', '"contacts":[],"contacts":'), 'registry/duplicate-key 1:110'),
  'registry-name-twice-and-escaped': registry((line) => line.replace('"Ada"', '"\\u0041da","n\\u0061me":"Ada"'), 'registry/duplicate-key 1:36'),
  'registry-broken': registry((line) => `${line}\n{"id":,}\n`, 'registry/json 2:7'),
  'registry-two-on-a-line': registry((line) => line.repeat(2), `registry/json 1:${customer.length + 1}`),
  'registry-byte-order-mark': registry((line) => `\ufeff${line}`, 'text/byte-order-mark 1:1'),
  'registry-deep': registry((line) => line.replace('"Ada"', `${'['.repeat(100_000)}${']'.repeat(100_000)}`), 'registry/too-deep 1:124'),
  'registry-deep-and-alike': registry((line) => line.replace('"north-1"', Array(2).fill(`${'['.repeat(50_000)}${']'.repeat(50_000)}`).join()), 'registry/too-deep 1:179'),
  'registry-invisible-name': registry((line) => line.replace('Ada', 'A\u200b'.repeat(150_000)), ...Array.from({ length: 200 }, (_, index) => `text/invisible 1:${27 + index * 2}`)),
  'registry-many-regions': registry((line) => line.replace('"north-1"', Array.from({ length: 90_000 }, (_, index) => `"a${index}"`).join()), 'schema/max-items 1:72'),
  'registry-many-names': registry((line) => line.replace('"id":', `${Array.from({ length: 60_000 }, (_, index) => `"k${index}":1,`).join('')}"id":`), ...unknown(200)),
  'registry-many-numbers': registry((line) => line.replace('[{"service"', `[${'1,'.repeat(300_000)}{"service"`), 'schema/max-items 1:45', ...Array.from({ length: 199 }, (_, index) => `schema/type 1:${53 + index * 2}`)),
  'symbolic-link': {
    make: (root) => symlinkSync('/etc/hostname', join(root, 'incidents/INC-2024-0001.md')),
    expected: ['file/symlink incidents/INC-2024-0001.md:1:1'],
  },
  'symbolic-link-of-a-folder': {
    make: (root) => {
      mkdirSync(join(root, 'elsewhere'))
      symlinkSync('../elsewhere', join(root, 'incidents/more'))
    },
    expected: ['file/symlink incidents/more:1:1'],
  },
  'folder-named-like-an-entry': {
    make: (root) => mkdirSync(join(root, 'incidents/INC-2024-0001.md')),
    expected: ['file/not-a-file incidents/INC-2024-0001.md:1:1'],
  },
  'pipe-named-like-an-entry': {
    make: (root) => execFileSync('mkfifo', [join(root, 'incidents/INC-2024-0001.md')]),
    expected: ['file/not-a-file incidents/INC-2024-0001.md:1:1'],
  },
  'pipe-named-like-the-policy': {
    make: (root) => {
      rmSync(join(root, 'catalog/policy.yaml'))
      execFileSync('mkfifo', [join(root, 'catalog/policy.yaml')])
    },
    expected: ['file/not-a-file catalog/policy.yaml:1:1'],
  },
  'policy-without-time': {
    make: (root) => {
      const policy = join(root, 'catalog/policy.yaml')
      writeFileSync(policy, readFileSync(policy, 'utf8').replace('PT4H', 'PT0M').replace('oldest: P2D', 'oldest: P0DT0H'))
    },
    expected: ['schema/pattern catalog/policy.yaml:17:88', 'schema/pattern catalog/policy.yaml:22:19'],
  },
  'policy-missing': {
    make: (root) => writeFileSync(join(root, 'catalog/policy.yaml'), ''),
    expected: ['schema/type catalog/policy.yaml:1:1'],
  },
  'name-with-line-end': {
    make: (root) => writeFileSync(join(root, 'incidents/INC-2024-0001\n::error::x.md'), ''),
    expected: ['file/name incidents/INC-2024-0001\n::error::x.md:1:1'],
  },
}

/** A registry of one customer, after a change to its line. */
function registry(change: (text: string) => string, ...expected: readonly string[]): Recipe {
  return {
    make: (root) => writeFileSync(join(root, 'registry.ndjson'), change(customer)),
    expected: expected.map((each) => each.replace(' ', ' registry.ndjson:')),
  }
}

function rewritten(change: (text: string) => string, ...expected: readonly string[]): Recipe {
  return bytes((text) => Buffer.from(change(text)), ...expected)
}

function body(text: string, ...expected: readonly string[]): Recipe {
  return rewritten((original) => original.replace('Files are slow.\n\n## Impact', `${text}\n\n## Impact`), ...expected)
}

function bytes(change: (text: string) => Buffer, ...expected: readonly string[]): Recipe {
  return {
    make: (root) => writeFileSync(join(root, entry), change(readFileSync(join(root, entry), 'utf8'))),
    expected: expected.map((each) => each.replace(' ', ` ${entry}:`)),
  }
}

function keys(line: number, count: number): string[] {
  const inner = Array.from({ length: count - 1 }, (_, index) => `yaml/key ${line + index + 1}:${index + 2}`)
  return [...inner, `yaml/key ${line + count - 1}:${count + 1}`]
}

function faults(line: number): string[] {
  return [`schema/max-items ${line}:1`, ...Array.from({ length: 199 }, (_, index) => `schema/type ${line}:${11 + index * 2}`)]
}

function unknown(count: number): string[] {
  let column = 2
  return Array.from({ length: count }, (_, index) => {
    const place = `schema/unknown-field 1:${column}`
    column += `"k${index}":1,`.length
    return place
  })
}
