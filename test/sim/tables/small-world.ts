/** Four invented states whose numbers can be checked by hand: two in the north, two in the south, of which DDD has gaps. */

import { SOURCED_FIELDS } from '../../../sim/tables/citations.ts'
import { worldFiles } from '../../../sim/tables/index.ts'
import { BLOCS } from '../../../sim/tables/memberships.ts'

const bloc = (name: string) => `${name},${{ eu: 'AAA:1958-01-01/ BBB:1973-01-01/2020-01-31', p5: 'AAA:1945-10-24/' }[name] ?? ''}`

export const smallFiles: { readonly [name: string]: string } = {
  'geography.csv': `id,name,region,subregion,latitude,longitude,borders
AAA,Aland,North,Upper North,60,10,BBB
BBB,Beland,North,Upper North,50,20,AAA CCC
CCC,Celand,South,Lower South,-10,30,BBB
DDD,"Deland, the",South,Lower South,-20,-40,
`,
  'economy.csv': `id,gdp,population,tourism_receipts
AAA,1000,10,2
BBB,500,20,4
CCC,300,30,6
DDD,,10,
`,
  'governance.csv': `id,rule_of_law,effectiveness,voice
AAA,2.5,2,2
BBB,1,1,1
CCC,-1,-1,0
DDD,,,-1
`,
  'positions.csv': 'id,ideal_point\nAAA,2\nBBB,1\nCCC,-1\nDDD,\n',
  'democracy.csv': 'id,polyarchy\nAAA,0.9\nBBB,0.7\nCCC,0.5\nDDD,\n',
  'dated/memberships.csv': `bloc,members\n${BLOCS.map(bloc).join('\n')}\n`,
  'trade.csv': 'exporter,flows\nAAA,BBB:50000 CCC:10000\nBBB,AAA:40000 CCC:3000\nCCC,AAA:20000\nDDD,\n',
  'distances.csv': 'id,tens_of_km\nAAA,\nBBB,100\nCCC,700 600\nDDD,900 800 300\n',
  'dated/alliances.csv': 'id,allies\nAAA,BBB:1950/\nBBB,CCC:1950/\nCCC,\nDDD,\n',
  'dated/relations.csv':
    'id,kind,grade,partners\nAAA,rivals,data,CCC:1990/2020\nAAA,severe,recalled,CCC:2010/\nDDD,claims,data,AAA:2000/\n',
  'languages.csv': 'id,speakers\nAAA,\nBBB,\nCCC,DDD\nDDD,\n',
  'estimates.csv': 'id,field,value,confidence,reason\nDDD,gdp,200,verified,A hand count\n',
  'sources.csv': `grade,fields,tables,citation,licence\ndata,${SOURCED_FIELDS.join(' ')},all,Invented for a test,none\n`,
}

/** The small world with some tables replaced; undefined leaves a table out. */
export function smallFilesWith(changed: { readonly [name: string]: string | undefined }): { [name: string]: string } {
  const merged = { ...smallFiles, ...changed }
  return Object.fromEntries(
    worldFiles().flatMap((name) => {
      const text = merged[name]
      return text === undefined ? [] : [[name, text] as const]
    }),
  )
}
