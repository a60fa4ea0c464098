// What sandbox management says before a reset or a deletion where other products share the sandbox. None does here: these are said
// where a fault asks for them (POST /_emulator/faults), and nowhere else.
import { entries } from './problem.ts';

const warning = entries({ dialect: 'sandbox', source: 'SB' });

// The published titles are the whole sentences, and name the sandbox; these are shorter.
const KEPT = 'Sandbox cannot be reset';

export const sandboxFaults = {
  'sandbox-graph-in-analytics': warning(
    '2074-400',
    KEPT,
    'documented',
    () => 'Adobe Analytics uses the identity graph of this sandbox for Cross Device Analytics: it cannot be reset.',
  ),
  'sandbox-graph-in-audience-manager': warning(
    '2075-400',
    KEPT,
    'documented',
    () =>
      'Adobe Audience Manager uses the identity graph of this sandbox for People Based Destinations: it cannot be reset.',
  ),
  'sandbox-graph-in-both': warning(
    '2076-400',
    KEPT,
    'documented',
    () =>
      'The identity graph of this sandbox is used for People Based Destinations and for Cross Device Analytics: it cannot be reset.',
  ),
  'sandbox-shares-segments': warning(
    '2077-400',
    'Sandbox shares segments',
    'documented',
    () => 'Segments of this sandbox are shared with Audience Manager: send ignoreWarnings=true to go on all the same.',
  ),
} as const;
