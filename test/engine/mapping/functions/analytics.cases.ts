// Functions of the texts of Adobe Analytics.
import { type CasesByFunction, fails, refused } from './cases.ts';

const PRICED = '";Example product 1;1;3.50,Example category 2;Example product 2;1;5.99"';
const HALF_PRICED = '";Example product 1;1;3.50,Example category 2;Example product 2"';
/** The sample of the page with the comma that one edition of it has lost. */
const WITH_EVENTS = '";Example product 1;1;4.20;event1=2.3|event2=5:1,;Example product 2;1;4.20;event1=3|event2=2:2"';

export const ANALYTICS_CASES: CasesByFunction = {
  aa_get_event_id: {
    documented: [['aa_get_event_id("event101=5:123456,scOpen", "event101")', '123456']],
    null: [
      ['aa_get_event_id(null, "event101")', null],
      ['aa_get_event_id("event101:1", null)', null],
    ],
    wrongType: [['aa_get_event_id(["event1"], "event1")', fails('an array is no text')]],
    wrongArity: [['aa_get_event_id("event1")', refused('2 arguments')]],
    more: [
      ['aa_get_event_id("event101=5:123456,scOpen", "scOpen")', null],
      ['aa_get_event_id("event101=5:123456,scOpen", "event1")', null],
      ['aa_get_event_id("purchase:a:b=c", "purchase")', 'a:b=c'],
      ['aa_get_event_id("", "event1")', null],
    ],
  },
  aa_get_event_value: {
    documented: [['aa_get_event_value("event101=5:123456,scOpen", "event101")', 5]],
    null: [['aa_get_event_value(null, "event101")', null]],
    wrongType: [['aa_get_event_value("event1=many", "event1")', fails('a text is no number')]],
    wrongArity: [['aa_get_event_value("event1", "event1", 1)', refused('2 arguments')]],
    more: [
      ['aa_get_event_value("event101=5:123456,scOpen", "scOpen")', 1],
      ['aa_get_event_value("event1:7", "event1")', 1],
      ['aa_get_event_value("event1=2.5, event2=3", "event2")', 3],
      ['aa_get_event_value("event1=", "event1")', 1],
      ['aa_get_event_value("event101=5", "event10")', null],
    ],
  },
  aa_get_product_categories: {
    documented: [[`aa_get_product_categories(${PRICED})`, [null, 'Example category 2']]],
    null: [['aa_get_product_categories(null)', null]],
    wrongType: [['aa_get_product_categories([1])', fails('an array is no text')]],
    wrongArity: [['aa_get_product_categories()', refused('1 argument')]],
    more: [['aa_get_product_categories("")', []]],
  },
  aa_get_product_names: {
    documented: [[`aa_get_product_names(${PRICED})`, ['Example product 1', 'Example product 2']]],
    null: [['aa_get_product_names(null)', null]],
    wrongType: [['aa_get_product_names({"a": 1})', fails('an object is no text')]],
    wrongArity: [['aa_get_product_names("a", "b")', refused('1 argument')]],
    more: [
      ['aa_get_product_names("Hats")', [null]],
      ['aa_get_product_names(";a,;b,")', ['a', 'b']],
    ],
  },
  aa_get_product_quantity: {
    documented: [[`aa_get_product_quantity(${HALF_PRICED})`, ['1', null]]],
    null: [['aa_get_product_quantity(null)', null]],
    wrongType: [['aa_get_product_quantity([1])', fails('an array is no text')]],
    wrongArity: [['aa_get_product_quantity()', refused('1 argument')]],
    more: [['aa_get_product_quantity(";a;;2")', [null]]],
  },
  aa_get_product_prices: {
    documented: [[`aa_get_product_prices(${HALF_PRICED})`, ['3.50', null]]],
    null: [['aa_get_product_prices(null)', null]],
    wrongType: [['aa_get_product_prices([1])', fails('an array is no text')]],
    wrongArity: [['aa_get_product_prices()', refused('1 argument')]],
  },
  aa_get_product_event_values: {
    documented: [[`aa_get_product_event_values(${WITH_EVENTS}, "event1")`, ['2.3', '3']]],
    null: [['aa_get_product_event_values(null, "event1")', null]],
    wrongType: [[`aa_get_product_event_values(${WITH_EVENTS}, ["event1"])`, fails('an array is no text')]],
    wrongArity: [[`aa_get_product_event_values(${WITH_EVENTS})`, refused('2 arguments')]],
    more: [
      [`aa_get_product_event_values(${WITH_EVENTS}, "event2")`, ['5', '2']],
      ['aa_get_product_event_values(";a;;;event1|event2=3,;b", "event1")', ['1', null]],
    ],
  },
  aa_get_product_evars: {
    documented: [
      ['aa_get_product_evars(";Example product;1;6.69;;eVar1=Merchandising value", "eVar1")', ['Merchandising value']],
    ],
    null: [['aa_get_product_evars(null, "eVar1")', null]],
    wrongType: [['aa_get_product_evars(";a", {"a": 1})', fails('an object is no text')]],
    wrongArity: [['aa_get_product_evars(";a")', refused('2 arguments')]],
    more: [
      ['aa_get_product_evars(";a;;;;eVar1=x|eVar10=y=z,;b", "eVar10")', ['y=z', null]],
      ['aa_get_product_evars(";a;;;;eVar1=", "eVar1")', [null]],
    ],
  },
};
