// Zones by the short names that people write, with the minutes they are ahead of UTC outside of summer time.

/** @see java.time.ZoneId.SHORT_IDS (documented there: the regions) */
export const SHORT_IDS: ReadonlyMap<string, { readonly region: string; readonly minutes: number }> = new Map(
  [
    ['ACT', 'Australia/Darwin', 570],
    ['AET', 'Australia/Sydney', 600],
    ['AGT', 'America/Argentina/Buenos_Aires', -180],
    ['ART', 'Africa/Cairo', 120],
    ['AST', 'America/Anchorage', -540],
    ['BET', 'America/Sao_Paulo', -180],
    ['BST', 'Asia/Dhaka', 360],
    ['CAT', 'Africa/Harare', 120],
    ['CNT', 'America/St_Johns', -210],
    ['CST', 'America/Chicago', -360],
    ['CTT', 'Asia/Shanghai', 480],
    ['EAT', 'Africa/Addis_Ababa', 180],
    ['ECT', 'Europe/Paris', 60],
    ['IET', 'America/Indiana/Indianapolis', -300],
    ['IST', 'Asia/Kolkata', 330],
    ['JST', 'Asia/Tokyo', 540],
    ['MIT', 'Pacific/Apia', 780],
    ['NET', 'Asia/Yerevan', 240],
    ['NST', 'Pacific/Auckland', 720],
    ['PLT', 'Asia/Karachi', 300],
    ['PNT', 'America/Phoenix', -420],
    ['PRT', 'America/Puerto_Rico', -240],
    ['PST', 'America/Los_Angeles', -480],
    ['SST', 'Pacific/Guadalcanal', 660],
    ['VST', 'Asia/Ho_Chi_Minh', 420],
    ['EST', '-05:00', -300],
    ['MST', '-07:00', -420],
    ['HST', '-10:00', -600],
  ].map(([id, region, minutes]) => [String(id), { region: String(region), minutes: Number(minutes) }]),
);

/** Names of one offset each, beside those above. */
export const NAMED_MINUTES: ReadonlyMap<string, number> = new Map([
  ...[...SHORT_IDS].map(([id, { minutes }]) => [id, minutes] as const),
  ...Object.entries({ Z: 0, UTC: 0, GMT: 0, UT: 0, WET: 0, WEST: 60, CET: 60, CEST: 120, MET: 60, MEST: 120 }),
  ...Object.entries({ EET: 120, EEST: 180, MSK: 180, PDT: -420, MDT: -360, CDT: -300, EDT: -240, AKST: -540 }),
  ...Object.entries({ AKDT: -480, AWST: 480, ACST: 570, ACDT: 630, AEST: 600, AEDT: 660, NZST: 720, NZDT: 780 }),
  ...Object.entries({ 'Coordinated Universal Time': 0, 'Greenwich Mean Time': 0 }),
  ...Object.entries({ 'Pacific Standard Time': -480, 'Pacific Daylight Time': -420, 'Mountain Standard Time': -420 }),
  ...Object.entries({ 'Mountain Daylight Time': -360, 'Central Standard Time': -360, 'Central Daylight Time': -300 }),
  ...Object.entries({ 'Eastern Standard Time': -300, 'Eastern Daylight Time': -240 }),
  ...Object.entries({ 'Western European Standard Time': 0, 'Western European Summer Time': 60 }),
  ...Object.entries({ 'Central European Standard Time': 60, 'Central European Summer Time': 120 }),
  ...Object.entries({ 'Eastern European Standard Time': 120, 'Eastern European Summer Time': 180 }),
]);
