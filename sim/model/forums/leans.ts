/**
 * How much the members of a body favour upholding judgments as such, beside what each of them wants: one number a body, to be fitted to
 * recorded votes. ODD section 7, escalation.
 */
import { parameters } from '../parameter.ts'

const PARAMETERS = parameters(`
leanSecurityCouncil | -0.0005 | -0.1 to 0.1 | share of GDP per year | assumption, held
                    | Lean of the Security Council, which acts only where it deems it necessary
                    | prior; no measure under art. 94(2) of the Charter since 1946
leanAssembly        | 0       | -0.1 to 0.1 | share of GDP per year | assumption, held
                    | Lean of the General Assembly | prior
leanCouncilOfEurope | 0.00005 | -0.1 to 0.1 | share of GDP per year | assumption, held
                    | Lean of the Committee of Ministers, whose members have undertaken to supervise judgments
                    | prior; 35 of 47 for the notice in Kavala v. Turkey, 2 February 2022
leanUnion           | 0.00005 | -0.1 to 0.1 | share of GDP per year | assumption, held
                    | Lean of the Council of the European Union | prior
leanOthers          | 0       | -0.1 to 0.1 | share of GDP per year | assumption, held
                    | Lean of all other bodies | prior
`)

/** A parameter of the group. */
export type Lean = keyof typeof PARAMETERS

/** Declares parameters like a mechanism, under the name by which a scenario sets them. */
export const FORUMS = {
  name: 'forums',
  summary: 'A body leans towards or against upholding judgments, whatever its members want in the case.',
  parameters: PARAMETERS,
} as const
