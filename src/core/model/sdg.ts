/** Numbered and lettered targets of each of the 17 goals, 169 in all. Source: UN resolution A/RES/70/1 (2030 Agenda). */
const TARGETS: readonly (readonly [numbered: number, lettered: number])[] = [
  [5, 2],
  [5, 3],
  [9, 4],
  [7, 3],
  [6, 3],
  [6, 2],
  [3, 2],
  [10, 2],
  [5, 3],
  [7, 3],
  [7, 3],
  [8, 3],
  [3, 2],
  [7, 3],
  [9, 3],
  [10, 2],
  [19, 0],
];

/** Short names of the goals, as 外務省 translates them. */
export const SDG_GOALS = [
  '貧困をなくそう',
  '飢餓をゼロに',
  'すべての人に健康と福祉を',
  '質の高い教育をみんなに',
  'ジェンダー平等を実現しよう',
  '安全な水とトイレを世界中に',
  'エネルギーをみんなに そしてクリーンに',
  '働きがいも経済成長も',
  '産業と技術革新の基盤をつくろう',
  '人や国の不平等をなくそう',
  '住み続けられるまちづくりを',
  'つくる責任 つかう責任',
  '気候変動に具体的な対策を',
  '海の豊かさを守ろう',
  '陸の豊かさも守ろう',
  '平和と公正をすべての人に',
  'パートナーシップで目標を達成しよう',
] as const;

/** Whether `16.6`, `14.a` is one of the 169 targets. A goal alone (`16`) is none. */
export function isSdgTarget(target: string): boolean {
  const match = /^(\d{1,2})\.(\d{1,2}|[a-d])$/u.exec(target.toLowerCase());
  const [numbered, lettered] = TARGETS[Number(match?.[1]) - 1] ?? [0, 0];
  const place = match?.[2] ?? '';
  if (/^[a-d]$/u.test(place)) return place.charCodeAt(0) - 96 <= lettered;
  return !place.startsWith('0') && Number(place) >= 1 && Number(place) <= numbered;
}

/** Every target, in order. */
export function allSdgTargets(): readonly string[] {
  return TARGETS.flatMap(([numbered, lettered], i) => [
    ...Array.from({ length: numbered }, (_, n) => `${String(i + 1)}.${String(n + 1)}`),
    ...Array.from({ length: lettered }, (_, n) => `${String(i + 1)}.${String.fromCharCode(97 + n)}`),
  ]);
}
