// Functions of dates and times; patterns themselves are held in test/engine/mapping/dates.
import { NOW_MS } from '../expression.ts';
import { type CasesByFunction, fails, refused } from './cases.ts';

const MAKE_DATE_TIME: CasesByFunction[string] = {
  // The documentation has Z, which is not the time of Los Angeles.
  documented: [['make_date_time(2019, 10, 17, 11, 55, 12, 999, "America/Los_Angeles")', '2019-10-17T11:55:12-07:00']],
  null: [['make_date_time(2019, null, 17, 11, 55, 12, 0, "UTC")', null]],
  wrongType: [
    ['make_date_time("x", 10, 17, 11, 55, 12, 0, "UTC")', fails('a text is no number')],
    ['make_date_time(2019, 1.5, 17, 11, 55, 12, 0, "UTC")', fails('1.5 is no whole number')],
  ],
  wrongArity: [['make_date_time(2019, 10, 17)', refused('8 arguments')]],
  more: [
    ['make_date_time(2019, 10, 17, 11, 55, 12, 123456789, "UTC")', '2019-10-17T11:55:12.123Z'],
    ['make_date_time(2019, 1, 17, 11, 55, 12, 0, "PST")', '2019-01-17T11:55:12-08:00'],
    ['make_date_time(2019, 7, 17, 11, 55, 12, 0, "PST")', '2019-07-17T11:55:12-07:00'],
    ['make_date_time(2019, 3, 10, 2, 30, 0, 0, "America/Los_Angeles")', '2019-03-10T03:30:00-07:00'],
    ['make_date_time(99, 1, 1, 0, 0, 0, 0, "+05:30")', '0099-01-01T00:00:00+05:30'],
    ['make_date_time(2019, 2, 30, 0, 0, 0, 0, "UTC")', fails('2019-2-30 0:0:0 is no time of the calendar')],
    ['make_date_time(2019, 13, 1, 0, 0, 0, 0, "UTC")', fails('is no time of the calendar')],
    ['make_date_time(2019, 1, 1, 24, 0, 0, 0, "UTC")', fails('is no time of the calendar')],
    ['make_date_time(9007199254740991, 1, 1, 0, 0, 0, 0, "UTC")', fails('is no time of the calendar')],
    ['make_date_time(2019, 1, 1, 0, 0, 0, 1000000000, "UTC")', fails('no nanosecond 1000000000')],
    ['make_date_time(2019, 1, 1, 0, 0, 0, -1, "UTC")', fails('no nanosecond -1')],
    ['make_date_time(2019, 1, 1, 0, 0, 0, 0, "Nowhere/City")', fails('"Nowhere/City" is no time zone')],
    ['make_date_time(2019, 1, 1, 0, 0, 0, 0, "")', fails('"" is no time zone')],
  ],
};

export const DATES_CASES: CasesByFunction = {
  now: {
    documented: [['now()', '2026-01-02T03:04:05.678Z']],
    null: [['coalesce(null, now())', '2026-01-02T03:04:05.678Z']],
    wrongType: [['get_keys(now())', fails('a date-time is no object')]],
    wrongArity: [['now(1)', refused('0 arguments')]],
  },
  timestamp: {
    documented: [['timestamp()', NOW_MS]],
    null: [['coalesce(null, timestamp())', NOW_MS]],
    wrongType: [['size_of(timestamp())', fails('a number has no size')]],
    wrongArity: [['timestamp(1)', refused('0 arguments')]],
  },
  format: {
    // The documentation has a date that is neither a text nor a call, and another second in the result.
    documented: [['format(date("2019-10-23T11:24:35+00:00"), "yyyy-MM-dd HH:mm:ss")', '2019-10-23 11:24:35']],
    null: [
      ['format(null, "yyyy")', null],
      ['format(now(), null)', null],
    ],
    wrongType: [
      ['format([1], "yyyy")', fails('an array is no text')],
      ['format("soon", "yyyy")', fails('"soon" is no date in one of the default forms')],
      ['format(now(), "yyyy-jj")', fails('the letter j means nothing')],
    ],
    wrongArity: [['format(now())', refused('2 arguments')]],
    more: [
      ['format("2019-10-23", "dd/MM/yyyy")', '23/10/2019'],
      ['format(date("2019-10-23T11:24:35-07:00"), "HH:mm Z")', '11:24 -0700'],
      ['format(now(), "")', ''],
      ['format(now(), "MMMMMMMMMM")', fails('is no pattern of dates')],
      [`format(now(), "yyyy'")`, fails('a quote of the pattern has no end')],
    ],
  },
  dformat: {
    documented: [[`dformat(1571829875000, "yyyy-MM-dd'T'HH:mm:ss.SSSX")`, '2019-10-23T11:24:35.000Z']],
    null: [['dformat(null, "yyyy")', null]],
    wrongType: [['dformat("soon", "yyyy")', fails('a text is no number')]],
    wrongArity: [['dformat(1)', refused('2 arguments')]],
    more: [
      ['dformat("1571829875000", "yyyy")', '2019'],
      ['dformat(-1, "yyyy-MM-dd HH:mm:ss.SSS")', '1969-12-31 23:59:59.999'],
      ['dformat(0.5, "SSS")', '000'],
      ['dformat(8640000000000001, "yyyy")', fails('no instant')],
    ],
  },
  date: {
    documented: [
      ['date("2019-10-23 11:24", "yyyy-MM-dd HH:mm", now())', '2019-10-23T11:24:00Z'],
      ['date("2019-10-23 11:24", "yyyy-MM-dd HH:mm")', '2019-10-23T11:24:00Z'],
      ['date("2019-10-23 11:24")', '2019-10-23T11:24:00Z'],
    ],
    null: [
      ['date(null)', null],
      ['date(null, "yyyy")', null],
      ['date(null, "yyyy", now())', '2026-01-02T03:04:05.678Z'],
      ['date(null, "yyyy", null)', null],
      ['date("2019", "yyyy", null)', '2019-01-01T00:00:00Z'],
    ],
    wrongType: [
      ['date([1])', fails('an array is no text')],
      ['date({"a": 1}, "yyyy")', fails('an object is no text')],
      ['date("2019", 5)', fails('"2019" is no date in the form 5')],
    ],
    wrongArity: [
      ['date()', refused('3 arguments or 2 arguments or 1 argument')],
      ['date("a", "b", "c", "d")', refused('3 arguments')],
    ],
    more: [
      ['date("")', fails('"" is no date in one of the default forms')],
      ['date("soon", "yyyy", now())', fails('"soon" is no date in the form yyyy')],
      ['date(now())', '2026-01-02T03:04:05.678Z'],
      ['date(now(), "yyyy")', '2026-01-02T03:04:05.678Z'],
      ['date(null, "yyyy", "2019-10-23")', '2019-10-23T00:00:00Z'],
      ['date("12112020")', '2020-12-11T00:00:00Z'],
      ['date(12112020)', '2020-12-11T00:00:00Z'],
      ['date("2019-10-23T11:24:35.5+02:00")', '2019-10-23T11:24:35.500+02:00'],
      ['date("2019-10-17T11:55:12 PST")', '2019-10-17T11:55:12-08:00'],
      ['date("2019-02-30")', fails('is no date')],
      ['date("30.2.2019", "dd.M.yyyy")', fails('is no date in the form dd.M.yyyy')],
    ],
  },
  date_part: {
    documented: [['date_part("MM", date("2019-10-17 11:55:12"))', 10]],
    null: [
      ['date_part(null, now())', null],
      ['date_part("m", null)', null],
    ],
    wrongType: [
      ['date_part([1], now())', fails('an array is no text')],
      ['date_part("m", true)', fails('"true" is no date')],
    ],
    wrongArity: [['date_part("m")', refused('2 arguments')]],
    more: [
      ...(
        [
          ['year yyyy yy YY', 2019],
          ['quarter qq q', 4],
          ['month mm m', 10],
          ['dayofyear dy y', 290],
          ['day dd d', 17],
          ['week ww w', 42],
          ['weekday dw', 4],
          ['hour hh hh24', 15],
          ['hh12', 3],
          ['minute mi n', 55],
          ['second ss s', 12],
          ['millisecond SSS ms', 345],
        ] as const
      ).flatMap(([names, want]) =>
        names.split(' ').map((name) => [`date_part("${name}", date("2019-10-17 15:55:12.345"))`, want] as const),
      ),
      ['date_part("hh", date("2019-10-17T15:55:12-07:00"))', 15],
      ['date_part("week", date("2027-01-01"))', 53],
      ['date_part("hh12", date("2019-10-17"))', 12],
      ['date_part("weekday", "2019-10-20")', 7],
      ['date_part("dy", "0050-12-31")', 365],
      ['date_part("century", now())', fails('"century" is no part of a date')],
      ['date_part("__proto__", now())', fails('"__proto__" is no part of a date')],
    ],
  },
  set_date_part: {
    // The documentation leaves the milliseconds out.
    documented: [['set_date_part("m", 4, date("2016-11-09T11:44:44.797"))', '2016-04-09T11:44:44.797Z']],
    null: [['set_date_part("m", null, now())', null]],
    wrongType: [['set_date_part("m", "April", now())', fails('a text is no number')]],
    wrongArity: [['set_date_part("m", 4)', refused('3 arguments')]],
    more: [
      ['set_date_part("YYYY", 2020, date("2016-02-29"))', '2020-02-29T00:00:00Z'],
      ['set_date_part("year", 2019, date("2016-02-29"))', '2019-02-28T00:00:00Z'],
      ['set_date_part("month", 2, date("2019-01-31"))', '2019-02-28T00:00:00Z'],
      ['set_date_part("day", 31, date("2019-02-01"))', fails('is no time of the calendar')],
      ['set_date_part("hh", 24, now())', fails('is no time of the calendar')],
      ['set_date_part("mi", 59, now())', '2026-01-02T03:59:05.678Z'],
      ['set_date_part("s", 0, now())', '2026-01-02T03:04:00.678Z'],
      ['set_date_part("m", 13, now())', fails('is no time of the calendar')],
      ['set_date_part("m", 7, zone_date_to_zone("2019-01-17", "Europe/Paris"))', '2019-07-17T01:00:00+02:00'],
      ['set_date_part("d", 1, date("2019-10-17T11:55:12-07:00"))', '2019-10-01T11:55:12-07:00'],
      ['set_date_part("quarter", 1, now())', fails('no part of a date that can be set')],
      ['set_date_part("year", 9007199254740991, now())', fails('is no time of the calendar')],
    ],
  },
  make_date_time: MAKE_DATE_TIME,
  make_timestamp: {
    ...MAKE_DATE_TIME,
    wrongArity: [['make_timestamp()', refused('8 arguments')]],
    more: [['make_timestamp(2019, 10, 17, 11, 55, 12, 0, "Z")', '2019-10-17T11:55:12Z']],
  },
  zone_date_to_utc: {
    // The documentation has the date without quotes, and no bracket at the end.
    documented: [['zone_date_to_utc("2019-10-17T11:55:12 PST")', '2019-10-17T19:55:12Z']],
    null: [['zone_date_to_utc(null)', null]],
    wrongType: [['zone_date_to_utc({})', fails('an object is no text')]],
    wrongArity: [['zone_date_to_utc()', refused('1 argument')]],
    more: [['zone_date_to_utc(date("2019-10-17T11:55:12+05:30"))', '2019-10-17T06:25:12Z']],
  },
  zone_date_to_zone: {
    // The documentation has the time of Paris, with Z after it.
    documented: [
      ['zone_date_to_zone(date("2021-10-26T13:43:59Z"), "Europe/Paris")', '2021-10-26T15:43:59+02:00'],
      ['zone_date_to_zone(now(), "Europe/Paris")', '2026-01-02T04:04:05.678+01:00'],
    ],
    null: [['zone_date_to_zone(now(), null)', null]],
    wrongType: [['zone_date_to_zone(now(), [1])', fails('an array is no text')]],
    wrongArity: [['zone_date_to_zone(now())', refused('2 arguments')]],
    more: [
      ['zone_date_to_zone("2019-10-17T00:00:00Z", "PST")', '2019-10-16T17:00:00-07:00'],
      ['zone_date_to_zone("2019-10-17", "GMT-3")', '2019-10-16T21:00:00-03:00'],
      ['zone_date_to_zone("2019-10-17", "CET")', '2019-10-17T02:00:00+02:00'],
      ['zone_date_to_zone("2019-10-17", "PDT")', '2019-10-16T17:00:00-07:00'],
      ['zone_date_to_zone("2019-10-17", "+19:00")', fails('"+19:00" is no time zone')],
    ],
  },
};
