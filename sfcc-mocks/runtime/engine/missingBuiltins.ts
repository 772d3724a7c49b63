import type { CompatibilityMode } from '../../contracts/switches';

/** Built-ins by the object they belong to; `this` is the global object. */
type Builtins = Record<string, string[]>;

/** What Node has and no mode knows. Source: Script API TopLevel, and what Mozilla Rhino 1.7.14 has. */
const UNKNOWN: Builtins = {
    'Array.prototype': [
        'flat',
        'flatMap',
        'at',
        'findLast',
        'findLastIndex',
        'toSorted',
        'toReversed',
        'toSpliced',
        'with',
        'group',
        'groupToMap'
    ],
    'String.prototype': ['replaceAll', 'matchAll', 'at', 'isWellFormed', 'toWellFormed'],
    'DataView.prototype': ['getBigInt64', 'getBigUint64', 'setBigInt64', 'setBigUint64'],
    'Symbol.prototype': ['description'],
    Object: ['hasOwn', 'groupBy', 'getOwnPropertyDescriptors'],
    Array: ['fromAsync'],
    Map: ['groupBy'],
    this: [
        'Promise',
        'Proxy',
        'Reflect',
        'Intl',
        'WebAssembly',
        'SharedArrayBuffer',
        'Atomics',
        'WeakRef',
        'FinalizationRegistry',
        'AggregateError',
        'BigInt64Array',
        'BigUint64Array',
        'Iterator',
        'console',
        'queueMicrotask',
        'structuredClone'
    ]
};

const SINCE_22_7: Builtins = {
    Object: ['values', 'entries', 'fromEntries'],
    String: ['raw'],
    this: ['BigInt', 'globalThis']
};

const SINCE_21_2: Builtins = {
    'Array.prototype': ['find', 'findIndex', 'includes', 'fill', 'keys', 'values', 'entries', 'copyWithin'],
    'String.prototype': [
        'startsWith',
        'endsWith',
        'includes',
        'repeat',
        'padStart',
        'padEnd',
        'codePointAt',
        'normalize',
        'trimStart',
        'trimEnd'
    ],
    Object: ['assign', 'is', 'getOwnPropertySymbols', 'setPrototypeOf'],
    Array: ['from', 'of'],
    String: ['fromCodePoint'],
    Number: ['isInteger', 'isFinite', 'isNaN', 'isSafeInteger', 'parseFloat', 'parseInt'],
    Math: [
        'acosh',
        'asinh',
        'atanh',
        'cbrt',
        'clz32',
        'cosh',
        'expm1',
        'fround',
        'hypot',
        'imul',
        'log10',
        'log1p',
        'log2',
        'sign',
        'sinh',
        'tanh',
        'trunc'
    ],
    Error: ['captureStackTrace'],
    this: [
        'Map',
        'Set',
        'WeakMap',
        'WeakSet',
        'Symbol',
        'ArrayBuffer',
        'DataView',
        'Int8Array',
        'Uint8Array',
        'Uint8ClampedArray',
        'Int16Array',
        'Uint16Array',
        'Int32Array',
        'Uint32Array',
        'Float32Array',
        'Float64Array'
    ]
};

const MISSING: Record<CompatibilityMode, Builtins[]> = {
    '18.10': [UNKNOWN, SINCE_22_7, SINCE_21_2],
    '21.2': [UNKNOWN, SINCE_22_7],
    '22.7': [UNKNOWN]
};

/** A script that takes away what the engine lacks in a mode. */
export function removalScript(mode: CompatibilityMode): string {
    const deletions = MISSING[mode].flatMap((builtins) =>
        Object.entries(builtins)
            .filter(([owner]) => owner !== 'this')
            .flatMap(([owner, names]) => names.map((name) => `delete ${owner}.${name};`))
    );
    const globals = MISSING[mode].flatMap((builtins) => builtins.this || []);
    return [...deletions, ...globals.map((name) => `delete this.${name};`)].join('\n');
}
