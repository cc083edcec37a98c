// What the page of the quiz embeds.
import { readJson } from "../shared/dom.js"
import { rankRoles } from "./score.js"

/** @type {import("./result.js").QuizData} */
export const data = readJson("quiz-data")
export const { edition, words } = data

const profiles = data.roles.map(([, , , digits]) => [...digits].map(Number))

/** @param {number[]} answers */
export const rank = (answers) => rankRoles(answers, profiles)
