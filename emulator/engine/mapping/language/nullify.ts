// What nullify() gives: more than null, for it also takes away what another mapping has copied. Only a destination sees the difference;
// wherever an expression goes on with it, it is null.

export const NULLIFY: unique symbol = Symbol('nullify');

/** A value as the rest of an expression sees it. */
export const withoutNullify = (value: unknown): unknown => (value === NULLIFY || value === undefined ? null : value);
