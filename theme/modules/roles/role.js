// What the page of all roles knows of a role; its modules share these types.

/** @typedef {import("./nearest.js").Point} Point */
/**
 * A role of the page of all roles. `choices` are the numbers of the filters' choices that it has, its family first;
 * `near` are the positions of the roles that are most like it, in the order of the page.
 *
 * @typedef {{ url: string, title: string, summary: string, choices: number[], near: number[] } & Point} Role
 */
/**
 * What the map says of roles: `details` are family and level, `family` is the key of the family, `shared` names what
 * both roles need.
 *
 * @typedef {{ details: (role: Role) => string, family: (role: Role) => string, shared: (role: Role, other: Role) =>
 *   string }} RoleTexts
 */

export {}
