import fc from 'fast-check'
import { expect, it } from 'vitest'
import { accents } from './accent.ts'

const channel = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
const luminance = (color: string): number =>
  [0.2126, 0.7152, 0.0722].reduce(
    (sum, weight, at) => sum + weight * channel(Number.parseInt(color.slice(1 + 2 * at, 3 + 2 * at), 16) / 255),
    0,
  )

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

it('keeps a brand colour that can be read', () => expect(accents('#1f5fa8').light).toBe('#1f5fa8'))

it('makes any brand colour readable on every background of the pages', () => {
  const color = fc
    .array(fc.integer({ min: 0, max: 255 }), { minLength: 3, maxLength: 3 })
    .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`)
  fc.assert(
    fc.property(color, (brand) => {
      const { light, dark } = accents(brand)
      for (const background of ['#fbfaf7', '#f1efe9', '#edf4ee', '#f0f0f8', '#fbf1e1', '#fbede4', '#fbe9e6'])
        expect(contrast(light, background)).toBeGreaterThan(4.5)
      for (const background of ['#111315', '#1b1e21', '#13211b', '#191928', '#261c0f', '#29190f', '#2c1516'])
        expect(contrast(dark, background)).toBeGreaterThan(4.5)
    }),
  )
})
