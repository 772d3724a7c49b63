'use strict';

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const vm = require('node:vm');

const JARS = [process.env.RHINO_JAR, '/usr/share/java/js.jar', '/usr/share/java/rhino.jar'];

/** @returns {string|null} what keeps Rhino from running here, null when nothing does */
function missing() {
    if (!findJar()) {
        return 'Rhino is not installed: apt-get install librhino-java, or set RHINO_JAR to its jar';
    }
    return spawnSync('java', ['-version']).error ? 'Java is not installed: apt-get install default-jre-headless' : null;
}

function findJar() {
    return JARS.find((jar) => jar && fs.existsSync(jar));
}

/**
 * Runs a plan in Mozilla Rhino.
 *
 * @param {object} plan - see runPlan.js
 * @param {number} version - language version, 180 (ES5) or 200 (ES6)
 * @returns {object} the outcome, see runPlan.js
 * @throws {Error} when Rhino itself fails
 */
function runInRhino(plan, version) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rhino-'));
    const planFile = path.join(folder, 'plan.json');
    try {
        fs.writeFileSync(planFile, JSON.stringify(plan));
        const java = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', findJar()];
        const shell = ['org.mozilla.javascript.tools.shell.Main', '-version', String(version)];
        const script = [path.join(__dirname, 'shell.js'), __dirname, planFile];
        const run = spawnSync('java', [...java, ...shell, ...script], {
            encoding: 'utf8',
            maxBuffer: 64 * 1024 * 1024
        });
        if (run.status !== 0 || !run.stdout.startsWith('{')) {
            throw new Error(`Rhino ${version} did not finish: ${run.stderr || run.stdout || run.error}`);
        }
        return JSON.parse(run.stdout);
    } finally {
        fs.rmSync(folder, { recursive: true });
    }
}

/** Runs the same plan in a fresh context of Node, which keeps all it has. */
function runInNode(plan) {
    const context = vm.createContext({});
    const runPlan = vm.runInContext(`(${fs.readFileSync(path.join(__dirname, 'runPlan.js'), 'utf8')}\n)`, context);
    const stub = new Proxy(function stub() {}, {
        get: (target, key) => (key === Symbol.toPrimitive ? () => 'dw' : stub),
        apply: () => stub,
        construct: () => stub
    });
    const host = {
        stub,
        read: (file) => fs.readFileSync(file, 'utf8'),
        compile: (code, file) =>
            vm.runInContext(`(function (require, module, exports, dw) {${code}\n})`, context, { filename: file })
    };
    // The results come from another realm: through text they become ours.
    return JSON.parse(JSON.stringify(runPlan(plan, host)));
}

module.exports = { missing, runInRhino, runInNode };
