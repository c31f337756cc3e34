import { expect, test } from 'vitest'
import { mendXml } from '../../../src/publish/feed/mend-xml.ts'

const mended = (xml: string): string => mendXml(xml, 'Tue, 24 Nov 2026 18:00:00 GMT').toString()

test.each([
  [
    'the date of the build is the one given',
    '<title><![CDATA[A]]></title><lastBuildDate>now</lastBuildDate><x><![CDATA[B]]></x>',
    '<title>A</title><lastBuildDate>Tue, 24 Nov 2026 18:00:00 GMT</lastBuildDate><x>B</x>',
  ],
  [
    'an owner without name and address is left out, wherever it stands',
    '<title><![CDATA[A]]></title>\n<itunes:owner>\n<itunes:name></itunes:name>\n<itunes:email></itunes:email>\n</itunes:owner><y/>',
    '<title>A</title><y/>',
  ],
  [
    'a prefix is declared once',
    '<a><![CDATA[A]]></a><psc:chapters version="1.2" xmlns:psc="http://podlove.org/simple-chapters"><psc:chapter/></psc:chapters>',
    '<a>A</a><psc:chapters version="1.2"><psc:chapter/></psc:chapters>',
  ],
  [
    'plain texts are escaped, and markup in them is not mended',
    '<title><![CDATA[£5 & <lastBuildDate>x</lastBuildDate>]]></title>',
    '<title>£5 &amp; &lt;lastBuildDate&gt;x&lt;/lastBuildDate&gt;</title>',
  ],
  [
    'HTML notes stay in sections, divided ones too',
    '<content:encoded><![CDATA[<p>a]]]]><![CDATA[>b</p>]]></content:encoded><title><![CDATA[A]]></title>',
    '<content:encoded><![CDATA[<p>a]]]]><![CDATA[>b</p>]]></content:encoded><title>A</title>',
  ],
])('%s', (_, written, expected) => {
  expect(mended(written)).toBe(expected)
})
