// What the canary test sends: every place of a request where a secret can stand, rightly or wrongly.

export const CANARY = 'hunter2canary';

const BASE64 = ['', 'x', 'xx'].map((ahead) =>
  Buffer.from(ahead + CANARY)
    .toString('base64')
    .slice(4, -4),
);

/** Whether the canary stands in a text, as it is or in base64. */
export const isBetrayedBy = (text: string) =>
  text.toLowerCase().includes(CANARY) || BASE64.some((written) => text.includes(written));

/** Bodies that are of no use to any operation, and hold a secret. */
export const BROKEN = [
  `{"name": "a", "auth": {"specName": "Basic Authentication", "params": {"password": "${CANARY}`,
  ...[`{"password": ${CANARY}}`, `{"password": #${CANARY}}`, `{"password": //${CANARY}\n1}`, `{"a": 1, ${CANARY}}`],
  ...[
    `{'password': '${CANARY}'}`,
    `{"password": "${CANARY}\\x"}`,
    `{"password": "a" "${CANARY}"}`,
    `{"a": "${CANARY}\n"}`,
  ],
  ...[CANARY, `"${CANARY}"`, `["${CANARY}"]`, `[{"password": "${CANARY}"}]`, `client_secret=${CANARY}`, `{} ${CANARY}`],
  `${'['.repeat(300)}"${CANARY}"`,
];

export const AUTH = {
  specName: 'Basic Authentication',
  params: { username: CANARY, password: CANARY, securityToken: CANARY },
};

/** The `auth` of a connection in every form that a client may give it. */
export const AUTHS: readonly unknown[] = [
  ...[AUTH, CANARY, [CANARY], { [CANARY.length]: CANARY }, { params: AUTH.params }, { ...AUTH, secret: CANARY }],
  ...[CANARY, [CANARY], null, { password: [CANARY] }, { deep: { er: [CANARY] } }].map((params) => ({
    ...AUTH,
    params,
  })),
  ...[[CANARY], { a: CANARY }, 'Guesswork', ''].map((specName) => ({ ...AUTH, specName })),
  ...[[CANARY], { a: CANARY }, `${CANARY}\ud800`].flatMap((value) =>
    ['username', 'password', 'other'].map((name) => ({ ...AUTH, params: { ...AUTH.params, [name]: value } })),
  ),
];

/** What makes the rest of a connection right or wrong. */
export const AROUND = [
  {},
  { name: 1 },
  { name: undefined },
  { state: 'enabled' },
  { connectionSpec: { id: 'none', version: '1.0' } },
];

/** What a PATCH does to these credentials, rightly or wrongly. */
export const PATCHES: readonly unknown[] = [
  ...AUTHS.map((value) => ({ op: 'replace', path: '/auth', value })),
  ...[CANARY, [CANARY], { a: CANARY }].flatMap((value) =>
    [
      '/auth/params/password',
      '/auth/params/other',
      '/auth/params',
      '/auth/none/a',
      '/auth/specName/a',
      '/auth/-',
    ].flatMap((path) => ['add', 'replace', 'test', 'remove', 'none'].map((op) => ({ op, path, value }))),
  ),
  ...['/name', '/description', '/auth/specName', '/auth/more'].flatMap((path) =>
    ['copy', 'move'].map((op) => [
      { op: 'add', path: '/auth/params/password', value: CANARY },
      { op, from: '/auth/params/password', path },
    ]),
  ),
];
