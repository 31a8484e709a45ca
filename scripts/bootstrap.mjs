/**
 * Installs the dependencies when they are out of date, before `npm start`, `npm run dev` and `npm test`.
 * Runs on the bare machine's own Node (20 or newer) with nothing installed: no dependencies, no TypeScript.
 *
 * node scripts/bootstrap.mjs           install when needed; silent otherwise
 * node scripts/bootstrap.mjs --stamp   only note that node_modules is current (npm's own `postinstall`)
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.baton-stamp');
const bundledNode = join(modules, '.bin', 'node');

/** Type stripping without a flag came with 22.18; older Nodes cannot read our scripts. */
const OLDEST_NODE = [22, 18];

async function main() {
  if (process.argv.includes('--stamp')) {
    writeFileSync(stampFile, fingerprint());
    return;
  }
  const current = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint();
  if (!current && !(await install())) return;
  const trouble = nodeTrouble();
  if (trouble) fail(trouble);
}

/** Changes when anything that decides what npm installs changes, and with the machine it was installed for. */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}\n`);
  hash.update(readFileSync(join(root, 'package-lock.json')));
  for (const file of manifests()) {
    const { dependencies, devDependencies, optionalDependencies, overrides, allowScripts } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    hash.update(
      JSON.stringify({ dependencies, devDependencies, optionalDependencies, overrides, allowScripts }),
    );
  }
  return hash.digest('hex');
}

function manifests() {
  const members = ['packages', 'apps'].flatMap((group) =>
    existsSync(join(root, group))
      ? readdirSync(join(root, group)).map((name) => join(root, group, name))
      : [],
  );
  return [root, ...members].map((folder) => join(folder, 'package.json')).filter(existsSync);
}

/** @returns {Promise<boolean>} whether everything is in place now */
async function install() {
  console.log('Installing dependencies (a minute or two the first time) …');
  const { code, output } = await withProgress(runNpmCi());
  if (code === 0) writeFileSync(stampFile, fingerprint());
  else fail(explain(output));
  return code === 0;
}

/** @returns {Promise<{code: number, output: string}>} exit status and everything npm said */
function runNpmCi() {
  // The npm that is running this script, not whichever one is first on the PATH.
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const child = spawn(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    // npm before 11.16 does not know `allowScripts`; this stops the one script that downloads from elsewhere.
    env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** npm shows nothing when its output is no terminal, so count the packages that have arrived. */
async function withProgress(running) {
  const started = Date.now();
  const interval = process.stdout.isTTY ? 1_000 : 15_000;
  const timer = setInterval(() => {
    const line = `  ${Math.round((Date.now() - started) / 1000)} s, ${countPackages()} packages in place`;
    process.stdout.write(process.stdout.isTTY ? `\r${line}` : `${line}\n`);
  }, interval);
  const result = await running;
  clearInterval(timer);
  if (process.stdout.isTTY) process.stdout.write('\r\u001b[2K');
  if (result.code === 0) console.log(`  done in ${Math.round((Date.now() - started) / 1000)} s`);
  return result;
}

/** npm makes all folders first; a package is in place when its manifest is. */
function countPackages() {
  const folders = (parent) =>
    existsSync(parent) ? readdirSync(parent).map((name) => join(parent, name)) : [];
  return folders(modules)
    .flatMap((path) => (basename(path).startsWith('@') ? folders(path) : [path]))
    .filter((path) => existsSync(join(path, 'package.json'))).length;
}

function explain(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(output))
    return 'The package registry cannot be reached. Go online (or set npm\'s "registry" or "proxy") and run the command again.';
  if (/can only install packages when your package.json and package-lock.json/.test(output))
    return 'package.json and package-lock.json disagree. Run "npm install" and commit the lockfile.';
  if (/ENOSPC/.test(output)) return 'The disk is full: installing needs about 1.5 GB.';
  if (/EACCES|EPERM/.test(output))
    return `This user may not write to ${modules}. Change its owner and run again.`;
  return `npm ci failed:\n${output.trim().split('\n').slice(-20).join('\n')}`;
}

/** The scripts run on the Node from node_modules/.bin where npm has one for this machine, else on the user's. */
function nodeTrouble() {
  if (existsSync(bundledNode)) {
    const { status } = spawnSync(bundledNode, ['--version'], { stdio: 'ignore' });
    return status === 0
      ? undefined
      : 'The bundled Node does not run here. Baton needs a Linux with glibc (Debian, Ubuntu, Fedora …), macOS or Windows.';
  }
  const [major, minor] = process.versions.node.split('.').map(Number);
  const recent = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return recent
    ? undefined
    : `Baton needs Node ${OLDEST_NODE.join('.')} or newer on this system; this is ${process.versions.node}. Install it from nodejs.org.`;
}

function fail(message) {
  console.error(`\n${message}`);
  process.exitCode = 1;
}

await main();
