// Functions of the texts of Adobe Analytics. Arrays have one element for each product, null where it has nothing of the kind.
// @see data-prep/functions.md (documented: names, parameters, examples, 1 for an event without value; disputed: the page of some years says
// aa_get_product_price, release notes say aa_get_product_quantities; assumed: null for an event that is not there)
import { asNumber } from '../language/values.ts';
import { evarIn, eventIn, type Product, productsIn, valueOfEvent } from './analytics-text.ts';
import { text } from './parameter.ts';
import { factsOf, type Signature, signature } from './signature.ts';

const of = factsOf('Analytics');

const EVENT_STRING = text('EVENT_STRING', 'The events of a hit, with commas between them.');
const PRODUCTS_STRING = text('PRODUCTS_STRING', 'The products of a hit.');

const EVENTS = '"event101=5:123456,scOpen", "event101"';
const PRICED = '";Example product 1;1;3.50,Example category 2;Example product 2;1;5.99"';
const HALF_PRICED = '";Example product 1;1;3.50,Example category 2;Example product 2"';
const WITH_EVENTS =
  '";Example product 1;1;4.20;event1=2.3|event2=5:1,;Example product 2;1;4.20;event1=3|event2=2:2", "event1"';

const ofEachProduct = (
  [name, what, sample, gives]: readonly [name: string, what: string, sample: string, gives: string],
  tell: (product: Product) => string | null,
): Signature =>
  signature(
    of(name, `Takes ${what} out of a text of products.`, 'List', 'One element for each product, or null for it.', [
      `${name}(${sample})`,
      gives,
    ]),
    [PRODUCTS_STRING],
    (products) => productsIn(products).map(tell),
  );

export const ANALYTICS: readonly Signature[] = [
  signature(
    of('aa_get_event_id', 'Takes the id of an event out of a text of events.', 'String', 'The id, or null.', [
      `aa_get_event_id(${EVENTS})`,
      '123456',
    ]),
    [EVENT_STRING, text('EVENT_NAME', 'The event whose id is due.')],
    (events, name) => eventIn(events, ',', name)?.id ?? null,
  ),
  signature(
    of(
      'aa_get_event_value',
      'Takes the value of an event out of a text of events.',
      'Number',
      'The value, 1 where it has none; null where the event is not there.',
      [`aa_get_event_value(${EVENTS})`, '5'],
    ),
    [EVENT_STRING, text('EVENT_NAME', 'The event whose value is due.')],
    (events, name) => {
      const event = eventIn(events, ',', name);
      return event ? asNumber(valueOfEvent(event)) : null;
    },
  ),
  ofEachProduct(
    ['aa_get_product_categories', 'the categories', PRICED, '[null, "Example category 2"]'],
    ({ category }) => category,
  ),
  ofEachProduct(
    ['aa_get_product_names', 'the names', PRICED, '["Example product 1", "Example product 2"]'],
    ({ name }) => name,
  ),
  ofEachProduct(['aa_get_product_quantity', 'the quantities', HALF_PRICED, '["1", null]'], ({ quantity }) => quantity),
  ofEachProduct(['aa_get_product_prices', 'the prices', HALF_PRICED, '["3.50", null]'], ({ price }) => price),
  signature(
    of(
      'aa_get_product_event_values',
      'Takes the values of an event out of a text of products.',
      'List',
      'The value of each product, "1" where the event has none, or null.',
      [`aa_get_product_event_values(${WITH_EVENTS})`, '["2.3", "3"]'],
    ),
    [PRODUCTS_STRING, text('EVENT_NAME', 'The event whose values are due.')],
    (products, name) =>
      productsIn(products).map(({ events }) => {
        const event = eventIn(events, '|', name);
        return event ? valueOfEvent(event) : null;
      }),
  ),
  signature(
    of(
      'aa_get_product_evars',
      'Takes the values of a merchandising variable out of a text of products.',
      'List',
      'The value of each product, or null.',
      [
        'aa_get_product_evars(";Example product;1;6.69;;eVar1=Merchandising value", "eVar1")',
        '["Merchandising value"]',
      ],
    ),
    [PRODUCTS_STRING, text('EVAR_NAME', 'The variable whose values are due.')],
    (products, name) => productsIn(products).map(({ evars }) => evarIn(evars, name)),
  ),
];
