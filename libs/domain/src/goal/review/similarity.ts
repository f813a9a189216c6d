/** Longer texts than a sentence are compared by their beginnings: the work grows with the square of the length. */
const COMPARED_LENGTH = 200;

/**
 * How alike two texts are, 0 … 1: twice the matching characters over all characters, where matches are the longest common block
 * and, left and right of it, again the longest (Ratcliff and Obershelp). As integers per thousand, so that no float decides.
 */
export function similarityPerThousand(first: string, second: string): number {
  const [a, b] = [first.slice(0, COMPARED_LENGTH), second.slice(0, COMPARED_LENGTH)];
  const total = a.length + b.length;
  return total === 0 ? 1000 : Math.floor((2000 * matching(a, b)) / total);
}

function matching(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  let best = { length: 0, atA: 0, atB: 0 };
  let previous = new Array<number>(b.length + 1).fill(0);
  for (let i = 0; i < a.length; i += 1) {
    const current = new Array<number>(b.length + 1).fill(0);
    for (let j = 0; j < b.length; j += 1) {
      if (a[i] !== b[j]) continue;
      const length = (previous[j] ?? 0) + 1;
      current[j + 1] = length;
      if (length > best.length) best = { length, atA: i - length + 1, atB: j - length + 1 };
    }
    previous = current;
  }
  if (best.length === 0) return 0;
  return best.length + matching(a.slice(0, best.atA), b.slice(0, best.atB)) + matching(a.slice(best.atA + best.length), b.slice(best.atB + best.length));
}
