/** A cut of up to so many letters is copied by the engine; a longer one would keep its whole file in memory. */
const LONGEST = 12;
const MOST = 2_000;

/**
 * A reader of short texts that remembers what it read: plans write the same few years tens of thousands of times.
 * Answers are shared, so they must not be changed.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = read(text);
    if (text.length <= LONGEST && answers.size < MOST) answers.set(text, answer);
    return answer;
  };
}
