import tseslint from 'typescript-eslint';
import layers from './tools/lint/layers.js';
import sfccMocks from './sfcc-mocks/package.json' with { type: 'json' };

const no = (selector, message) => ({ selector, message });

/** Files of sfcc-mocks that others may import by name, as its package.json lists them. */
const openFiles = Object.keys(sfccMocks.exports)
    .filter((name) => name !== '.')
    .map((name) => name.replace(/^\.\//, '').replace('*', '\\w+'));

/** Small functions, few branches: what a reader can hold in mind. */
const readable = {
    complexity: ['error', 12],
    'max-depth': ['error', 3],
    'max-lines': ['error', 350],
    'max-lines-per-function': ['error', { max: 70, skipComments: true, skipBlankLines: true }],
    'max-params': ['error', 6]
};

const correct = {
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-var': 'error',
    'prefer-const': 'error',
    'no-unused-vars': 'off',
    'no-implicit-globals': 'error',
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }]
};

export default tseslint.config(
    { ignores: ['cartridges/**', 'dist/**', '.build/**', 'node_modules/**', 'types/**'] },
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    {
        name: 'cartridges',
        files: ['src/cartridges/**/*.ts'],
        extends: [tseslint.configs.recommendedTypeChecked],
        languageOptions: { parserOptions: { project: 'tsconfig.json', tsconfigRootDir: import.meta.dirname } },
        plugins: { cartridge: { rules: { layers } } },
        rules: {
            ...correct,
            ...readable,
            'cartridge/layers': 'error',
            'no-eval': 'error',
            'no-loop-func': 'error',
            // import X = require('dw/...') is how the platform's modules are imported.
            '@typescript-eslint/no-require-imports': 'off',
            // The platform's own typings are full of any; strict types hold our side.
            '@typescript-eslint/no-unsafe-assignment': 'off',
            '@typescript-eslint/no-unsafe-member-access': 'off',
            '@typescript-eslint/no-base-to-string': 'off',
            'no-restricted-globals': [
                'error',
                ...['Promise', 'Proxy', 'Reflect', 'Symbol', 'Map', 'Set', 'WeakMap', 'Intl', 'BigInt'],
                ...['setTimeout', 'setInterval', 'console', 'process', 'Buffer', 'fetch', 'globalThis']
            ],
            // The build refuses these as well; here the editor shows them.
            'no-restricted-syntax': [
                'error',
                no('TSEnumDeclaration', 'Use a const object and a union type.'),
                no('ClassDeclaration[superClass], ClassExpression[superClass]', 'extends needs a Babel helper.'),
                no('MethodDefinition[kind=/^[gs]et$/]', 'Accessors of classes need a Babel helper.'),
                no('ObjectExpression > SpreadElement', 'Object spread is newer than ES5.'),
                no('ObjectPattern > RestElement', 'Object rest needs a Babel helper.'),
                no(':function[async=true]', 'The script engine has no event loop.'),
                no(':function[generator=true]', 'Generators do not run on every compatibility mode.'),
                no('ExportDefaultDeclaration, ExportAllDeclaration', 'Use named exports or export =.'),
                no('TaggedTemplateExpression', 'Tagged templates need a Babel helper.'),
                no('Literal[regex.flags=/[suyvd]/]', 'The script engine knows the flags g, i and m only.')
            ]
        }
    },
    {
        name: 'transactions and the platform belong to the gateways',
        files: ['src/cartridges/**/*.ts'],
        ignores: ['src/cartridges/**/{store,platform,hooks}/**'],
        rules: {
            'no-restricted-properties': [
                'error',
                { object: 'dw', message: 'Only store/, platform/ and hooks/ touch dw.*.' }
            ]
        }
    },
    {
        name: 'node',
        files: ['{sfcc-mocks,simulators,sandbox,test,bench,tools}/**/*.ts'],
        extends: [tseslint.configs.recommendedTypeChecked],
        languageOptions: { parserOptions: { project: 'tsconfig.node.json', tsconfigRootDir: import.meta.dirname } },
        rules: {
            ...correct,
            ...readable,
            complexity: ['error', 15],
            // The mocks stand for a platform whose values have no static type.
            '@typescript-eslint/no-explicit-any': 'off',
            '@typescript-eslint/no-unsafe-argument': 'off',
            '@typescript-eslint/no-unsafe-assignment': 'off',
            '@typescript-eslint/no-unsafe-call': 'off',
            '@typescript-eslint/no-unsafe-function-type': 'off',
            '@typescript-eslint/no-unsafe-member-access': 'off',
            '@typescript-eslint/no-unsafe-return': 'off',
            '@typescript-eslint/no-base-to-string': 'off',
            '@typescript-eslint/restrict-template-expressions': 'off',
            '@typescript-eslint/no-require-imports': 'off'
        }
    },
    {
        name: 'what others import of sfcc-mocks',
        files: ['{simulators,sandbox,test,bench,tools}/**/*.ts'],
        ignores: ['test/sfcc-mocks/**'],
        rules: {
            'no-restricted-imports': [
                'error',
                {
                    patterns: [
                        {
                            regex: `(^#|/)sfcc-mocks/(?!(${openFiles.join('|')})$)`,
                            message: 'Import from the entry, or from a file that sfcc-mocks/package.json lists.'
                        }
                    ]
                }
            ]
        }
    },
    {
        name: 'tests',
        files: ['test/**/*.ts'],
        rules: {
            'max-lines-per-function': 'off',
            '@typescript-eslint/no-implied-eval': 'off', // compiled code is run to see what it does
            '@typescript-eslint/no-unused-expressions': 'off',
            '@typescript-eslint/unbound-method': 'off', // helpers are taken apart: const { request } = platform()
            'no-restricted-properties': [
                'error',
                ...['describe', 'it', 'context'].flatMap((object) =>
                    ['only', 'skip'].map((property) => ({ object, property, message: 'Every test runs.' }))
                )
            ]
        }
    },
    {
        name: 'tools',
        files: ['**/*.js', '**/*.mjs'],
        extends: [tseslint.configs.base],
        rules: { ...correct, ...readable, 'no-implicit-globals': 'off', 'max-lines-per-function': 'off' }
    },
    {
        name: 'what runs in the browser of Business Manager, and the cartridges of npm run prove',
        files: ['src/cartridges/**/static/**/*.js', 'tools/prove/cartridges/**/*.js'],
        languageOptions: { ecmaVersion: 5, sourceType: 'script' },
        rules: { 'no-var': 'off', 'prefer-const': 'off', '@typescript-eslint/no-unused-vars': 'off' }
    },
    {
        name: 'examples of what merchants write',
        files: ['examples/**/*.js'],
        languageOptions: { ecmaVersion: 5, sourceType: 'commonjs' },
        rules: { 'no-var': 'off', 'prefer-const': 'off' }
    },
    {
        name: 'what runs inside Rhino',
        files: ['tools/gates/rhino/{es5Only,runPlan,shell}.js', 'tools/gates/rhino/cases/*.js', 'bench/rhino/*.js'],
        languageOptions: { ecmaVersion: 5, sourceType: 'script' },
        rules: { 'no-var': 'off', 'prefer-const': 'off', '@typescript-eslint/no-unused-vars': 'off' }
    }
);
