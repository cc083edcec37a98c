/**
 * Return a function that works out the answer for each key once.
 *
 * @template Key, Answer
 * @param {(key: Key) => Answer} work
 * @returns {(key: Key) => Answer}
 */
export function memoize(work) {
  /** @type {Map<Key, { answer: Answer }>} */
  const known = new Map()
  return (key) => {
    const entry = known.get(key) ?? { answer: work(key) }
    known.set(key, entry)
    return entry.answer
  }
}
