/**
 * The names that data sets have for states -> the ids of the world table: ISO 3166 alpha-3 and its variants, numbers of the Correlates of
 * War project, English names. Public facts; codes of the Correlates of War: State System Membership list. ODD section 6.
 */

/** What an importer knows of the states of the world table. */
export interface NamedState {
  readonly id: string
  readonly name: string
}

/** Codes that look like ISO ones and are not: those of the World Bank before 2010, and what stands for Kosovo. */
const VARIANTS: { readonly [code: string]: string } = {
  ADO: 'AND',
  KOS: 'XKX',
  KSV: 'XKX',
  ROM: 'ROU',
  TMP: 'TLS',
  UNK: 'XKX',
  WBG: 'PSE',
  XKO: 'XKX',
  XKV: 'XKX',
  ZAR: 'COD',
}

/** `number id`. Two numbers for Germany (255 and 260 before 1990) and Yemen (678 and 679); 345 is Yugoslavia and then Serbia. */
const COW =
  '2 USA,20 CAN,31 BHS,40 CUB,41 HTI,42 DOM,51 JAM,52 TTO,53 BRB,54 DMA,55 GRD,56 LCA,57 VCT,58 ATG,60 KNA,70 MEX,80 BLZ,90 GTM,' +
  '91 HND,92 SLV,93 NIC,94 CRI,95 PAN,100 COL,101 VEN,110 GUY,115 SUR,130 ECU,135 PER,140 BRA,145 BOL,150 PRY,155 CHL,160 ARG,165 URY,' +
  '200 GBR,205 IRL,210 NLD,211 BEL,212 LUX,220 FRA,221 MCO,223 LIE,225 CHE,230 ESP,232 AND,235 PRT,255 DEU,260 DEU,290 POL,305 AUT,' +
  '310 HUN,316 CZE,317 SVK,325 ITA,331 SMR,338 MLT,339 ALB,341 MNE,343 MKD,344 HRV,345 SRB,346 BIH,347 XKX,349 SVN,350 GRC,352 CYP,' +
  '355 BGR,359 MDA,360 ROU,365 RUS,366 EST,367 LVA,368 LTU,369 UKR,370 BLR,371 ARM,372 GEO,373 AZE,375 FIN,380 SWE,385 NOR,390 DNK,' +
  '395 ISL,402 CPV,403 STP,404 GNB,411 GNQ,420 GMB,432 MLI,433 SEN,434 BEN,435 MRT,436 NER,437 CIV,438 GIN,439 BFA,450 LBR,451 SLE,' +
  '452 GHA,461 TGO,471 CMR,475 NGA,481 GAB,482 CAF,483 TCD,484 COG,490 COD,500 UGA,501 KEN,510 TZA,516 BDI,517 RWA,520 SOM,522 DJI,' +
  '530 ETH,531 ERI,540 AGO,541 MOZ,551 ZMB,552 ZWE,553 MWI,560 ZAF,565 NAM,570 LSO,571 BWA,572 SWZ,580 MDG,581 COM,590 MUS,591 SYC,' +
  '600 MAR,615 DZA,616 TUN,620 LBY,625 SDN,626 SSD,630 IRN,640 TUR,645 IRQ,651 EGY,652 SYR,660 LBN,663 JOR,666 ISR,670 SAU,678 YEM,' +
  '679 YEM,690 KWT,692 BHR,694 QAT,696 ARE,698 OMN,700 AFG,701 TKM,702 TJK,703 KGZ,704 UZB,705 KAZ,710 CHN,712 MNG,713 TWN,731 PRK,' +
  '732 KOR,740 JPN,750 IND,760 BTN,770 PAK,771 BGD,775 MMR,780 LKA,781 MDV,790 NPL,800 THA,811 KHM,812 LAO,816 VNM,820 MYS,830 SGP,' +
  '835 BRN,840 PHL,850 IDN,860 TLS,900 AUS,910 PNG,920 NZL,935 VUT,940 SLB,946 KIR,947 TUV,950 FJI,955 TON,970 NRU,983 MHL,986 PLW,' +
  '987 FSM,990 WSM'

/** Names beside those of the world table, as `nameKey` has them. */
const OTHER_NAMES =
  'BHS the bahamas,BHS bahamas the,BIH bosnia,BIH bosnia herzegovina,BOL bolivia plurinational state of,BRN brunei darussalam,' +
  'CAF central african rep,CIV cote d ivoire,CIV c te d ivoire,COD congo democratic republic of the,COD congo dem rep,COD congo drc,' +
  'COD democratic republic of the congo,COD democratic republic of congo,COD zaire,COD dr congo,COD congo democratic republic of,' +
  'COD congo kinshasa,COG congo,COG congo rep,COG congo republic of,COG congo republic of the,COG congo brazzaville,' +
  'COG republic of congo,' +
  'CPV cabo verde,CHN peoples republic of china,CHN china peoples republic of,CZE czech republic,DEU germany west,DEU west germany,' +
  'DEU germany federal republic of,DEU federal republic of germany,EGY egypt arab rep,ETH ethiopia excludes eritrea,' +
  'ETH ethiopia includes eritrea,' +
  'FSM micronesia federated states of,FSM micronesia fed sts,FSM federated states of micronesia,GBR great britain,GBR uk,' +
  'GBR united kingdom of great britain and northern ireland,GMB the gambia,GMB gambia the,HKG hong kong sar china,IRN iran islamic rep,' +
  'IRN iran islamic republic of,KGZ kyrgyz republic,KNA st kitts and nevis,KOR korea rep,KOR korea republic of,KOR korea south,' +
  'KOR republic of korea,LAO lao pdr,LAO lao peoples democratic republic,LCA st lucia,LBY libyan arab jamahiriya,MDA republic of moldova,' +
  'MDA moldova republic of,MKD macedonia,MKD macedonia fyr,MKD macedonia former yugoslav republic of,MMR burma,MMR myanmar burma,' +
  'PRK korea dem peoples rep,PRK korea democratic peoples republic of,PRK korea north,PRK democratic peoples republic of korea,' +
  'PSE west bank and gaza,PSE state of palestine,PSE palestinian territories,PSE palestine state of,RUS russian federation,RUS ussr,' +
  'RUS soviet union,SRB yugoslavia,SRB serbia and montenegro,SVK slovak republic,STP sao tome and principe,STP s o tom and pr ncipe,' +
  'SWZ swaziland,SYR syrian arab republic,TLS east timor,TLS timor leste,TUR turkey,TUR turkiye,TWN taiwan china,TWN chinese taipei,' +
  'TZA united republic of tanzania,TZA tanzania united republic of,USA united states of america,USA us,USA usa,' +
  'VCT st vincent and the grenadines,VEN venezuela rb,VEN venezuela bolivarian republic of,VNM viet nam,YEM yemen rep,YEM yemen republic of'

/** Letters that carry a mark -> those that do not. */
const MARKED = 'àáâãäåçèéêëìíîïñòóôõöøùúûüýÿşğıčšž'
const UNMARKED = 'aaaaaaceeeeiiiinoooooouuuuyysgicsz'

/** A name without capitals, marks and punctuation: `Côte d'Ivoire` and `Cote d’Ivoire` are the same. */
export function nameKey(name: string): string {
  let key = ''
  for (const letter of name.toLowerCase()) {
    const marked = MARKED.indexOf(letter)
    key += marked < 0 ? letter : UNMARKED[marked]!
  }
  return key
    .replaceAll('&', ' and ')
    .replace(/people['’]s/g, 'peoples')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Finds states by the codes of data sets. Each look-up gives the position in the list, or -1. */
export class StateCodes {
  readonly states: readonly NamedState[]
  readonly #byId: ReadonlyMap<string, number>
  readonly #byName: ReadonlyMap<string, number>
  readonly #byNumber: ReadonlyMap<number, number>

  constructor(states: readonly NamedState[]) {
    this.states = states
    const byId = new Map(states.map(({ id }, at) => [id, at]))
    this.#byId = byId
    const here = (id: string): readonly number[] => {
      const at = byId.get(id)
      return at === undefined ? [] : [at]
    }
    const others = OTHER_NAMES.split(',').flatMap((entry) =>
      here(entry.slice(0, 3)).map((at): readonly [string, number] => [entry.slice(4), at]),
    )
    this.#byName = new Map([...others, ...states.map(({ name }, at) => [nameKey(name), at] as const)])
    this.#byNumber = new Map(
      COW.split(',').flatMap((entry) => {
        const [number, id] = entry.split(' ') as [string, string]
        return here(id).map((at) => [Number(number), at] as const)
      }),
    )
  }

  /** Of an alpha-3 code or one of its variants. */
  byCode(code: string): number {
    const bare = code.trim().toUpperCase()
    return this.#byId.get(bare) ?? this.#byId.get(VARIANTS[bare] ?? '') ?? -1
  }

  /** Of an English name. */
  byName(name: string): number {
    return this.#byName.get(nameKey(name)) ?? -1
  }

  /** Of a number of the Correlates of War project. */
  byNumber(number: number): number {
    return this.#byNumber.get(number) ?? -1
  }

  /**
   * States of a list of names with commas between, although names may hold commas themselves (`Congo, Democratic Republic of the`):
   * as many parts as make a known name are put together. `unknown` has the parts that make none.
   */
  inList(text: string): { readonly known: readonly number[]; readonly unknown: readonly string[] } {
    const parts = text.split(/[,;]/).map((part) => part.trim())
    const known: number[] = []
    const unknown: string[] = []
    for (let at = 0; at < parts.length; ) {
      let length = Math.min(3, parts.length - at)
      while (length > 0 && this.byName(parts.slice(at, at + length).join(', ')) < 0) length--
      if (length > 0) known.push(this.byName(parts.slice(at, at + length).join(', ')))
      else if (parts[at] !== '') unknown.push(parts[at]!)
      at += Math.max(1, length)
    }
    return { known: [...new Set(known)], unknown }
  }
}
