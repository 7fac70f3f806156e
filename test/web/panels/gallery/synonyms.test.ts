import { describe, expect, it } from 'vitest'
import { galleryOf } from '../../../../web/panels/gallery/groups.ts'
import { hasWords, withSynonyms } from '../../../../web/panels/gallery/synonyms.ts'
import { shelf } from '../../../support/bundled.ts'

const ids = (words: string) =>
  galleryOf(shelf, [], { by: 'theme', words })
    .flatMap(({ files }) => files.map(({ id }) => id))
    .sort()

describe('other names of states and courts', () => {
  it.each([
    ['Turkey', 'kavala-2019', 'hirst-2005'],
    ['turkiye', 'kavala-2019', 'hirst-2005'],
    ['Burma', 'myanmar-2020', 'ukraine-2022'],
    ['ECtHR', 'hirst-2005', 'bakassi-2002'],
    ['echr 2014', 'mammadov-2014', 'kavala-2019'],
    ['ICJ', 'corfu-1949', 'hirst-2005'],
    ['WTO', 'upland-cotton-2004', 'hirst-2005'],
    ['CJEU', 'poland-2021', 'hirst-2005'],
    ['EU', 'hungary-2020', 'hirst-2005'],
    ['USA', 'avena-2004', 'yukos-2014'],
    ['us', 'nicaragua-1986', 'yukos-2014'],
    ['UK', 'chagos-2019', 'ukraine-2022'],
    ['Britain 1949', 'corfu-1949', 'chagos-2019'],
    ['russian federation', 'yukos-2014', 'corfu-1949'],
    ['PCA', 'south-china-sea-2016', 'corfu-1949'],
    ['UN security', 'lockerbie-1992', 'corfu-1949'],
  ])('%s finds %s and not %s', (words, id, other) => {
    expect(ids(words)).toContain(id)
    expect(ids(words)).not.toContain(other)
  })

  it('find dockets by their court', () => {
    expect(ids('wto')).toContain('docket-wto')
    expect(ids('echr')).toContain('docket-echr')
    expect(ids('eu')).toContain('docket-eu')
    expect(ids('icj')).toContain('docket-icj')
  })

  it('are whole words where they are short', () => {
    expect(hasWords(withSynonyms('Russia'), 'us')).toBe(false)
    expect(hasWords(withSynonyms('Russia'), 'rus')).toBe(true)
    expect(hasWords(withSynonyms('Ukraine'), 'uk')).toBe(false)
    expect(hasWords(withSynonyms('Côte d’Ivoire'), 'ivory coast')).toBe(true)
  })
})
