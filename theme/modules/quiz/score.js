// How the quiz compares a reader's answers with the roles. Pure: values in, values out.

const LEAST = 12 // answers that tell enough
const AVERAGE = 4.5 // of a role's numbers from 0 to 9
const MUCH = 6 // a role asks for it more than others do
const LITTLE = 3

/**
 * Return the roles with their likeness from -1 to 1, most alike first, or why there is none: "few" answers, or all the "same".
 *
 * `answers` hold 1 to 5 for each statement, 0 where there is none; `profiles` a number from 0 to 9 for each statement, by
 * role. The likeness is the correlation of both over the statements that were answered (Pearson).
 */
export function compared(answers, profiles) {
  const given = answers.flatMap((answer, i) => (answer ? [i] : []))
  if (given.length < LEAST) return "few"
  const own = centred(given.map((i) => answers[i]))
  if (!own.some(Boolean)) return "same"
  const likeness = (profile) => {
    const theirs = centred(given.map((i) => profile[i]))
    const length = Math.sqrt(product(own, own) * product(theirs, theirs))
    return length ? product(own, theirs) / length : 0
  }
  return profiles.map((profile, role) => ({ role, likeness: likeness(profile) })).sort((a, b) => b.likeness - a.likeness || a.role - b.role)
}

/** Return the statements that speak for a role and against it, the weightiest first: liked and asked for; asked for but not liked; liked but seldom asked for. */
export function reasons(answers, profile) {
  const weight = (i) => (answers[i] - 3) * (profile[i] - AVERAGE)
  const picked = (fits) => answers.flatMap((answer, i) => (answer && fits(answer, profile[i]) ? [i] : [])).sort((a, b) => Math.abs(weight(b)) - Math.abs(weight(a)) || a - b)
  return {
    shared: picked((answer, asked) => answer > 3 && asked >= MUCH).slice(0, 3),
    disliked: picked((answer, asked) => answer < 3 && asked >= MUCH).slice(0, 2),
    unused: picked((answer, asked) => answer > 3 && asked <= LITTLE).slice(0, 1),
  }
}

const centred = (numbers) => {
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  return numbers.map((number) => number - mean)
}
const product = (a, b) => a.reduce((sum, number, i) => sum + number * b[i], 0)
