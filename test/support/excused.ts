/** What the guards of the architecture let pass, each with its reason. A row that excuses nothing any more is an error. */

/** Where tests import a file past the list of its folder, and why. */
export const PAST_DOORS: readonly { readonly by: RegExp; readonly of: RegExp; readonly why: string }[] = [
  {
    by: /^test\/(bench|laws|scenarios|sim|support)\//,
    of: /^sim\/model\/(compile|mechanism|parameter|world)\.ts$/,
    why: 'how a world is declared and laid out, which no other room may see',
  },
  {
    by: /^test\/(bench\/twin|support\/odd)\.ts$/,
    of: /^sim\/(model\/(instruments|vocabulary|initialise\/parameters)|random\/tables|scenario\/resolve\/design)\.ts$/,
    why: 'the twin in C and the tables of the ODD are written from what the code declares',
  },
  {
    by: /^test\/bench\/twin\.ts$/,
    of: /^sim\/model\/(definitions|results|terms)\.ts$/,
    why: 'the twin in C takes definitions and thresholds from the code',
  },
  { by: /^test\/sim\/importers\//, of: /^sim\/tables\/\w+\.ts$/, why: 'what an importer writes is read by the reader of that table' },
  { by: /./, of: /^sim\/cli\/host\/(library|threads)\.ts$/, why: 'files and threads as Node has them' },
  {
    by: /^test\/(sim\/words\/same|web\/places\/evidence\/claims\/measured)\.test\.ts$/,
    of: /^sim\/cli\/\w+\/page\.ts$/,
    why: 'page and terminal are held against each other',
  },
  {
    by: /^test\/(browser|gallery|sim\/words|web)\//,
    of: /^web\/(places|panels)\/.+\.ts$/,
    why: 'the door of a place is its plug-in, whose view can only be tried in a browser',
  },
  { by: /^test\/support\/bundled\.ts$/, of: /^web\/app\/catalogue\/shelf\.ts$/, why: 'the shelf as the page has it, read by Node' },
]

/** What is exported for tests alone, by path and name, and why. */
export const FOR_TESTS: readonly { readonly of: RegExp; readonly why: string }[] = [
  { of: /: (readLink|readExperiment)$/, why: 'reads back what the page writes into its address' },
  { of: /: (Plugins|institutionOf)$/, why: 'the page as a whole is put together, and its cards are sorted, in tests too' },
  { of: /: FOR_CONTRIBUTORS$/, why: 'words of the guide alone, whose table a test writes' },
  { of: /: FREE$/, why: 'which coefficients may be fitted' },
  { of: /: inputsOfFacts$/, why: 'what was measured is held against what would be run now' },
  { of: /: COMPLY$/, why: 'the last of the postures, whose numbers are one list' },
  { of: /: (glyphElement|POSTURE_SEQUENCE)$/, why: 'the key of the gallery' },
  {
    of: /^web\/charts\/\w+\/[\w-]+\.ts: (describe|draw|table|Band|Series|SharePart|\w+Data)$/,
    why: 'a chart is handed on as a module of one shape, and the gallery draws it from data of its own',
  },
]

/** How a test is left out for what the machine lacks; it is left out for nothing else. Texts in quotes are blank in bare code. */
export const LACKING: readonly string[] = [
  'describe.skipIf(!hasBrowser)',
  'describe.skipIf(!hasFirefox)',
  'describe.runIf(version !== null)',
  'it.runIf(existsSync( ',
]
