/** A judge that judges a text once: registries name few zones and packages, over and over. Bounded, for they may be of any length. */
export function remembered<T>(judge: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text) ?? judge(text)
    if (known.size < 10_000) known.set(text, found)
    return found
  }
}
