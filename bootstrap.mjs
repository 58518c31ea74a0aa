// Runs before `npm start` and `npm test`, with whatever Node there is (20 or newer): installs what is missing. From then
// on the pinned `node` package is first on the path of npm scripts.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const [major] = process.versions.node.split('.').map(Number);
if (major < 20)
  stop(`Node ${process.versions.node} is too old: install Node 20 or newer from https://nodejs.org`);

const INSTALLED = 'node_modules/.package-lock.json';
const isCurrent =
  existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync('package-lock.json').mtimeMs;

if (!isCurrent) {
  console.log('Installing what the project needs (npm ci) ...');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) stop('npm ci failed: check the network and try again');
}

const pinned = spawnSync('node_modules/.bin/node', ['--version'], { shell: process.platform === 'win32' });
if (pinned.status !== 0) stop('The pinned Node did not install: remove node_modules and try again');

/** @param {string} reason */
function stop(reason) {
  console.error(reason);
  process.exit(1);
}
