/** The brand's colour, darkened for light pages and lightened for dark ones until text in it can be read (WCAG AA). */
export function accents(color: string): { readonly light: string; readonly dark: string } {
  return {
    light: shifted(color, [0, 0, 0], backgrounds.light),
    dark: shifted(color, [255, 255, 255], backgrounds.dark),
  }
}

type Rgb = readonly [number, number, number]

// The least favourable backgrounds on which links stand: the tinted banner in light, the raised surface in dark.
const backgrounds = { light: [0xf0, 0xea, 0xe2], dark: [0x2a, 0x1c, 0x1a] } as const satisfies Record<string, Rgb>

function shifted(color: string, towards: Rgb, background: Rgb): string {
  const from = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as unknown as Rgb
  const steps = Array.from({ length: 21 }, (_, step) => mix(from, towards, step / 20))
  const found = steps.find((candidate) => contrast(candidate, background) >= 5)
  return `#${(found ?? towards).map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return a.map((part, index) => Math.round(part + ((b[index] ?? 0) - part) * share)) as unknown as Rgb
}

function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: Rgb): number {
  const [r, g, b] = color.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  ) as unknown as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
