// One refusal in the layout of each service: shapes are those of the contracts, and the hint never leaves its header.
import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../emulator/gateway/envelope.ts';
import { type Dialect, type Extras, Problem, type ProblemName, refuse } from '../../emulator/problems/index.ts';

const told = (problem: Problem, dialect: Dialect) =>
  refusalOf(problem, { dialect, requestId: 'an-id', nowMs: Date.UTC(2026, 0, 5, 7, 8, 9) });

const problem = (name: ProblemName, message: string, extras: Extras = {}) => new Problem(name, message, extras);

const caught = (refusing: () => never) => {
  try {
    return refusing();
  } catch (error) {
    return error;
  }
};

describe('a problem that every service may have', () => {
  const UNKNOWN = problem('sandbox-unknown', 'No sandbox.');
  test.each<[Dialect, object]>([
    [
      'flow-service',
      {
        type: 'https://ns.adobe.com/aep/errors/FLOW-2100-404',
        title: 'Sandbox not found',
        status: 404,
        report: { 'detailed-message': 'No sandbox.', 'request-id': 'an-id' },
        errorMessage: 'No sandbox.',
        errorDetails: 'No sandbox.',
      },
    ],
    [
      'schema-registry',
      {
        type: 'about:blank',
        title: 'Sandbox not found',
        status: 404,
        report: {
          registryRequestId: 'an-id',
          timestamp: '01-05-2026 07:08:09',
          'detailed-message': 'No sandbox.',
          'sub-errors': [],
        },
        detail: 'No sandbox.',
      },
    ],
    ['catalog', { type: '/placeholder/type/uri', status: 404, title: 'NotFoundError', detail: 'No sandbox.' }],
    [
      'dataset-service',
      { timestamp: '2026-01-05T07:08:09.000Z', status: 'NOT_FOUND', code: 'PES-404', message: 'No sandbox.', path: '' },
    ],
    ['data-prep', { title: 'Sandbox not found', message: 'No sandbox.', status: 404, detail: 'No sandbox.' }],
    ['sandbox', { status: 404, title: 'Sandbox not found', type: 'about:blank', detail: 'No sandbox.' }],
    ['ims', { error: 'invalid_request', error_description: 'No sandbox.' }],
    ['admin', { title: 'Sandbox not found', status: 404, detail: 'No sandbox.' }],
  ])('is told by %s in its own layout, and with no code of another service', (dialect, body) => {
    const { status, contentType, body: text } = told(UNKNOWN, dialect);
    expect([status, contentType, JSON.parse(text)]).toEqual([404, 'application/json', body]);
  });
});

test('a refusal of the sources provider travels as FLOW-1100-400, its own code in the hint alone', () => {
  const { status, headers, body } = told(problem('once-with-interval', 'No interval.'), 'flow-service');
  expect(JSON.parse(body)).toMatchObject({
    type: 'https://ns.adobe.com/aep/errors/FLOW-1100-400',
    title: 'Invalid request',
    status: 400,
    errorMessage: expect.stringContaining('No interval.'),
  });
  expect(status).toBe(400);
  expect(body).not.toContain('1361');
  expect(headers['x-emulator-hint']).toMatch(/^once-with-interval 1361-400 \(documented\): /);
});

test('a problem without a code prints none', () => {
  const { headers, body } = told(problem('spec-version-missing', 'No version.'), 'flow-service');
  expect(JSON.parse(body)).toMatchObject({ type: 'about:blank', status: 422 });
  expect(headers['x-emulator-hint']).toMatch(/^spec-version-missing \(disputed\): /);
});

test('what a report is given stands in it, and what a hint is given does not', () => {
  const extras = { report: { id: 'an-id' }, hint: 'a hint', headers: { allow: 'GET' } };
  const { headers, body } = told(problem('resource-not-found', 'Nothing.', extras), 'flow-service');
  expect(JSON.parse(body).report.id).toBe('an-id');
  expect(body).not.toContain('a hint');
  expect(headers).toEqual({ allow: 'GET', 'x-emulator-hint': 'resource-not-found 1439-404 (documented): a hint' });
});

test.each([
  ['line breaks', 'a\r\nset-cookie: b', 'a??set-cookie: b'],
  ['control characters', 'a\u0000\u007f', 'a??'],
  ['letters beyond ASCII', '数据', '??'],
])('a hint with %s is safe in a header', (_, hint, shown) => {
  const { headers } = told(problem('body-missing', 'No body.', { hint }), 'flow-service');
  expect(headers['x-emulator-hint']).toBe(`body-missing 1405-400 (documented): ${shown}`);
});

test('a hint is at most 500 characters long', () => {
  const { headers, body } = told(problem('body-missing', 'x'.repeat(5000)), 'flow-service');
  expect(headers['x-emulator-hint']).toHaveLength(500);
  expect(JSON.parse(body).errorMessage).toHaveLength(5000);
});

test('a path of no service is answered in HTML', () => {
  const { status, contentType, body } = told(problem('route-unknown', 'No service.'), 'gateway');
  expect([status, contentType]).toEqual([404, 'text/html']);
  expect(body).toContain('404 Not Found');
});

test('refuse throws the problem of its name, with the message of its entry', () => {
  const error = caught(() => refuse('body-too-deep', { depthMax: 7 }));
  expect(error).toBeInstanceOf(Problem);
  expect(error).toMatchObject({ problemName: 'body-too-deep', message: expect.stringContaining('7 levels') });
});
