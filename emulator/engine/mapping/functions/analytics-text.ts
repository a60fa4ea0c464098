// The texts in which Adobe Analytics writes events and products. What is empty in them is null.
// @see analytics/implementation/vars/page-vars/products.md, events.md (documented: category;product;quantity;price;events;eVars, commas
// between products, pipes between events; NAME=VALUE:ID)

export interface AnalyticsEvent {
  readonly name: string;
  readonly value: string | null;
  readonly id: string | null;
}

const orNull = (written: string | undefined): string | null => written?.trim() || null;

/** What stands before the first `sign`, and what comes after it. */
const halves = (written: string, sign: string): [string, string | undefined] => {
  const place = written.indexOf(sign);
  return place === -1 ? [written, undefined] : [written.slice(0, place), written.slice(place + 1)];
};

const eventOf = (written: string): AnalyticsEvent => {
  const [told, id] = halves(written, ':');
  const [name, value] = halves(told, '=');
  return { name: name.trim(), value: orNull(value), id: orNull(id) };
};

/** The first event of that name; commas stand between those of a hit, pipes between those of a product. */
export const eventIn = (events: string, separator: ',' | '|', name: string): AnalyticsEvent | undefined =>
  events
    .split(separator)
    .map(eventOf)
    .find((event) => event.name === name.trim());

/** An event that is only named happened once. */
export const valueOfEvent = ({ value }: AnalyticsEvent): string => value ?? '1';

export interface Product {
  readonly category: string | null;
  readonly name: string | null;
  readonly quantity: string | null;
  readonly price: string | null;
  readonly events: string;
  readonly evars: string;
}

const productOf = (written: string): Product => {
  const [category, name, quantity, price, events = '', evars = ''] = written.split(';');
  const plain = { category: orNull(category), name: orNull(name), quantity: orNull(quantity) };
  return { ...plain, price: orNull(price), events, evars };
};

/** The products in their order; none of an empty text. */
export const productsIn = (products: string): Product[] =>
  products
    .split(',')
    .filter((written) => written.trim() !== '')
    .map(productOf);

/** The value of a merchandising variable of one product. */
export const evarIn = (evars: string, name: string): string | null => {
  const found = evars.split('|').find((evar) => halves(evar, '=')[0].trim() === name.trim());
  return found === undefined ? null : orNull(halves(found, '=')[1]);
};
