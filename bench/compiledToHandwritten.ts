import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..');
const CARTRIDGE = 'cartridges/int_tiktokshop/cartridge/scripts/tiktokshop';
const JARS = [process.env.RHINO_JAR, '/usr/share/java/js.jar', '/usr/share/java/rhino.jar'];

/**
 * How many times as long the compiled domain takes as the same code written by hand, in Mozilla Rhino.
 * @param rounds - how often both run, in turn
 * @returns the median ratio; null where there is no Rhino
 */
export function compiledToHandwritten(rounds: number): number | null {
    const jar = JARS.find((candidate) => candidate && fs.existsSync(candidate));
    if (!jar || spawnSync('java', ['-version']).error) {
        return null;
    }
    const script = path.join(__dirname, 'rhino/compare.js');
    const shell = [
        '-XX:+UseSerialGC',
        '-cp',
        jar,
        'org.mozilla.javascript.tools.shell.Main',
        '-version',
        '180',
        '-opt',
        '9'
    ];
    const args = [path.join(ROOT, CARTRIDGE), path.join(__dirname, 'rhino/byHand.js'), String(rounds)];
    const run = spawnSync('java', [...shell, script, ...args], { encoding: 'utf8' });
    const ratio = Number(run.stdout.trim());
    if (run.status !== 0 || !(ratio > 0)) {
        throw new Error(`Rhino did not measure: ${run.stderr || run.stdout}`);
    }
    return ratio;
}
