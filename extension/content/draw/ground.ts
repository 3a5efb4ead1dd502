// Whether a composer stands on a dark ground, whatever the system prefers.

const NUMBERS = /^rgba?\((\d+)[ ,]+(\d+)[ ,]+(\d+)(?:[ ,/]+([\d.]+))?\)$/;

/** Relative luminance, 0 to 1, of a computed colour; null if it is see-through or of another notation. */
export function luminance(colour: string): number | null {
  const parts = NUMBERS.exec(colour);
  if (!parts || Number(parts[4] ?? 1) < 0.5) return null;
  const [red, green, blue] = [1, 2, 3].map((index) => {
    const value = Number(parts[index]) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Looks from the editor outwards for the first painted ground. */
export function isDark(elements: Iterable<Element>): boolean {
  for (const element of elements) {
    const found = luminance(getComputedStyle(element).backgroundColor);
    if (found !== null) return found < 0.18;
  }
  return matchMedia('(prefers-color-scheme: dark)').matches;
}
