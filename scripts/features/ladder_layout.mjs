// Lays graphs out: node scripts/features/ladder_layout.mjs, graphs in, positions out, as JSON.
//
// A graph is [rows, edges]: one node in each row, counted from below, and edges from row to row. Its layout is
// [x of each node, the way of each edge as [x, row] from its first node to its second]; what lies between two
// rows has half a row. Lines cross seldom and do not lie upon one another: that is what Dagre is for.
import dagre from "@dagrejs/dagre"

const APART = 10 // between two lines, or a line and a node
const NODE = 10

function layout([rows, edges]) {
  const graph = new dagre.graphlib.Graph({ multigraph: true })
  // The rows are given; Dagre counts the places between them too. A node is 2 high, so y tells the row.
  graph.setGraph({ rankdir: "BT", ranker: "none", nodesep: APART / 2, edgesep: APART, ranksep: 0, marginx: NODE / 2 })
  for (let row = 0; row < rows; row++) graph.setNode(String(row), { width: NODE, height: 2, rank: row * 2 })
  edges.forEach(([from, to], i) => graph.setEdge(String(Math.min(from, to)), String(Math.max(from, to)), {}, String(i)))
  dagre.layout(graph)
  const node = (row) => graph.node(String(row))
  const ways = edges.map(([from, to], i) => {
    const { points } = graph.edge(String(Math.min(from, to)), String(Math.max(from, to)), String(i))
    const between = (from < to ? points : points.toReversed()).slice(1, -1) // the ends lie on the nodes' borders
    return [node(from), ...between, node(to)].map(({ x, y }) => [Math.round(x), rows - y / 2 - 0.5])
  })
  const left = Math.min(...ways.flat().map(([x]) => x), NODE / 2) - NODE / 2
  const nodes = Array.from({ length: rows }, (_, row) => Math.round(node(row).x) - left)
  return [nodes, ways.map((way) => bends(way).map(([x, row]) => [x - left, row]))]
}

/** Leave out the points at which a line goes straight on upwards or downwards. */
const bends = (way) => way.filter(([x], i) => i == 0 || i == way.length - 1 || way[i - 1][0] != x || way[i + 1][0] != x)

let input = ""
for await (const chunk of process.stdin.setEncoding("utf8")) input += chunk
process.stdout.write(JSON.stringify(JSON.parse(input).map(layout)))
