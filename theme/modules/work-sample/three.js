// Which three work samples a reader tastes: values in, values out.

const COUNT = 3

/**
 * Return the numbers of three samples of three families: those that most answers name, the earlier family first where
 * answers tie, and of each the first sample that is not done yet.
 *
 * @param {string[][]} liking the families that each answer names
 * @param {string[]} families of the samples
 * @param {boolean[]} isDone whether a sample was done
 */
export function chooseThree(liking, families, isDone) {
  const named = [...new Set(families)]
  /** @param {string} family */
  const count = (family) => liking.filter((names) => names.includes(family)).length
  const best = named.map((family, i) => ({ family, i })).sort((a, b) => count(b.family) - count(a.family) || a.i - b.i)
  return best.slice(0, COUNT).map(({ family }) => {
    const open = families.findIndex((other, i) => other === family && !isDone[i])
    return open >= 0 ? open : families.indexOf(family)
  })
}
