// How the refusals of Data Prep read on the wire.
import { plain } from './refusal-fact.ts';

const dataPrep = plain('data-prep', 'DP');
const byClient = plain('data-prep', 'AEPP');

export const preparing = {
  'mapping-set-malformed': dataPrep(400, 'Bad Request', 'assumed'),
  'mapping-set-query-invalid': dataPrep(400, 'Bad Request', 'assumed'),
  'mapping-set-not-found': dataPrep(404, 'Not Found', 'assumed'),
  'mapping-output-schema-unknown': dataPrep(400, 'Bad Request', 'assumed'),
  'mapping-source-type-unknown': dataPrep(400, 'Bad Request', 'assumed'),
  'mapping-rejected': byClient(400, 'Bad Request', 'assumed'),
  'mapping-not-found': dataPrep(404, 'Not Found', 'assumed'),
  'mapping-suggestion-impossible': byClient(400, 'Bad Request', 'assumed'),
  'expression-invalid': dataPrep(400, 'Bad Request', 'disputed'),
  'mapper-schema-not-found': dataPrep(404, 'Not Found', 'assumed'),
  'mapper-schema-malformed': dataPrep(400, 'Bad Request', 'assumed'),
  'mapper-schema-unfounded': dataPrep(400, 'Bad Request', 'assumed'),
  'mapper-sample-not-found': dataPrep(404, 'Not Found', 'assumed'),
  'mapper-sample-malformed': dataPrep(400, 'Bad Request', 'assumed'),
};
