// Several requests in one, in their order and all in one savepoint: a part that writes and is refused undoes what came before it.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/catalog.d.ts';
import { refuse } from '../../problems/index.ts';
import type { House, Scope } from '../service.ts';
import { fillingFrom } from './template.ts';

type RequestPart = components['schemas']['RequestPart'];

/** What an operation of this service hands back. */
interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

type Operation = (input: object, scope: Scope) => Answer;

const SERVICE = 'catalog';
const ITSELF = 'createMultiRequest';

const isText = (body: unknown): body is { readonly json: string } =>
  typeof body === 'object' && body !== null && 'json' in body && typeof body.json === 'string';

const isReading = ({ method }: Pick<RequestPart, 'method'>): boolean => method.toLowerCase() === 'get';

/** Of an answer to what writes: a list of them, which is empty for what was to be validated only. */
const referencesIn = (body: unknown): string[] => (Array.isArray(body) ? body.map(String) : []);

/** `alone`: the operations that a part can mean. */
export const multiRequest = ({ inner, switches }: House, alone: Readonly<Record<string, unknown>>) => {
  const answered = (scope: Scope, part: RequestPart): { readonly code: number; readonly json: string } => {
    const outcome = inner.attempt(SERVICE, scope, () => {
      const { operationId, input } = inner.read(SERVICE, part);
      if (operationId === ITSELF) {
        const expected = 'a path below it, such as /dataSets';
        refuse('catalog-body-invalid', { field: `resource of ${part.id}`, value: part.resource, expected });
      }
      // `Operations` has held each function to its contract; here they meet as plain values.
      return (alone[operationId] as Operation)(input, scope);
    });
    if ('value' in outcome) {
      const { status, body } = outcome.value;
      return { code: status, json: isText(body) ? body.json : JSON.stringify(body ?? null) };
    }
    const { status, json, message } = outcome.refused;
    if (isReading(part)) return { code: status, json };
    const call = `${part.method.toUpperCase()} ${part.resource}`;
    return refuse('multi-request-part-refused', { id: part.id, call, status, reason: message });
  };

  return {
    createMultiRequest: ({ body: parts }, scope) => {
      const answers = new Map<string, () => unknown>();
      const written: string[] = [];
      const filling = fillingFrom(answers);
      const entries = parts.map(({ id, resource, headers = {}, ...part }) => {
        const { code, json } = answered(scope, {
          ...part,
          id,
          resource: filling.text(id, resource, encodeURIComponent),
          headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, filling.text(id, text)])),
          ...('body' in part && { body: filling.value(id, part.body) }),
        });
        answers.set(id, () => JSON.parse(json));
        if (!isReading(part)) written.push(json);
        return `{"id":${JSON.stringify(id)},"code":${code},"body":${json}}`;
      });
      if (switches['multi-request-answer'] === 'parts')
        return { status: 200, body: { json: `[${entries.join(',')}]` } };
      const body = written.flatMap((json) => referencesIn(JSON.parse(json)));
      const [first] = body;
      const location = first?.replace(/^@/, `${scope.origin}/data/foundation/catalog`);
      return { status: 201, ...(location !== undefined && { headers: { location } }), body };
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
