import { measureMappings } from './test/bench/mapping.ts';
for (const s of measureMappings(3)) console.log(s.job, Math.round(s.ours), Math.round(s.floor), (s.ours/s.floor).toFixed(3));
