// How much the kind of a document counts; tuned with `make bench`.
/** @typedef {import("./index.js").Kind} Kind */

// Of documents that match alike a role comes first; a question is answered by a question or a term as well.
/** @type {Record<Kind, number>} */
export const KIND_WEIGHTS = {
  role: 2.2,
  programme: 1.4,
  certificate: 0.85,
  family: 1.1,
  skill: 0.9,
  story: 1,
  question: 0.9,
  term: 1,
  wage: 1.3,
  page: 1,
}
/** @type {Record<Kind, number>} */
export const KIND_WEIGHTS_OF_QUESTIONS = {
  role: 1.1,
  programme: 1.1,
  certificate: 1.1,
  family: 1,
  skill: 1,
  story: 1,
  question: 1.6,
  term: 1.5,
  wage: 1.3,
  page: 1,
}
