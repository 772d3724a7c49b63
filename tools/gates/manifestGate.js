'use strict';

/**
 * npm run gate:manifests: what the cartridges' JSON files, bm_extensions.xml and metadata/site/jobs.xml name exists. The
 * platform says nothing about a hook, a job step, an endpoint or a page whose script it cannot find; it just does not run.
 * Nor does it about an entry of a menu that does not exist.
 */
const fs = require('node:fs');
const path = require('node:path');
require('../register');
const { filesIn } = require('../compiler/build/tree');
const { parseXml } = require('../../sfcc-mocks/metadata/xml');
const { hiddenBecause, menuEntries } = require('../../sfcc-mocks/web/businessManager/menuRules');

/**
 * @param {string} folder - compiled cartridges
 * @param {string} [jobsXml] - text of jobs.xml
 * @returns {{checked: number, failures: string[]}}
 */
function checkManifests(folder, jobsXml = '') {
    const named = filesIn(folder).flatMap((file) => scriptsNamedBy(folder, file));
    const failures = named.filter(({ script, exported }) => !exportsFunction(script, exported));
    const steps = named.map(({ stepType }) => stepType);
    const unknown = [...jobsXml.matchAll(/<step [^>]*type="(custom\.[^"]+)"/g)]
        .map((match) => match[1])
        .filter((type) => !steps.includes(type));
    return {
        checked: named.length,
        failures: [
            ...failures.map(
                ({ by, script, exported }) => `${by}: ${path.relative(folder, script)} exports no ${exported}`
            ),
            ...unknown.map((type) => `jobs.xml: no cartridge has the job step ${type}`),
            ...menuFailures(folder)
        ]
    };
}

/** Entries of bm_extensions.xml that would not appear. */
function menuFailures(folder) {
    const files = filesIn(folder).filter((file) => file.split('/').pop() === 'bm_extensions.xml');
    const entries = files.flatMap((file) =>
        menuEntries(parseXml(fs.readFileSync(path.join(folder, file), 'utf8'), file)).map((entry) => ({ file, entry }))
    );
    const all = entries.map(({ entry }) => entry);
    return entries.flatMap(({ file, entry }) => {
        const why = hiddenBecause(entry, all);
        return why ? [`${file}: ${entry.kind} ${entry.id} does not appear: ${why}`] : [];
    });
}

/** What one manifest names: [{by, script: absolute path, exported, stepType?}]. */
function scriptsNamedBy(folder, file) {
    const name = file.split('/').pop();
    const text = () => fs.readFileSync(path.join(folder, file), 'utf8');
    if (name === 'bm_extensions.xml') {
        return pagesNamedBy(text(), folder, file);
    }
    const reader = READERS[name];
    return reader ? reader(JSON.parse(text()), folder, file) : [];
}

/** Business Manager pages; each user with the menu action may call them. */
function pagesNamedBy(xml, folder, file) {
    return [...xml.matchAll(/<pipeline name="([^"-]+)-([^"]+)"/g)].map(([, controller, exported]) => ({
        by: file,
        script: path.join(folder, path.dirname(file), 'controllers', controller),
        exported
    }));
}

const READERS = {
    'hooks.json': (json, folder, file) =>
        json.hooks.flatMap((hook) =>
            hookFunctions(hook.name).map((exported) => ({
                by: file,
                script: path.join(folder, path.dirname(file), hook.script),
                exported
            }))
        ),
    'steptypes.json': (json, folder, file) => [
        ...stepTypes(json, 'script-module-step').map((step) => ({
            by: file,
            script: path.join(folder, step.module),
            exported: step.function || 'execute',
            stepType: step['@type-id']
        })),
        ...stepTypes(json, 'chunk-script-module-step').flatMap((step) => chunkFunctions(step, folder, file))
    ],
    'api.json': (json, folder, file) =>
        json.endpoints.map((endpoint) => ({
            by: file,
            script: path.join(folder, path.dirname(file), endpoint.implementation),
            exported: endpoint.endpoint
        }))
};

/** The last part of the extension point, without a version suffix; a payment processor has a pair of functions. */
function hookFunctions(extensionPoint) {
    if (/^app\.payment\.processor\./.test(extensionPoint)) {
        return ['Handle', 'Authorize'];
    }
    return [
        extensionPoint
            .split('.')
            .pop()
            .replace(/_v\d+$/, '')
    ];
}

function stepTypes(json, kind) {
    return [json['step-types'][kind] || []].flat();
}

function chunkFunctions(step, folder, file) {
    const required = ['read', 'process', 'write'].map((name) => step[`${name}-function`] || name);
    const optional = ['before-step', 'after-step', 'before-chunk', 'after-chunk', 'total-count']
        .map((name) => step[`${name}-function`])
        .filter(Boolean);
    return [...required, ...optional].map((exported) => ({
        by: file,
        script: path.join(folder, step.module),
        exported,
        stepType: step['@type-id']
    }));
}

/** Whether a compiled script lists the name among its exports; the script is not run. */
function exportsFunction(script, exported) {
    const file = [script, `${script}.js`].find(
        (candidate) => fs.existsSync(candidate) && fs.statSync(candidate).isFile()
    );
    if (!file) {
        return false;
    }
    const list = /^module\.exports = \{([^}]*)\}/m.exec(fs.readFileSync(file, 'utf8'));
    return Boolean(list) && new RegExp(`(^|[\\s,])${exported}:`).test(list[1]);
}

function main() {
    const root = path.join(__dirname, '../..');
    const jobsXml = fs.readFileSync(path.join(root, 'metadata/site/jobs.xml'), 'utf8');
    const results = [
        checkManifests(path.join(root, 'cartridges'), jobsXml),
        checkManifests(path.join(root, 'examples'))
    ];
    const failures = results.flatMap((result) => result.failures);
    const checked = results.reduce((sum, result) => sum + result.checked, 0);
    failures.forEach((failure) => console.error(failure));
    console.log(`Manifest gate: ${checked} names checked, ${failures.length} lead nowhere`);
    process.exitCode = failures.length > 0 ? 1 : 0;
}

if (require.main === module) {
    main();
}

module.exports = { checkManifests };
