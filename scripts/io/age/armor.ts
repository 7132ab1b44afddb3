import { armorBegin, armorEnd } from './form.ts'

/** The bytes of an armored file; throws where a line is not as age writes it, or the last one is missing. */
export async function* dearmored(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let [rest, state]: [string, 'before' | 'inside' | 'last' | 'after'] = ['', 'before']
  for await (const chunk of file) {
    const lines = `${rest}${Buffer.from(chunk).toString('latin1')}`.split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > 4 * width) throw new Error('a line of the armor is too long')
    const whole: string[] = []
    for (const line of lines) state = step(line.trimEnd(), state, whole)
    yield Buffer.from(whole.join(''), 'base64')
  }
  const whole: string[] = []
  if (rest.trim() !== '') state = step(rest.trimEnd(), state, whole)
  if (state !== 'after' || whole.length > 0) throw new Error('the last line of the armor is missing')
}

/** Bytes as an armored file. */
export async function* armored(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${armorBegin}\n`)
  let rest: Uint8Array = Buffer.alloc(0)
  for await (const chunk of bytes) {
    const all = Buffer.concat([rest, chunk])
    const whole = all.length - (all.length % bytesInLine)
    yield linesOf(all.subarray(0, whole))
    rest = all.subarray(whole)
  }
  yield Buffer.from(`${linesOf(rest)}${armorEnd}\n`)
}

/** How many characters and bytes a line holds. */
const [width, bytesInLine] = [64, 48]

function linesOf(bytes: Uint8Array): Buffer {
  const text = Buffer.from(bytes).toString('base64')
  return Buffer.from(text.replace(/.{1,64}/g, '$&\n'))
}

/** Takes a line; only the last one of the content may be short. */
function step(
  line: string,
  state: 'before' | 'inside' | 'last' | 'after',
  whole: string[],
): 'before' | 'inside' | 'last' | 'after' {
  if (line === '' && (state === 'before' || state === 'after')) return state
  if (state === 'before' && line === armorBegin) return 'inside'
  if ((state === 'inside' || state === 'last') && line === armorEnd) return 'after'
  const isContent = line.length > 0 && line.length <= width && line.length % 4 === 0 && /^[A-Za-z0-9+/]+=*$/.test(line)
  if (state !== 'inside' || !isContent) throw new Error('a line of the armor is damaged')
  whole.push(line)
  return line.length < width || line.endsWith('=') ? 'last' : 'inside'
}
