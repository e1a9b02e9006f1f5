import type { Look } from '#views/charts/stacked-bars.ts';

/** Between two lines, in units of the drawing. */
const STEP = 5;

type Direction = 'rising' | 'falling' | 'upright' | 'level' | 'dots';

/** With the lightness of their ground these keep neighbours apart where there is no colour. */
const HATCHED: Readonly<Record<Look, readonly Direction[]>> = {
  1: [],
  2: ['rising'],
  3: ['upright'],
  4: ['dots'],
  5: ['falling'],
  6: ['level'],
  7: ['upright', 'level'],
  8: ['rising', 'falling'],
  unknown: [],
  nothing: ['dots'],
};

/**
 * The lines over the ground of a part so large, as the `d` of one path; empty for a plain one. Lines rather than a pattern: a
 * pattern would be printed as a picture of few dots. They reach beyond the part at its sides and are to be cut there.
 */
export function hatching(look: Look, width: number, height: number): string {
  return HATCHED[look].map((direction) => lines(direction, width, height)).join('');
}

function lines(direction: Direction, width: number, height: number): string {
  const [w, h] = [String(round(width)), String(round(height))];
  const slope = STEP * Math.SQRT2;
  switch (direction) {
    case 'upright':
      return places(width, STEP)
        .map((x) => `M${x} 0V${h}`)
        .join('');
    case 'level':
      return places(height, STEP)
        .map((y) => `M0 ${y}H${w}`)
        .join('');
    case 'rising':
      return places(width + height, slope)
        .map((x) => `M${x} 0l-${h} ${h}`)
        .join('');
    case 'falling':
      return places(width + height, slope)
        .map((x) => `M${x} ${h}l-${h} -${h}`)
        .join('');
    case 'dots':
      return places(height, STEP)
        .flatMap((y) => places(width, STEP).map((x) => `M${x} ${y}h.01`))
        .join('');
  }
}

/** The first half a step from the edge. */
function places(length: number, step: number): readonly string[] {
  return Array.from({ length: Math.max(0, Math.ceil((length - step / 2) / step)) }, (_, i) =>
    String(round((i + 0.5) * step)),
  );
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
