// What the search knows of words: their roots, which of them say little, and which mean the same.
import { memoize } from "../shared/memoize.js"
import { roots, words } from "./stemmer.js"

/** @typedef {import("./index.js").IndexData} IndexData */
/** @typedef {import("./index.js").Kind} Kind */
/** @typedef {(word: string) => string[]} RootsOf gives everything that may be the root of a word, itself first */

const LIGHT = 0.25 // of the weight of a word that says little: staff, senior, make

export class Vocabulary {
  #ignored
  #light
  #meanings
  #kinds

  /** @param {IndexData} data */
  constructor(data) {
    this.#ignored = new Set(data.ignored.split(" ")) // words of a question: what, is, the
    this.#light = new Set(data.light.split(" "))
    this.#meanings = new Map(data.alike.split("|").map(readMeaning))
    this.#kinds = kindsByWord(data.seeking)
    this.rootsOf = memoize(roots)
  }

  /** @param {string} word */
  isLight(word) {
    return this.#light.has(word) || this.rootsOf(word).some((root) => this.#light.has(root))
  }

  /**
   * Return the kinds of pages that a word asks for: a course is looked for on the page of a skill.
   *
   * @param {string} word
   */
  kindsOf(word) {
    return this.#kinds.get(word) ?? []
  }

  /** @param {string} word */
  weight(word) {
    return this.isLight(word) ? LIGHT : 1
  }

  /**
   * Return the words of a list that are not ignored.
   *
   * @param {string[]} list
   */
  telling(list) {
    return list.filter((word) => !this.#ignored.has(word))
  }

  /**
   * Return the words of a list that are neither ignored nor light.
   *
   * @param {string[]} list
   */
  heavy(list) {
    return this.telling(list).filter((word) => !this.isLight(word))
  }

  /**
   * Return a name with each word replaced by what it means, as the key under which names are looked up.
   *
   * @param {string[]} name
   */
  nameKey(name) {
    return name.flatMap((word) => this.#meanings.get(word) ?? [word]).join(" ")
  }

  /**
   * Return the roots of a word and of what it means.
   *
   * @param {string} word
   */
  formsOf(word) {
    const meanings = this.rootsOf(word).flatMap((root) => this.#meanings.get(root) ?? [])
    return [...new Set([word, ...meanings].flatMap(this.rootsOf))]
  }
}

/**
 * @param {string} pair a word = what it means
 * @returns {[word: string, meaning: string[]]}
 */
function readMeaning(pair) {
  const [word, meaning = ""] = pair.split("=")
  return [word, words(meaning)]
}

/**
 * @param {Partial<Record<Kind, string>>} wordsOfKinds
 * @returns {Map<string, Kind[]>}
 */
function kindsByWord(wordsOfKinds) {
  /** @type {Map<string, Kind[]>} */
  const kinds = new Map()
  for (const [kind, list] of /** @type {[Kind, string][]} */ (Object.entries(wordsOfKinds))) {
    for (const word of list.split(" ")) kinds.set(word, [...(kinds.get(word) ?? []), kind])
  }
  return kinds
}
