'use strict';

/**
 * node tools/gates/checkSchemas.js SCHEMAS FOLDER...: every XML file below the folders is valid against the platform's import
 * schema for its namespace. Exit 1 when one is not, or has no schema; 3 without xmllint.
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { filesIn } = require('../compiler/build/tree');

/** @returns {boolean} whether xmllint is installed */
function hasXmllint() {
    return !spawnSync('xmllint', ['--version']).error;
}

/**
 * @param {string} schemas - folder of *.xsd
 * @param {string[]} folders
 * @returns {{checked: number, failures: string[]}}
 */
function checkSchemas(schemas, folders) {
    const byNamespace = schemasByNamespace(schemas);
    const documents = folders.flatMap((folder) =>
        filesIn(folder)
            .filter((file) => file.endsWith('.xml'))
            .map((file) => path.join(folder, file))
    );
    const failures = documents.flatMap((document) => {
        const namespace = /\sxmlns="([^"]+)"/.exec(fs.readFileSync(document, 'utf8'))?.[1];
        const schema = byNamespace.get(namespace);
        return schema ? validate(document, schema) : [`${document}: no schema for namespace ${namespace}`];
    });
    return { checked: documents.length, failures };
}

function schemasByNamespace(folder) {
    const byNamespace = new Map();
    filesIn(folder)
        .filter((file) => file.endsWith('.xsd'))
        .forEach((file) => {
            const schema = path.join(folder, file);
            const namespace = /targetNamespace\s*=\s*"([^"]+)"/.exec(fs.readFileSync(schema, 'utf8'))?.[1];
            byNamespace.set(namespace, schema);
        });
    return byNamespace;
}

function validate(document, schema) {
    const run = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, document], { encoding: 'utf8' });
    return run.status === 0 ? [] : [run.stderr.trim()];
}

function main([schemas, ...folders]) {
    if (!hasXmllint()) {
        console.error('xmllint is not installed: apt-get install libxml2-utils');
        process.exitCode = 3;
        return;
    }
    const { checked, failures } = checkSchemas(schemas, folders);
    failures.forEach((failure) => console.error(failure));
    console.log(`Schemas: ${checked} documents checked, ${failures.length} not valid`);
    process.exitCode = failures.length > 0 || checked === 0 ? 1 : 0;
}

if (require.main === module) {
    main(process.argv.slice(2));
}

module.exports = { checkSchemas };
