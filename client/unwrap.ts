// From an answer of openapi-fetch to its data, or to a throw. Whoever wants to look at a refusal without catching it
// uses the typed clients as they are.
import { refusalOf } from './refusal.ts';

/** What a typed client resolves to; `{}` stands for any body of a refusal. */
export type Answer<Data> =
  | { readonly data: Data; readonly error?: never; readonly response: Response }
  | { readonly data?: never; readonly error: NonNullable<unknown>; readonly response: Response };

/** The data of an answer. Throws PlatformRefusal when the Platform refused. */
export async function unwrap<Data>(pending: Answer<Data> | Promise<Answer<Data>>): Promise<Data> {
  const answer = await pending;
  // A refusal without a body has neither data nor error.
  if (answer.error !== undefined || !answer.response.ok) throw refusalOf(answer.response, answer.error);
  return answer.data;
}
