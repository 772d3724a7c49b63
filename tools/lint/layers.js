'use strict';

const path = require('node:path');
const ARROWS = require('./arrows');

/**
 * Which folder may import which in a cartridge:
 *
 *   - a file below rules/ imports files below rules/ only, types included, and never dw/*
 *   - dw/* is imported below store/, platform/ and hooks/ only (types excepted)
 *   - a store imports no use case
 *   - an entry point (controllers, rest-apis, hooks, jobs) imports use cases, rules and platform/, never a store
 *   - folders import from each other as the table in arrows.js says, types included
 */
const ENTRY_POINTS = ['controllers', 'rest-apis', 'hooks', 'jobs'];

/** Folders that every part may use: what stands on top of them is no use case. */
const WITHOUT_PARTS = ['platform', 'openapi'];

/** How one cartridge imports from another. */
const OTHER_CARTRIDGE = /^\w+\/cartridge\//;

module.exports = {
    meta: {
        type: 'problem',
        docs: { description: 'imports only what tools/lint/arrows.js allows' },
        messages: {
            arrow: '{{file}} must not import {{target}}: tools/lint/arrows.js has no arrow from {{from}} to {{to}}',
            rules: '{{file}} must not import {{target}}: rules import rules only',
            store: '{{file}} must not import {{target}}: a store imports no use case',
            entry: '{{file}} must not import {{target}}: entry points import use cases, never a store',
            platform: '{{file}} must not import {{target}}: only store/, platform/ and hooks/ touch the platform',
            foreign: '{{target}} is neither a module of a cartridge nor of the platform'
        },
        schema: []
    },
    create(context) {
        const importer = placeOf(context.filename.split(path.sep).join('/'));

        function check(node, id, isType) {
            const problem = importer && problemOf(importer, id, isType);
            if (problem) {
                context.report({ node, ...problem });
            }
        }
        return {
            ImportDeclaration(node) {
                check(node, node.source.value, node.importKind === 'type');
            },
            ExportNamedDeclaration(node) {
                if (node.source) {
                    check(node, node.source.value, node.exportKind === 'type');
                }
            },
            CallExpression(node) {
                const [id] = node.arguments;
                if (node.callee.name === 'require' && id && id.type === 'Literal') {
                    check(node, id.value, false);
                }
            },
            TSImportEqualsDeclaration(node) {
                if (node.moduleReference.type === 'TSExternalModuleReference') {
                    check(node, node.moduleReference.expression.value, !isUsedAsValue(context, node));
                }
            }
        };
    }
};

/** Whether the compiled file will still have this import: one that only types use disappears. */
function isUsedAsValue(context, node) {
    return context.sourceCode
        .getDeclaredVariables(node)
        .some((variable) => variable.references.some((reference) => reference.isValueReference));
}

function problemOf(importer, id, isType) {
    if (/^dw(\/|$)/.test(id)) {
        return isType || mayUsePlatform(importer) ? null : report('platform', importer, id);
    }
    if (!id.startsWith('.') && !OTHER_CARTRIDGE.test(id)) {
        return report('foreign', importer, id);
    }
    const imported = placeOf(fileOf(importer.file, id));
    if (!imported) {
        return report('foreign', importer, id);
    }
    const broken = brokenRule(importer, imported);
    return broken && report(broken, importer, imported.short, { from: importer.folder, to: imported.folder });
}

function mayUsePlatform({ part, folder }) {
    return part === 'store' || folder === 'platform' || folder === 'hooks';
}

/** The first rule that an import breaks, or null. */
function brokenRule(importer, imported) {
    if (importer.part === 'rules' && imported.part !== 'rules') {
        return 'rules';
    }
    if (ENTRY_POINTS.includes(importer.folder)) {
        return imported.part === 'store' ? 'entry' : null;
    }
    if (importer.part === 'store' && imported.part === 'use case' && !WITHOUT_PARTS.includes(imported.folder)) {
        return 'store';
    }
    return mayImport(importer, imported) ? null : 'arrow';
}

function mayImport(importer, imported) {
    const isOwn = importer.cartridge === imported.cartridge;
    const to = isOwn ? imported.folder : `${imported.cartridge}/${imported.folder}`;
    return (
        (isOwn && importer.folder === imported.folder) ||
        ((ARROWS[importer.cartridge] || {})[importer.folder] || []).includes(to)
    );
}

function report(messageId, importer, target, more = {}) {
    return { messageId, data: { file: importer.short, target, ...more } };
}

/** Where an imported module is. */
function fileOf(file, id) {
    const base = file.slice(0, file.indexOf('/cartridge/'));
    const target = OTHER_CARTRIDGE.test(id)
        ? path.posix.join(path.posix.dirname(base), id)
        : path.posix.join(path.posix.dirname(file), id);
    return `${target}.ts`;
}

/**
 * A file by its place: cartridge, folder (of a feature, or of entry points) and part of that folder. Null outside of
 * cartridges.
 */
function placeOf(file) {
    const match = /([^/]+)\/cartridge\/(?:scripts\/[^/]+\/)?([^/]+)\/(?:(rules|store)\/)?/.exec(file);
    if (!match) {
        return null;
    }
    const [, cartridge, folder, part = 'use case'] = match;
    return { file, cartridge, folder, part, short: file.slice(match.index) };
}
