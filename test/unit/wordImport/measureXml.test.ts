import { describe, expect, it } from 'vitest'
import { measureXml } from '../../../src/plugin/documents/wordImport/measureXml.ts'

const measure = (xml: string) => measureXml(Buffer.from(xml))

describe('the measure of XML', () => {
  it('counts elements, paragraphs of any prefix, and how deep they lie', () => {
    expect(
      measure('<?xml version="1.0"?><d><w:p><w:pPr/></w:p><甲:p a="1"/><p\n/><a:pp/></d>'),
    ).toEqual({ elements: 6, paragraphs: 3, depth: 3 })
  })

  it('takes nothing for a tag that is none', () => {
    expect(measure(`<d a="<p>" b='/>'><!-- <p> --><![CDATA[<p></q>]]><?x <p>?></d>`)).toEqual({
      elements: 1,
      paragraphs: 0,
      depth: 1,
    })
  })

  it.each([
    ['an end without its beginning', '<d></p></d>'],
    ['a beginning without its end', '<d><p></d>'],
    ['a tag that breaks off', '<d><p a="'],
    ['a comment that breaks off', '<d><!-- </d>'],
    ['a declaration, wherever it stands', `<!--${' '.repeat(3000)}--><!doctype d []><d/>`],
  ])('is not to be had of %s', (_name, xml) => {
    expect(measure(xml)).toBeNull()
  })
})
