// Lays graphs out: node scripts/features/ladder_layout.mjs < graphs > layouts, both as JSON.
import { text } from "node:stream/consumers"
import dagre from "@dagrejs/dagre"

/**
 * One node in each row, counted from below, and edges from row to row.
 *
 * @typedef {[rows: number, edges: [from: number, to: number][]]} Graph
 */
/** @typedef {[x: number, row: number]} Point what lies between two rows has half a row */
/**
 * @typedef {[nodes: number[], edges: Point[][]]} Layout the x of each node, and the way of each edge from its first
 *   node to its second
 */

const GAP = 10 // between two lines, or a line and a node
const NODE_WIDTH = 10

/**
 * Return a layout in which lines cross seldom and do not lie upon one another; Dagre is made for that.
 *
 * @param {Graph} graph
 * @returns {Layout}
 */
function layOut([rows, edges]) {
  const graph = dagreGraph(rows, edges)
  dagre.layout(graph)
  /** @param {number} row */
  const node = (row) => graph.node(String(row))
  const ways = edges.map(([from, to], i) => {
    const [low, high] = [Math.min(from, to), Math.max(from, to)]
    const { points } = graph.edge(String(low), String(high), String(i))
    const between = (from < to ? points : points.toReversed()).slice(1, -1) // the ends lie on the nodes' borders
    return [node(from), ...between, node(to)].map(
      ({ x, y }) => /** @type {Point} */ ([Math.round(x), rows - y / 2 - 0.5]),
    )
  })
  const left = Math.min(...ways.flat().map(([x]) => x), NODE_WIDTH / 2) - NODE_WIDTH / 2
  const nodes = Array.from({ length: rows }, (_, row) => Math.round(node(row).x) - left)
  return [nodes, ways.map((way) => bends(way).map(([x, row]) => [x - left, row]))]
}

/**
 * @param {number} rows
 * @param {[from: number, to: number][]} edges
 */
function dagreGraph(rows, edges) {
  const graph = new dagre.graphlib.Graph({ multigraph: true })
  // The rows are given: "none" keeps the ranks. Dagre counts the places between rows as ranks too, hence `row * 2`; as
  // nodes are 2 high and ranks have no gap, y tells the row.
  graph.setGraph({ rankdir: "BT", ranker: "none", nodesep: GAP / 2, edgesep: GAP, ranksep: 0, marginx: NODE_WIDTH / 2 })
  for (let row = 0; row < rows; row++) graph.setNode(String(row), { width: NODE_WIDTH, height: 2, rank: row * 2 })
  for (const [i, [from, to]] of edges.entries()) {
    graph.setEdge(String(Math.min(from, to)), String(Math.max(from, to)), {}, String(i))
  }
  return graph
}

/**
 * Leave out the points at which a line goes straight on upwards or downwards.
 *
 * @param {Point[]} way
 */
const bends = (way) =>
  way.filter(([x], i) => i === 0 || i === way.length - 1 || way[i - 1][0] !== x || way[i + 1][0] !== x)

/** @type {Graph[]} */
const graphs = JSON.parse(await text(process.stdin))
process.stdout.write(JSON.stringify(graphs.map(layOut)))
