// Reads the routes and validators that `npm run build` made of the documents beside this file. Validators load on first use:
// start-up does nothing that can wait.
import { createRequire } from 'node:module';

// One folder below the package's root, as is what is bundled of it: a path through the package's own names takes a while to find.
const load = createRequire(import.meta.url);

export type ParameterType = 'string' | 'integer' | 'number' | 'boolean' | 'array';

/** One operation of a document, as far as serving it needs. */
export interface Route {
  readonly operationId: string;
  readonly method: 'get' | 'head' | 'post' | 'put' | 'patch' | 'delete';
  /** Base path included; parameters as `{name}`. */
  readonly path: string;
  readonly query: Readonly<Record<string, ParameterType>>;
  /** Declared header parameters, as the contract spells them. */
  readonly headers: readonly string[];
  readonly body: 'none' | 'json' | 'form' | 'multipart' | 'bytes';
  readonly bodyRequired: boolean;
  readonly async: boolean;
  readonly rest: boolean;
  /** Query parameters are known by their names in any letter case. */
  readonly anyCaseQuery?: boolean;
  readonly bodyProblem?: string;
  readonly queryProblem?: string;
  /** Refuses a body of another media type than the one that the contract has. */
  readonly mediaTypeProblem?: string;
  readonly unknownQuery?: string;
  readonly notEmulated?: string;
  /** Served to providers alone: every client is refused. */
  readonly providersOnly?: true;
  /** There is nothing that it could answer with: every client is refused. */
  readonly alwaysRefused?: true;
  readonly refusals: readonly string[];
  readonly evidence: string;
  readonly source: string;
}

export interface ContractDocument {
  /** The file's name without its ending: `flow-service`. */
  readonly name: string;
  readonly title: string;
  readonly basePath: string;
  readonly dialect: string;
  /** Which the gateway asks for: `organization` is all of `platform` but the sandbox. */
  readonly headers: 'platform' | 'organization' | 'none';
  /** Characters of a whole address, beyond which a request is refused. */
  readonly addressLimit?: number;
  readonly routes: readonly Route[];
}

/** One violation, in the words of Ajv. */
export interface Violation {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Checks `{ params, query, headers, body }`; the violations of the last call stand in `errors`. */
export interface InputValidator {
  (input: unknown): boolean;
  errors?: readonly Violation[] | null;
}

/** All documents, in the order of their files. */
export const documents = (): readonly ContractDocument[] => load('../dist/contracts/documents.json');

const validators = new Map<string, InputValidator>();

/** The check on the input of one operation, made ahead of time. */
export const inputValidator = (operationId: string): InputValidator => {
  // `load` gives the same value ever after, but takes longer to find it than most checks run.
  const validator: InputValidator =
    validators.get(operationId) ?? load(`../dist/contracts/validators/${operationId}.cjs`);
  validators.set(operationId, validator);
  return validator;
};

/** The schema that `inputValidator` was made of, for what stands beside its keywords (`x-problem`). */
export const inputSchema = (operationId: string): unknown => load(`../dist/contracts/schemas/${operationId}.json`);

/** The JSON Schema of one item of a list that answers with `items`: what its items can be filtered and ordered by. */
export const itemSchema = (operationId: string): unknown => load(`../dist/contracts/items/${operationId}.json`);
