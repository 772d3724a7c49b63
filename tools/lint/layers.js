'use strict';

const path = require('node:path');

/**
 * Who may import whom in a cartridge (docs: "Layout"). A module's layer is told by its folder.
 *
 *   entry     controllers, rest-apis, hooks, jobs: parse, call a flow, answer
 *   views     what a Business Manager page shows: a flow's result, made ready to print
 *   flows     one use case per file
 *   api       client of the TikTok Shop Open API
 *   platform  gateways to dw.*; services are those that define web services
 *   domain    pure rules
 */
const FOLDERS = {
    controllers: 'entry',
    'rest-apis': 'entry',
    hooks: 'entry',
    jobs: 'entry',
    views: 'views',
    flows: 'flows',
    api: 'api',
    services: 'services',
    platform: 'platform',
    domain: 'domain'
};

const MAY_IMPORT = {
    domain: ['domain'],
    api: ['api', 'services', 'domain'],
    services: ['services', 'platform', 'domain'],
    platform: ['platform', 'services', 'api', 'domain'],
    flows: ['flows', 'platform', 'services', 'api', 'domain'],
    views: ['views', 'platform', 'domain'],
    entry: ['entry', 'views', 'flows', 'domain']
};

/** How the Business Manager cartridge imports from the one it shows. */
const OF_INTEGRATION = /^int_tiktokshop\/cartridge\//;

const MAY_USE_DW = ['platform', 'services'];

/** Gateways without insides, which entry points may use as well. */
const HELPERS_OF_ENTRIES = /\/platform\/(?:log|web|job)[A-Z]?\w*$/;

module.exports = {
    meta: {
        type: 'problem',
        docs: { description: 'imports only from the layers below' },
        messages: {
            layer: '{{from}} must not import {{to}} ({{id}})',
            platform:
                '{{from}} must not import {{id}}: only platform/ and services/ touch the platform (types excepted)',
            foreign: '{{id}} is neither a module of this cartridge nor of the platform'
        },
        schema: []
    },
    create(context) {
        const file = context.filename.split(path.sep).join('/');
        const from = layerOf(file);

        function check(node, id) {
            const problem = from && problemOf(from, file, id);
            if (problem) {
                context.report({ node, ...problem });
            }
        }
        return {
            ImportDeclaration(node) {
                if (node.importKind !== 'type') {
                    check(node, node.source.value);
                }
            },
            ExportNamedDeclaration(node) {
                if (node.source && node.exportKind !== 'type') {
                    check(node, node.source.value);
                }
            },
            TSImportEqualsDeclaration(node) {
                const isModule = node.moduleReference.type === 'TSExternalModuleReference';
                if (isModule && node.importKind !== 'type' && isUsedAsValue(context, node)) {
                    check(node, node.moduleReference.expression.value);
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

function problemOf(from, file, id) {
    if (/^dw(\/|$)/.test(id)) {
        return MAY_USE_DW.includes(from) ? null : { messageId: 'platform', data: { from, id } };
    }
    if (!/^(\.|~\/)/.test(id) && !OF_INTEGRATION.test(id)) {
        return /^\*\//.test(id) ? null : { messageId: 'foreign', data: { id } };
    }
    const target = pathOf(file, id);
    const to = layerOf(`${target}.ts`);
    const allowed = !to || MAY_IMPORT[from].includes(to) || (from === 'entry' && HELPERS_OF_ENTRIES.test(target));
    return allowed ? null : { messageId: 'layer', data: { from, to, id } };
}

/** Where an imported module is. */
function pathOf(file, id) {
    if (OF_INTEGRATION.test(id)) {
        return `src/cartridges/${id}`;
    }
    return id.startsWith('~/')
        ? file.replace(/\/cartridge\/.*/, '') + id.slice(1)
        : path.posix.join(path.posix.dirname(file), id);
}

/** The layer that the innermost known folder stands for; null outside of all layers. */
function layerOf(file) {
    const inside = file.split('/cartridge/')[1] || '';
    const folder = inside
        .split('/')
        .slice(0, -1)
        .find((name) => FOLDERS[name]);
    return folder ? FOLDERS[folder] : null;
}
