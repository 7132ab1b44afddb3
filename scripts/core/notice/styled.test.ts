import { expect, test } from 'vitest'
import { styled } from './styled.ts'

test('a cell keeps its words and loses its label, whatever the label holds', () => {
  const html = '<td align="right" data-label="time <p 95 {x}">&#x3C;td data-label="a"> 5</td>'
  expect(styled({ html, text: '' }, 'ltr')).toBe(
    '<td style="padding:5px 10px;border:1px solid #d0d5dd;vertical-align:top" align="right">&#x3C;td data-label="a"> 5</td>',
  )
})
