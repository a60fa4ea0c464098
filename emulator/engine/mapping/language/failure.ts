// What ends the evaluation of one field, and of nothing else: the field becomes null, and the words say why.

/** A value read as another type; fails where it cannot be. */
export type Read<Value> = (value: unknown) => Value;

/** `reason`: a part of a sentence, without its dot. */
export const fail = (reason: string): never => {
  throw new Error(reason);
};
