import { backtestProblems } from './catalogue/backtest-problems.ts'
import { caseProblems } from './catalogue/case-problems.ts'
import { claimProblems } from './catalogue/claim-problems.ts'
import { handlingProblems } from './catalogue/handling-problems.ts'
import { moneyProblems } from './catalogue/money-problems.ts'
import { orderProblems } from './catalogue/order-problems.ts'
import { policyProblems } from './catalogue/policy-problems.ts'
import { requestProblems } from './catalogue/request-problems.ts'
import { rulingProblems } from './catalogue/ruling-problems.ts'
import { standingProblems } from './catalogue/standing-problems.ts'
import type { ProblemWording } from './problem-wording.ts'

/** Every refusal that Pingli gives, by its code. Codes are for programs and never change; words are for people. */
export const problemCatalogue: Readonly<Record<string, ProblemWording>> = {
  ...requestProblems,
  ...caseProblems,
  ...claimProblems,
  ...rulingProblems,
  ...handlingProblems,
  ...moneyProblems,
  ...orderProblems,
  ...standingProblems,
  ...backtestProblems,
  ...policyProblems,
}
