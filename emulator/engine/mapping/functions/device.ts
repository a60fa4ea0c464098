// A user agent's text → its device class. What the library does not tell apart is told by words that such devices send.
// Two of the documented classes need more than the text, and are never given: Anonymized, Robot Imitator.

/** @see data-prep/functions.md, "Device field values" (documented) */
export type DeviceClass =
  | ('Desktop' | 'Anonymized' | 'Unknown' | 'Mobile' | 'Tablet' | 'Phone' | 'Watch' | 'Augmented Reality')
  | ('Virtual Reality' | 'eReader' | 'Set-top box' | 'TV' | 'Home Appliance' | 'Game Console')
  | ('Handheld Game Console' | 'Voice' | 'Car' | 'Robot' | 'Robot Mobile' | 'Robot Imitator' | 'Cloud' | 'Hacker');

/** The first that fits tells (assumed). */
const WORDS: readonly (readonly [RegExp, DeviceClass])[] = [
  [/<\s*script|javascript:|\$\{jndi:/i, 'Hacker'],
  [/mastodon\//i, 'Cloud'],
  [/(?:bot\b|crawler|spider).*mobile|mobile.*(?:bot\b|crawler|spider)/i, 'Robot Mobile'],
  [/bot\b|crawler|spider|^(?:curl|wget|python-requests)\//i, 'Robot'],
  [/alexa|google.?home/i, 'Voice'],
  [/nintendo (?:switch|3ds|dsi?)|playstation (?:vita|portable)/i, 'Handheld Game Console'],
  [/playstation|xbox|nintendo/i, 'Game Console'],
  [/hololens/i, 'Augmented Reality'],
  [/oculusbrowser|\bquest \d|\bvr safari/i, 'Virtual Reality'],
  [/\bwatch(?:os|\d|\b)/i, 'Watch'],
  [/kindle\/|kobo|pocketbook|\bnook\b/i, 'eReader'],
  [/apple ?tv|roku|crkey|\baft[a-z]{1,3}\b/i, 'Set-top box'],
  [/smart-?tv|hbbtv|bravia/i, 'TV'],
  [/family ?hub/i, 'Home Appliance'],
  [/\btesla\/|qtcarbrowser|android automotive/i, 'Car'],
];

/** @see bowser, PLATFORMS_MAP */
const PLATFORMS: ReadonlyMap<string, DeviceClass> = new Map([
  ['desktop', 'Desktop'],
  ['mobile', 'Phone'],
  ['tablet', 'Tablet'],
  ['tv', 'TV'],
  ['bot', 'Robot'],
]);

/** `platform`: what the library says of it, if anything; a mobile device without a system is not identified further. */
export const deviceClassOf = (userAgent: string, platform: string, hasSystem: boolean): DeviceClass => {
  const told = WORDS.find(([words]) => words.test(userAgent))?.[1];
  if (told) return told;
  return platform === 'mobile' && !hasSystem ? 'Mobile' : (PLATFORMS.get(platform) ?? 'Unknown');
};
