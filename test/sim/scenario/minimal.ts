/** The smallest scenarios that show every part of a file; tests change them one value at a time. */

/** Four states written out: Arvia is ordered to release prisoners and pay; Borland claims, Cresta shields, Dorn looks on. */
export const MINIMAL = {
  pacta: 1,
  id: 'minimal',
  title: 'Four states and a judgment',
  question: 'Will Arvia comply?',
  summary: 'Arvia holds fishermen of Borland; a court orders their release and compensation.',
  kind: 'synthetic',
  start: '2001-01',
  months: 120,
  seed: 'minimal',
  world: {
    states: [
      { id: 'ARV', name: 'Arvia', gdp: 200, population: 20, democracy: 0.3, ruleOfLaw: 0.4, capacity: 0.6 },
      { id: 'BOR', name: 'Borland', gdp: 600, population: 30, memberships: ['union'] },
      { id: 'CRE', name: 'Cresta', gdp: 3000, population: 150, memberships: ['p5'] },
      { id: 'DOR', name: 'Dorn', gdp: 80, population: 5, memberships: ['union'] },
    ],
    flows: [
      ['ARV', 'BOR', 12],
      ['BOR', 'ARV', 9.5],
      ['ARV', 'CRE', 20],
      ['CRE', 'DOR', 2],
    ],
    alliances: [['BOR', 'DOR']],
    neighbours: [['ARV', 'BOR']],
  },
  states: { DOR: { consent: 0.8 } },
  ties: [{ from: 'CRE', to: 'ARV', affinity: 0.9 }],
  cases: [
    {
      id: 'fishermen',
      title: 'Fishermen (Borland v. Arvia)',
      court: 'Court of the Union',
      respondent: 'ARV',
      claimants: ['BOR'],
      judgment: 6,
      deadline: 12,
      obligations: [
        { id: 'release', kind: 'release', weight: 3, domesticCost: 0.004, capacityDemand: 0.1, duration: 2 },
        { id: 'pay', kind: 'pay', weight: 1, domesticCost: 0.002, capacityDemand: 0.2, duration: 12 },
      ],
      stakes: { DOR: 0.3 },
      patrons: { CRE: 0.5 },
      roles: { BOR: 'enforcer' },
      milestones: [
        { date: '2001-07', label: 'Judgment', confidence: 'verified', source: 'gazette' },
        { date: '2002-01', label: 'Half released', compliance: 0.4, confidence: 'recalled', source: 'gazette' },
      ],
      design: { name: 'Union', offers: { 'trade-access': 0.5 }, monitoring: { clarity: 0.9 } },
    },
  ],
  design: {
    rungs: [
      { name: 'Protest', instruments: { 'diplomatic-protest': 1 } },
      { name: 'Trade', collective: true, instruments: { 'asset-freeze': 1, 'sectoral-trade': 0.6 } },
    ],
    escalation: { quorum: 0.3 },
  },
  parameters: { coalition: { temperature: 0.001 } },
  off: ['remedies'],
  events: [
    { month: 24, kind: 'leader', label: 'Election', state: 'ARV', value: 0.5, resolve: 0.2 },
    { month: 36, kind: 'rivalry', state: 'BOR', other: 'DOR', value: 0.7 },
    { month: 40, kind: 'crisis', case: 'fishermen', value: 0.3 },
    { month: 48, kind: 'design', lever: 'monitoring.clarity', value: 0.5 },
    { month: 60, kind: 'capacity', state: 'DOR', value: 0.7 },
  ],
  sources: { gazette: 'Gazette of the Union, 2001-2002' },
  evidence: { 'cases[0].obligations[0].duration': { grade: 'expert', source: 'gazette' } },
} as const

/** The same judgment between states of the world table. */
export const MINIMAL_TABLE = {
  pacta: 1,
  id: 'minimal-table',
  title: 'A judgment in the world of 2019',
  question: 'Will Nicaragua comply?',
  summary: '',
  kind: 'synthetic',
  months: 60,
  seed: 'minimal',
  world: { table: 'world-2019', keep: ['NIC', 'COL', 'USA', 'CHN'], rest: 'region' },
  cases: [
    {
      id: 'waters',
      title: 'Waters',
      court: 'ICJ',
      respondent: 'NIC',
      claimants: ['COL'],
      obligations: [{ id: 'cease', kind: 'cease', weight: 1, domesticCost: 0.001, capacityDemand: 0.2, duration: 6 }],
      stakes: { 'R-AMERICAS': 0.1 },
      patrons: { CHN: 0.4 },
    },
  ],
} as const
