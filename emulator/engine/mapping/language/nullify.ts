// What nullify() gives: at the end of a mapping it takes the field away again. Anywhere else it is null.

export const NULLIFY = Symbol('nullify');
