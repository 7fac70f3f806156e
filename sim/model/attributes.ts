/**
 * The attributes of a state that a scenario may give or override. What the world table does not have is derived from
 * what it has, by the rule in `source`. ODD section 2.
 */
import type { Parameters } from './parameter.ts'

export const ATTRIBUTES = {
  gdp: {
    meaning: 'Gross domestic product',
    unit: 'USD bn per year',
    range: [1e-6, 1e6],
    default: 100,
    source: 'World Bank WDI',
    evidence: 'data',
  },
  population: {
    meaning: 'Population',
    unit: 'millions',
    range: [1e-6, 1e5],
    default: 10,
    source: 'World Bank WDI',
    evidence: 'data',
  },
  position: {
    meaning: 'Voting position in the UN General Assembly',
    unit: 'ideal point',
    range: [-4, 4],
    default: 0,
    source: 'Bailey, Strezhnev and Voeten 2017',
    evidence: 'data',
  },
  democracy: {
    meaning: 'Electoral democracy',
    unit: 'index',
    range: [0, 1],
    default: 0.5,
    source: 'V-Dem polyarchy',
    evidence: 'data',
  },
  ruleOfLaw: {
    meaning: 'Rule of law',
    unit: 'index',
    range: [0, 1],
    default: 0.5,
    source: 'World Bank WGI, rescaled from -2.5..2.5',
    evidence: 'data',
  },
  capacity: {
    meaning: 'Administrative capacity',
    unit: 'index',
    range: [0, 1],
    default: 0.5,
    source: 'World Bank WGI government effectiveness, rescaled',
    evidence: 'data',
  },
  narrativeControl: {
    meaning: 'Control of the government over the media',
    unit: 'index',
    range: [0, 1],
    default: 0.5,
    source: 'one minus voice and accountability (WGI), rescaled',
    evidence: 'estimate',
  },
  marketExposure: {
    meaning: 'Dependence on foreign capital',
    unit: 'index',
    range: [0, 1],
    default: 0.4,
    source: 'trade openness and rule of law, derived: 0.3 openness + 0.5 rule of law',
    evidence: 'assumption',
  },
  tourism: {
    meaning: 'Tourism receipts',
    unit: 'share of GDP',
    range: [0, 1],
    default: 0.03,
    source: 'World Bank WDI',
    evidence: 'data',
  },
  aidDependence: {
    meaning: 'Aid and budget transfers received',
    unit: 'share of GDP',
    range: [0, 1],
    default: 0,
    source: 'derived from income: 8 % of GDP below USD 1,000 per head, falling to 0 at USD 10,000',
    evidence: 'assumption',
  },
  consent: {
    meaning: 'Acceptance of international jurisdiction',
    unit: 'index',
    range: [0, 1],
    default: 0.5,
    source: 'rule of law as a stand-in',
    evidence: 'assumption',
  },
  executionLaw: {
    meaning: 'Readiness of national courts to attach foreign state property',
    unit: 'index',
    range: [0, 1],
    default: 0.3,
    source: '0.6 x rule of law, as a stand-in',
    evidence: 'assumption',
  },
} as const satisfies Parameters

export type Attribute = keyof typeof ATTRIBUTES
export const ATTRIBUTE_NAMES = Object.keys(ATTRIBUTES) as readonly Attribute[]
export type Attributes = { readonly [K in Attribute]: number }
