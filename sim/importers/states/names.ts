/**
 * The one table of names that data sets have for states, shared by all importers: old and variant codes, numbers of the Correlates of War
 * project, English names. Public facts; codes of the Correlates of War: State System Membership list. ODD section 6 (input data).
 */

/**
 * Codes that are not those of today: former ones of ISO 3166 and the World Bank, what stands for Kosovo and Palestine, and Taiwan, which
 * the United Nations count as "Other Asia, not elsewhere specified" (490, S19). Yugoslavia, and Serbia and Montenegro, are Serbia; the
 * Soviet Union is Russia. South Yemen, East Germany and Czechoslovakia are nobody.
 */
export const VARIANTS: { readonly [code: string]: string } = {
  490: 'TWN',
  ADO: 'AND',
  BUR: 'MMR',
  BYS: 'BLR',
  DHY: 'BEN',
  HVO: 'BFA',
  KOS: 'XKX',
  KSV: 'XKX',
  NHB: 'VUT',
  PAL: 'PSE',
  RHO: 'ZWE',
  ROM: 'ROU',
  S19: 'TWN',
  SCG: 'SRB',
  SUN: 'RUS',
  TMP: 'TLS',
  UNK: 'XKX',
  VDR: 'VNM',
  WBG: 'PSE',
  XKO: 'XKX',
  XKV: 'XKX',
  YUG: 'SRB',
  ZAR: 'COD',
}

/**
 * `number id` with commas between. Two numbers for Germany (255 and 260 before 1990), Yemen (678 and 679) and Vietnam (816 and 817);
 * 345 is Yugoslavia and then Serbia.
 */
export const COW =
  '2 USA,20 CAN,31 BHS,40 CUB,41 HTI,42 DOM,51 JAM,52 TTO,53 BRB,54 DMA,55 GRD,56 LCA,57 VCT,58 ATG,60 KNA,70 MEX,80 BLZ,90 GTM,' +
  '91 HND,92 SLV,93 NIC,94 CRI,95 PAN,100 COL,101 VEN,110 GUY,115 SUR,130 ECU,135 PER,140 BRA,145 BOL,150 PRY,155 CHL,160 ARG,' +
  '165 URY,200 GBR,205 IRL,210 NLD,211 BEL,212 LUX,220 FRA,221 MCO,223 LIE,225 CHE,230 ESP,232 AND,235 PRT,255 DEU,260 DEU,290 POL,' +
  '305 AUT,310 HUN,316 CZE,317 SVK,325 ITA,331 SMR,338 MLT,339 ALB,341 MNE,343 MKD,344 HRV,345 SRB,346 BIH,347 XKX,349 SVN,350 GRC,' +
  '352 CYP,355 BGR,359 MDA,360 ROU,365 RUS,366 EST,367 LVA,368 LTU,369 UKR,370 BLR,371 ARM,372 GEO,373 AZE,375 FIN,380 SWE,385 NOR,' +
  '390 DNK,395 ISL,402 CPV,403 STP,404 GNB,411 GNQ,420 GMB,432 MLI,433 SEN,434 BEN,435 MRT,436 NER,437 CIV,438 GIN,439 BFA,450 LBR,' +
  '451 SLE,452 GHA,461 TGO,471 CMR,475 NGA,481 GAB,482 CAF,483 TCD,484 COG,490 COD,500 UGA,501 KEN,510 TZA,511 TZA,516 BDI,517 RWA,' +
  '520 SOM,522 DJI,530 ETH,531 ERI,540 AGO,541 MOZ,551 ZMB,552 ZWE,553 MWI,560 ZAF,565 NAM,570 LSO,571 BWA,572 SWZ,580 MDG,581 COM,' +
  '590 MUS,591 SYC,600 MAR,615 DZA,616 TUN,620 LBY,625 SDN,626 SSD,630 IRN,640 TUR,645 IRQ,651 EGY,652 SYR,660 LBN,663 JOR,666 ISR,' +
  '670 SAU,678 YEM,679 YEM,690 KWT,692 BHR,694 QAT,696 ARE,698 OMN,700 AFG,701 TKM,702 TJK,703 KGZ,704 UZB,705 KAZ,710 CHN,712 MNG,' +
  '713 TWN,731 PRK,732 KOR,740 JPN,750 IND,760 BTN,770 PAK,771 BGD,775 MMR,780 LKA,781 MDV,790 NPL,800 THA,811 KHM,812 LAO,816 VNM,' +
  '817 VNM,820 MYS,830 SGP,835 BRN,840 PHL,850 IDN,860 TLS,900 AUS,910 PNG,920 NZL,935 VUT,940 SLB,946 KIR,947 TUV,950 FJI,955 TON,' +
  '970 NRU,983 MHL,986 PLW,987 FSM,990 WSM'

/** `id name` with commas between: names beside those of the world table, as `nameKey` has them. */
export const OTHER_NAMES =
  'ARE trucial states,ARE uae,BEN dahomey,BFA upper volta,BGD east pakistan,BHS bahamas the,BHS the bahamas,BIH bosnia,' +
  'BIH bosnia herzegovina,BLR belorussia,BLR byelorussia,BLR byelorussian ssr,BLZ british honduras,BOL bolivia plurinational state,' +
  'BOL bolivia plurinational state of,BRN brunei darussalam,BWA bechuanaland,CAF central african empire,CAF central african rep,' +
  'CHN china peoples republic of,CHN peoples republic of china,CIV c te d ivoire,CIV cote d ivoire,CIV cote divoire,' +
  'CIV ivory coast,COD belgian congo,COD congo dem rep,COD congo democratic republic,COD congo democratic republic of,' +
  'COD congo democratic republic of the,COD congo drc,COD congo kinshasa,COD congo leopoldville,COD congo zaire,' +
  'COD democratic republic of congo,COD democratic republic of the congo,COD dr congo,COD zaire,COD zaire republic of,COG congo,' +
  'COG congo brazzaville,COG congo rep,COG congo republic of,COG congo republic of the,COG peoples republic of the congo,' +
  'COG republic of congo,CPV cabo verde,CPV cape verde islands,CZE czech republic,DEU federal republic of germany,' +
  'DEU german federal republic,DEU germany fed rep,DEU germany federal republic,DEU germany federal republic of,DEU germany west,' +
  'DEU west germany,DOM dominican rep,EGY egypt arab rep,EGY egypt arab republic of,EGY united arab republic,ETH abyssinia,' +
  'ETH ethiopia excludes eritrea,ETH ethiopia includes eritrea,FSM federated states of micronesia,FSM micronesia fed sts,' +
  'FSM micronesia federated states,FSM micronesia federated states of,GBR britain,GBR england,GBR great britain,GBR u k,GBR uk,' +
  'GBR united kingdom of great britain and northern ireland,GHA gold coast,GMB gambia the,GMB the gambia,GNB portuguese guinea,' +
  'GNQ spanish guinea,GUY british guiana,HKG hong kong china,HKG hong kong sar,HKG hong kong sar china,IRN iran islamic rep,' +
  'IRN iran islamic republic of,IRN persia,JOR hashemite kingdom of jordan,JOR trans jordan,JOR transjordan,KGZ kirghizia,' +
  'KGZ kyrgyz rep,KGZ kyrgyz republic,KHM democratic kampuchea,KHM kampuchea,KHM khmer republic,KIR gilbert islands,' +
  'KNA saint kitts nevis,KNA st kitts and nevis,KNA st kitts nevis,KOR korea rep,KOR korea republic of,KOR korea south,' +
  'KOR republic of korea,LAO lao pdr,LAO lao people s democratic republic,LAO lao peoples democratic republic,' +
  'LBY libya arab jamahiriya,LBY libyan arab jamahiriya,LBY libyan arab republic,LCA st lucia,LKA ceylon,LSO basutoland,' +
  'MDA moldavia,MDA moldova republic of,MDA republic of moldova,MDG malagasy,MDG malagasy republic,MKD fyr macedonia,MKD fyrom,' +
  'MKD macedonia,MKD macedonia former yugoslav republic of,MKD macedonia fyr,MKD the former yugoslav republic of macedonia,' +
  'MLI french sudan,MMR burma,MMR burma myanmar,MMR myanmar burma,MMR myanmar formerly burma,MMR union of burma,MWI nyasaland,' +
  'MYS federation of malaya,MYS malay federation,MYS malaya,MYS malaysia federation of,NAM south west africa,NLD holland,' +
  'OMN muscat and oman,PRK democratic peoples republic of korea,PRK dprk,PRK korea dem peoples rep,' +
  'PRK korea democratic peoples republic of,PRK korea north,PRK peoples republic of korea,PSE occupied palestinian territory,' +
  'PSE palestine state of,PSE palestine west bank,PSE palestinian authority,PSE palestinian territories,PSE palestinian territory,' +
  'PSE state of palestine,PSE west bank,PSE west bank and gaza,RUS russia soviet union,RUS russian federation,RUS soviet union,' +
  'RUS u s s r,RUS union of soviet socialist republics,RUS ussr,RUS ussr soviet union,SRB federal republic of yugoslavia,' +
  'SRB serbia and montenegro,SRB serbia montenegro,SRB yugoslavia,SRB yugoslavia federal republic of,STP s o tom and pr ncipe,' +
  'STP sao tome and principe,STP sao tome principe,SUR dutch guiana,SVK slovak republic,SWZ swaziland,SYR syria arab republic,' +
  'SYR syrian arab republic,THA siam,TLS east timor,TLS timor leste,TUR turkey,TUR turkiye,TUV ellice islands,' +
  'TWN china republic of,TWN chinese taipei,TWN formosa,TWN republic of china,TWN taiwan china,TWN taiwan province of china,' +
  'TWN taiwan republic of china,TZA tanganyika,TZA tanzania united rep of,TZA tanzania united republic of,' +
  'TZA united republic of tanzania,TZA zanzibar,USA u s,USA united states of america,USA us,USA usa,VCT saint vincent,' +
  'VCT st vincent,VCT st vincent and the grenadines,VEN venezuela bolivarian republic,VEN venezuela bolivarian republic of,' +
  'VEN venezuela rb,VNM democratic republic of vietnam,VNM north vietnam,VNM republic of vietnam,VNM south vietnam,VNM viet nam,' +
  'VNM viet nam north,VNM viet nam south,VNM vietnam democratic republic of,VNM vietnam north,VNM vietnam republic of,' +
  'VNM vietnam socialist republic of,VNM vietnam south,VUT new hebrides,WSM western samoa,XKX kosovo republic of,' +
  'XKX republic of kosovo,YEM north yemen,YEM yemen arab republic,YEM yemen north,YEM yemen rep,YEM yemen republic of,' +
  'ZMB northern rhodesia,ZWE rhodesia,ZWE southern rhodesia,ZWE zimbabwe rhodesia'
