// How like a column of a source and a field of a schema are, by their names alone. Pure.
import { leafPaths } from '../../engine/xdm/paths.ts';
import type { ResolvedSchema } from '../../engine/xdm/schema-node.ts';

export interface Match {
  readonly source: string;
  /** Absent where no field is like the column. */
  readonly destination?: string;
  /** From 0 to 1, which says that the names are the same. */
  readonly matchScore: number;
}

/** Letter case, blanks and signs tell nothing: `First_Name` is `firstName`. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

interface Candidate {
  readonly path: string;
  /** The plain texts of the last step, of the last two, and so on: more of the path, more is said. */
  readonly tails: readonly string[];
}

const candidateOf = (path: string): Candidate => {
  const steps = path.replaceAll('[*]', '').split('.').map(plain);
  return { path, tails: steps.map((_, index) => steps.slice(-index - 1).join('')) };
};

/** A name that says more of the path is the better match, and a name that is said in full is the best. */
const scoreOf = (name: string, { tails }: Candidate): number => {
  if (tails.includes(name)) return 1;
  const [last = ''] = tails;
  if (last.length < 3 || name.length < 3) return 0;
  const [short, long] = name.length < last.length ? [name, last] : [last, name];
  if (long.endsWith(short) || long.startsWith(short)) return Math.max(short.length / long.length / 1.25, 0.01);
  // `email` is `personalEmail.address`.
  return tails.some((tail) => tail.includes(name)) ? 0.5 : 0;
};

const bestOf = (name: string, candidates: readonly Candidate[], taken: ReadonlySet<string>) => {
  let best: { path: string; score: number } | undefined;
  for (const candidate of candidates) {
    if (taken.has(candidate.path)) continue;
    const score = scoreOf(name, candidate);
    const isBetter = score > (best?.score ?? 0);
    // Of equals the one that lies less deep is meant.
    const isEqualAndShorter = best && score === best.score && candidate.tails.length < depthOf(best.path);
    if (isBetter || isEqualAndShorter) best = { path: candidate.path, score };
  }
  return best;
};

const depthOf = (path: string): number => path.split('.').length;

/** For each column, in their order, the field that is most like it and that no column before it has taken. */
export const matchesOf = (columns: readonly string[], schema: Pick<ResolvedSchema, 'properties'>): Match[] => {
  const candidates = leafPaths(schema)
    .filter((path) => !path.includes('{key}'))
    .map(candidateOf);
  const taken = new Set<string>();
  return columns.map((source) => {
    const best = bestOf(plain(source), candidates, taken);
    if (!best) return { source, matchScore: 0 };
    taken.add(best.path);
    return { source, destination: best.path, matchScore: Math.round(best.score * 100) / 100 };
  });
};
