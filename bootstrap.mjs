// Runs before `npm start` and `npm test`, with whatever Node there is (20 or newer), and installs what is missing. From
// then on the pinned `node` package is first on the path of npm scripts. `--browser` also sees to a Chromium for the tests.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const INSTALLED = 'node_modules/.package-lock.json';
/** Chromium without windows takes half the time; any other does. */
const HEADLESS = '/usr/bin/chromium-headless-shell';
const CHROMIUMS = [
  process.env.CHROMIUM_PATH ?? HEADLESS,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const shell = process.platform === 'win32';

/** @param {string} command @param {string[]} args */
const run = (command, args) => spawnSync(command, args, { stdio: 'inherit', shell }).status === 0;

/** @param {string} reason @returns {never} */
function stop(reason) {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

function assertNode() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    stop(`Node ${process.versions.node} is too old: install Node 20 or newer from https://nodejs.org`);
}

function installPackages() {
  if (existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  process.stdout.write('Installing what the project needs (npm ci) ...\n');
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']))
    stop('npm ci failed: check the network and try again');
}

function assertPinnedNode() {
  if (spawnSync('node_modules/.bin/node', ['--version'], { shell }).status !== 0)
    stop('The pinned Node did not install: remove node_modules and try again');
}

const hasChromium = () => CHROMIUMS.some((path) => existsSync(path));

/** @param {string[]} args */
const apt = (...args) => run('apt-get', [...args, '-qq', '-o', 'Acquire::http::Timeout=10']);
/** @param {string} name */
const isInstalled = (name) => apt('install', '-y', '--no-install-recommends', name) && hasChromium();

function installBrowser() {
  if (existsSync(CHROMIUMS[0] ?? HEADLESS)) return;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    process.stdout.write('Installing Chromium for the browser tests (apt-get) ...\n');
    if (apt('update') && (isInstalled('chromium-headless-shell') || isInstalled('chromium'))) return;
  }
  if (!hasChromium())
    stop(
      'Browser tests need Chromium: install it (Debian, Ubuntu: apt-get install chromium) or set CHROMIUM_PATH',
    );
}

assertNode();
installPackages();
assertPinnedNode();
if (process.argv.includes('--browser')) installBrowser();
