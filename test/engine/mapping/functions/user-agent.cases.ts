// Functions of user agents.
import { type Case, type CasesByFunction, fails, refused } from './cases.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 5_1_1 like Mac OS X) AppleWebKit/534.46 (KHTML, like Gecko) Version/5.1 Mobile/9B206 Safari/7534.48.3';
const WINDOWS =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36';
const IPAD =
  'Mozilla/5.0 (iPad; CPU OS 13_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.0 Mobile/15E148 Safari/604.1';
const PIXEL =
  'Mozilla/5.0 (Linux; Android 13; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36';

const LONG = 'rpad("x", 1000000, "Version/1.1.1_1 ")';

const casesOf = (name: string, iphone: string, unknown: string, more: readonly Case[]): CasesByFunction => ({
  [name]: {
    documented: [[`${name}("${IPHONE}")`, iphone]],
    null: [[`${name}(null)`, null]],
    wrongType: [[`${name}(["${IPHONE}"])`, fails('an array is no text')]],
    wrongArity: [[`${name}()`, refused('1 argument')]],
    more: [[`${name}("")`, unknown], [`${name}(" ")`, unknown], [`${name}("x")`, unknown], ...more],
  },
});

const deviceOf = (userAgent: string, device: string): Case => [`ua_device_class("${userAgent}")`, device];

export const USER_AGENT_CASES: CasesByFunction = {
  ...casesOf('ua_os_name', 'iOS', 'Unknown', [
    [`ua_os_name("${WINDOWS}")`, 'Windows'],
    [`ua_os_name("${PIXEL}")`, 'Android'],
    [`ua_os_name(${LONG})`, 'Unknown'],
  ]),
  ...casesOf('ua_os_version_major', 'iOS 5', 'Unknown ??', [[`ua_os_version_major("${WINDOWS}")`, 'Windows 10']]),
  ...casesOf('ua_os_version', '5.1.1', '??', [[`ua_os_version("${WINDOWS}")`, '10.0']]),
  ...casesOf('ua_os_name_version', 'iOS 5.1.1', 'Unknown ??', [[`ua_os_name_version("${PIXEL}")`, 'Android 13']]),
  ...casesOf('ua_agent_version', '5.1', '??', [[`ua_agent_version("${WINDOWS}")`, '120.0.0.0']]),
  ...casesOf('ua_agent_version_major', 'Safari 5', 'Unknown ??', [
    [`ua_agent_version_major("${WINDOWS}")`, 'Chrome 120'],
  ]),
  ...casesOf('ua_agent_name', 'Safari', 'Unknown', [[`ua_agent_name("${PIXEL}")`, 'Chrome']]),
  ...casesOf('ua_device_class', 'Phone', 'Unknown', [
    deviceOf(WINDOWS, 'Desktop'),
    deviceOf(IPAD, 'Tablet'),
    deviceOf(PIXEL, 'Phone'),
    deviceOf('Some App/1.0 Mobile', 'Mobile'),
    deviceOf('Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'Robot'),
    deviceOf(`${PIXEL} (compatible; Googlebot/2.1)`, 'Robot Mobile'),
    deviceOf('curl/8.5.0', 'Robot'),
    deviceOf('http.rb/5.1.1 (Mastodon/4.2.1; +https://mastodon.social/)', 'Cloud'),
    deviceOf('Mozilla/5.0 <script>alert(1)</script>', 'Hacker'),
    deviceOf('Mozilla/5.0 (PlayStation 4 3.11) AppleWebKit/537.73 (KHTML, like Gecko)', 'Game Console'),
    deviceOf('Mozilla/5.0 (Nintendo Switch; WifiWebAuthApplet) AppleWebKit/601.6', 'Handheld Game Console'),
    deviceOf('Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 Chrome/79.0 Safari/537.36', 'TV'),
    deviceOf('AppleTV11,1/11.1', 'Set-top box'),
    deviceOf('Mozilla/5.0 (X11; U; Linux armv7l like Android; en-us) Version/5.0 Safari/533.2+ Kindle/3.0+', 'eReader'),
    deviceOf(
      'Mozilla/5.0 (X11; Linux x86_64; Quest 2) OculusBrowser/16.6 Chrome/91 VR Safari/537.36',
      'Virtual Reality',
    ),
    deviceOf('Mozilla/5.0 (Windows NT 10.0; WebView/3.0; HoloLens 2) Chrome/90', 'Augmented Reality'),
    deviceOf('server-bag [Watch OS,9.1,20S75,Watch6,2]', 'Watch'),
    deviceOf('AlexaMediaPlayer/2.1', 'Voice'),
    deviceOf('Mozilla/5.0 (X11; GNU/Linux) Chromium/79.0 Tesla/2020.16.2', 'Car'),
    deviceOf('Mozilla/5.0 (Linux; Tizen 2.3; FamilyHub) AppleWebKit/538.1', 'Home Appliance'),
  ]),
};
