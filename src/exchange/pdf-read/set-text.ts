import { IDENTITY, matrixOf } from './matrix.ts';
import type { GraphicsState, TextPlace } from './text-state.ts';
import type { Value } from './values.ts';

/** Does what an operator of Tables 105 and 108 says that sets or moves text, but for Tf. Others are left alone. */
export function setText(
  operator: string,
  operands: readonly Value[],
  state: GraphicsState,
  place: TextPlace,
): void {
  const [first = 0, second = 0] = operands.map((value) => (typeof value === 'number' ? value : 0));
  switch (operator) {
    case 'BT':
      place.set(IDENTITY);
      break;
    case 'Tm':
      place.set(matrixOf(operands) ?? IDENTITY);
      break;
    case 'Td':
      place.move(first, second);
      break;
    case 'TD':
      state.leading = -second;
      place.move(first, second);
      break;
    case 'T*':
    case "'":
      place.move(0, -state.leading);
      break;
    case '"':
      state.wordSpace = first;
      state.charSpace = second;
      place.move(0, -state.leading);
      break;
    case 'Tc':
      state.charSpace = first;
      break;
    case 'Tw':
      state.wordSpace = first;
      break;
    case 'Tz':
      state.stretch = first / 100;
      break;
    case 'TL':
      state.leading = first;
      break;
    case 'Ts':
      state.rise = first;
      break;
    case 'Tr':
      state.mode = first;
      break;
  }
}
