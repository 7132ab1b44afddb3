/** A place in a text file; lines and columns count from 1, columns in UTF-16 units as editors and yaml count them. */
export interface Spot {
  readonly line: number
  readonly column: number
  /** One past the last column on that line, where known. */
  readonly endColumn?: number
}

/** The lines of a text, to turn offsets into places. */
export interface Lines {
  readonly count: number
  /** The text of a line, without its end; empty beyond the last one. */
  readonly text: (line: number) => string
  /** The place of an offset, or of a range as far as it stays on its first line. */
  readonly spot: (start: number, end?: number) => Spot
}

/** Indexes a text whose lines end in LF. */
export function linesOf(text: string): Lines {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const lineText = (line: number): string => {
    const start = starts[line - 1]
    return start === undefined ? '' : text.slice(start, (starts[line] ?? text.length + 1) - 1)
  }
  const spot = (start: number, end?: number): Spot => {
    const line = lineAt(starts, start)
    const from = starts[line - 1] ?? 0
    const column = start - from + 1
    if (end === undefined) return { line, column }
    const last = Math.min(end - from, lineText(line).length) + 1
    return { line, column, endColumn: Math.max(last, column + 1) }
  }
  return { count: starts.length, text: lineText, spot }
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low + 1
}
