import path from 'node:path';
import { parseArgs } from 'node:util';
import { runningSandbox } from '../../sandbox/start/running';
import { build, FOLDERS } from './build';
import { watchFolders } from './watchFolders';

const ROOT = path.join(__dirname, '../..');
/** An editor saves a file in several steps. */
const PAUSE = 50;

const USAGE = `npm run watch [-- --sandbox URL]

Compiles the cartridges whenever a source is saved, and puts them into the sandbox that runs: the one that npm start or
npm run sandbox has started last from here, or the one at URL.
`;

/** Builds at once and after every change, until it is stopped. */
async function main(): Promise<void> {
    const { values } = parseArgs({ options: { sandbox: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
    if (values.help) {
        process.stdout.write(USAGE);
        return;
    }
    await rebuild(values.sandbox);
    let timer: NodeJS.Timeout | undefined;
    let last = Promise.resolve();
    watchFolders(FOLDERS.sources, () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
            last = last.then(() => rebuild(values.sandbox));
        }, PAUSE);
    });
    say('Watching src/cartridges; end with Ctrl+C.');
}

/** A source that cannot be compiled leaves the last good cartridges in place. */
async function rebuild(sandbox: string | undefined): Promise<void> {
    const started = Date.now();
    try {
        const { compiled, changes } = await build(FOLDERS);
        const place = changes.length > 0 ? await load(sandbox) : '';
        const seconds = ((Date.now() - started) / 1000).toFixed(1);
        say(`${compiled} compiled, ${changes.length} changed in ${seconds} s${place}`);
    } catch (error) {
        say((error as Error).message);
    }
}

/** @returns where the cartridges went, in words */
async function load(given: string | undefined): Promise<string> {
    const instance = given || runningSandbox(ROOT);
    if (!instance) {
        return '; no sandbox runs: start one with npm start or npm run sandbox';
    }
    try {
        const answer = await fetch(`${instance}/_sandbox/code`, { method: 'POST' });
        return answer.ok ? `; loaded into ${instance}` : `; ${instance} answered ${answer.status}`;
    } catch {
        return `; no sandbox answers at ${instance}: start one with npm start or npm run sandbox`;
    }
}

function say(line: string): void {
    process.stdout.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
}

main().catch((error: Error) => {
    process.stderr.write(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
});
