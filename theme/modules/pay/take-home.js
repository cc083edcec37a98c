// Take-home pay: what contributions and income tax take off a month's wage, by the rates that the page holds.
// scripts/features/take_home_pay.py has the same rules, and a test compares the two. Amounts are whole rupiah, rates
// hundredths of a percent; a share is rounded half up.

/**
 * A contribution: rates of worker and employer, the employer's rates by risk class, ceilings as month and amount, and
 * whether the local minimum wage is the least that counts, the employer's part is taxed, and the worker's part comes
 * off the year's income.
 *
 * @typedef {{
 *   key: string, worker: number, employer: number, classes: number[], ceilings: [since: string, amount: number][],
 *   floor: boolean, taxable: boolean, deductible: boolean,
 * }} Contribution
 */
/**
 * A table of rates: the bound above which each holds, and the rate.
 *
 * @typedef {[above: number, rate: number][]} Table
 */
/**
 * @typedef {{
 *   year: number, contributions: Contribution[], statuses: Record<string, [taxFree: number, table: string]>,
 *   tables: Record<string, Table>, yearly: string, cost: [rate: number, most: number],
 * }} Rates
 */
/**
 * `thrMonth` is 0 where the allowance is paid in `month`, `minimumWage` 0 where the area is not known.
 *
 * @typedef {{
 *   gross: number, status: string, month: number, risk: number, thr: number, thrMonth: number, minimumWage: number,
 * }} Case
 */
/** @typedef {{ key: string, base: number, worker: number, employer: number }} Part */
/**
 * @typedef {{
 *   income: number, cost: number, contributions: number, taxFree: number, taxable: number, tax: number,
 *   withheld: number,
 * }} YearTax
 */
/**
 * @typedef {{
 *   parts: Part[], thr: number, income: number, rate: number, tax: number, year: YearTax | null, net: number,
 *   onTop: number,
 * }} Payslip
 */

const WHOLE = 10_000 // a rate of 100 %
const MONTHS = 12
const THOUSAND = 1000 // the year's taxable income is rounded down to whole thousands

/** @param {number} amount @param {number} rate */
const share = (amount, rate) => Math.floor((amount * rate + WHOLE / 2) / WHOLE)

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)

/** @param {Case} of @param {number} month */
const thrOf = (of, month) => (month === (of.thrMonth || of.month) ? of.thr : 0)

/**
 * Return the rate of an income; one on a bound has the lower rate.
 *
 * @param {Table} table
 * @param {number} income
 */
function rateOf(table, income) {
  let rate = table[0][1]
  for (const [above, next] of table) if (income > above) rate = next
  return rate
}

/** @param {Table} table @param {number} income */
function taxInBands(table, income) {
  return sum(
    table.map(([above, rate], i) => {
      const end = i + 1 < table.length ? Math.min(income, table[i + 1][0]) : income
      return income > above ? share(end - above, rate) : 0
    }),
  )
}

/** @param {Rates} rates @param {string} status */
const monthlyTable = (rates, status) => rates.tables[rates.statuses[status][1]]

/**
 * Return what worker and employer pay to each contribution in a month.
 *
 * @param {Rates} rates
 * @param {Case} of
 * @param {number} month
 * @returns {Part[]}
 */
function partsOf(rates, of, month) {
  const name = `${rates.year}-${`${month}`.padStart(2, "0")}`
  return rates.contributions.map(({ key, worker, employer, classes, ceilings, floor }) => {
    const wage = floor ? Math.max(of.gross, of.minimumWage) : of.gross
    const ceiling = ceilings.filter(([since]) => since <= name).pop()
    const base = ceiling ? Math.min(wage, ceiling[1]) : wage
    return { key, base, worker: share(base, worker), employer: share(base, classes.length ? of.risk : employer) }
  })
}

/** @param {Rates} rates @param {Case} of @param {number} month */
function incomeOf(rates, of, month) {
  const taxed = partsOf(rates, of, month).map(({ employer }, i) => (rates.contributions[i].taxable ? employer : 0))
  return of.gross + thrOf(of, month) + sum(taxed)
}

/**
 * Return the tax of a year. In its last month the tax is what is left of it.
 *
 * @param {Rates} rates
 * @param {string} status
 * @param {number[]} incomes those of its months
 * @param {number} contributions the worker's deductible ones
 * @returns {YearTax}
 */
export function yearTax(rates, status, incomes, contributions) {
  const income = sum(incomes)
  const [costRate, mostCost] = rates.cost
  const cost = Math.min(share(income, costRate), mostCost)
  const [taxFree] = rates.statuses[status]
  const taxable = Math.floor(Math.max(0, income - cost - contributions - taxFree) / THOUSAND) * THOUSAND
  const table = monthlyTable(rates, status)
  const withheld = sum(incomes.slice(0, -1).map((month) => share(month, rateOf(table, month))))
  const tax = taxInBands(rates.tables[rates.yearly], taxable)
  return { income, cost, contributions, taxFree, taxable, tax, withheld }
}

/**
 * Return the bound above which the table of a status names no further rates.
 *
 * @param {Rates} rates
 * @param {string} status
 */
export const lastBound = (rates, status) => monthlyTable(rates, status).slice(-1)[0][0]

/**
 * Return the payslip of a case, or null if the income of a month lies beyond the table of rates.
 *
 * @param {Rates} rates
 * @param {Case} of
 * @returns {Payslip | null}
 */
export function payslip(rates, of) {
  const isLast = of.month === MONTHS
  const months = isLast ? Array.from({ length: MONTHS }, (_, i) => i + 1) : [of.month]
  const incomes = months.map((month) => incomeOf(rates, of, month))
  if (incomes.some((income) => income > lastBound(rates, of.status))) return null
  const deductible = () =>
    sum(
      months.map((month) =>
        sum(partsOf(rates, of, month).map(({ worker }, i) => (rates.contributions[i].deductible ? worker : 0))),
      ),
    )
  const year = isLast ? yearTax(rates, of.status, incomes, deductible()) : null
  const parts = partsOf(rates, of, of.month)
  const income = incomes[incomes.length - 1]
  const rate = rateOf(monthlyTable(rates, of.status), income)
  const tax = year ? year.tax - year.withheld : share(income, rate)
  const thr = thrOf(of, of.month)
  const net = of.gross + thr - sum(parts.map(({ worker }) => worker)) - tax
  return { parts, thr, income, rate, tax, year, net, onTop: sum(parts.map(({ employer }) => employer)) }
}
