/** A pure function that computes each answer once: a page asks for the same texts and times many times over. */
export function remembered<K, V>(compute: (key: K) => V): (key: K) => V {
  const answers = new Map<K, V>()
  return (key) => {
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = compute(key)
    answers.set(key, answer)
    return answer
  }
}
