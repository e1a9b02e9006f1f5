import type { Breakers } from './breakage.ts';
import { spliced } from './breakage.ts';
import { beside, besides, REPORTS, under } from './sample.ts';

/** Indicators of the plan that has enough of them to tell what it prints of each. */
const INDICATORS = under('名称').filter(
  ({ path, file }) => path.at(-1) === '指標' && file.path.startsWith('jisshi/'),
);

export const PROGRESS: Breakers = {
  P601: {
    'a year that the others report left out': (draw) => {
      /* A list of three is too short to tell what it reports. */
      const gone = draw.pick(REPORTS.filter(({ path }) => !path.includes('区分')));
      const { file, lineAt, end } = gone;
      const [other] = besides(gone).filter((year) => year !== gone);
      if (!other) return {};
      return spliced(file, { at: lineAt, to: end, text: '' }, { at: other.keyAt, text: '‹P601›' });
    },
  },
  P602: {
    'a state that the words contradict': (draw) => {
      const state = draw.pick(under('状態'));
      const lines = beside(state, '内容');
      if (!lines) return {};
      const [word, text] = draw.pick([
        ['完了', '実施に向けて検討している。'],
        ['未着手', '令和5年10月に事業を完了した。'],
        ['検討中', '令和5年10月に工事が完了した。'],
      ] as const);
      const line = `\n${' '.repeat(lines.column + 2)}- ‹P602›${text}\n`;
      return spliced(
        state.file,
        { at: state.valueAt, to: state.lineEnd, text: word },
        { at: lines.lineEnd, to: lines.end, text: line },
      );
    },
  },
  P701: {
    'an indicator without its direction, base or target': (draw) => {
      const name = draw.pick(INDICATORS);
      const gone = beside(name, draw.pick(['目指す方向', '基準値', '目標値']));
      if (!gone) return {};
      return spliced(
        name.file,
        { at: name.valueAt, text: '‹P701›' },
        { at: gone.lineAt, to: gone.lineEnd + 1, text: '' },
      );
    },
  },
};
