import vm from 'node:vm';
import type { Clock } from '../contracts';
import { current, isRunning } from './current';

/** Built-ins of Node that the platform's engine does not have. Source: Script API TopLevel, compatibility mode 22.7. */
const UNKNOWN_GLOBALS = [
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
    'Iterator',
    'console',
    'queueMicrotask',
    'structuredClone'
];
const UNKNOWN_METHODS: Record<string, string[]> = {
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
    Object: ['hasOwn', 'groupBy', 'getOwnPropertyDescriptors'],
    Array: ['fromAsync']
};
/** What compatibility modes before 21.2 lack besides. */
const ES6_GLOBALS = ['Map', 'Set', 'WeakMap', 'WeakSet', 'Symbol', 'BigInt', 'globalThis'];
const ES6_METHODS: Record<string, string[]> = {
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
    Object: ['assign', 'is', 'values', 'entries', 'fromEntries', 'getOwnPropertySymbols', 'setPrototypeOf'],
    Array: ['from', 'of'],
    Number: ['isInteger', 'isFinite', 'isNaN', 'isSafeInteger', 'parseFloat', 'parseInt']
};

export type CompatibilityMode = '18.10' | '21.2' | '22.7';

/**
 * The global scope cartridge scripts run in: an engine without what the platform lacks, with the platform's
 * globals, and with a `Date` that follows the sandbox's clock.
 */
export function createScriptContext(clock: Clock, dw: object, mode: CompatibilityMode): vm.Context {
    const context = vm.createContext({});
    const strip = mode === '18.10' ? [UNKNOWN_GLOBALS, ES6_GLOBALS] : [UNKNOWN_GLOBALS];
    const methods = mode === '18.10' ? [UNKNOWN_METHODS, ES6_METHODS] : [UNKNOWN_METHODS];
    vm.runInContext(stripScript(methods, strip), context);
    (context as { now?: () => number }).now = () => clock.now();
    vm.runInContext(DATE_AND_STRINGS, context);
    delete (context as { now?: () => number }).now;
    definePlatformGlobals(context, dw);
    return context;
}

function stripScript(methods: Array<Record<string, string[]>>, globals: string[][]): string {
    const lines: string[] = [];
    for (const group of methods) {
        for (const [target, names] of Object.entries(group)) {
            names.forEach((name) => lines.push('delete ' + target + '.' + name + ';'));
        }
    }
    globals.forEach((names) => names.forEach((name) => lines.push('delete this.' + name + ';')));
    return lines.join('\n');
}

/** `new Date()` and `Date.now()` read the sandbox's clock; Java's string methods that scripts use. */
const DATE_AND_STRINGS = `
(function (clock, RealDate) {
    function ClockDate(a, b, c, d, e, f, g) {
        if (!(this instanceof ClockDate)) { return new RealDate(clock()).toString(); }
        switch (arguments.length) {
            case 0: return new RealDate(clock());
            case 1: return new RealDate(a);
            default: return new RealDate(a, b, c === undefined ? 1 : c, d || 0, e || 0, f || 0, g || 0);
        }
    }
    ClockDate.prototype = RealDate.prototype;
    ClockDate.prototype.constructor = ClockDate;
    ClockDate.now = function () { return clock(); };
    ClockDate.parse = RealDate.parse;
    ClockDate.UTC = RealDate.UTC;
    Date = ClockDate;
    Object.defineProperty(String.prototype, 'equals', { value: function (o) { return String(this) === String(o); } });
    Object.defineProperty(String.prototype, 'equalsIgnoreCase', {
        value: function (o) { return String(this).toLowerCase() === String(o).toLowerCase(); }
    });
})(now, Date);
`;

function definePlatformGlobals(context: vm.Context, dw: object): void {
    const global = vm.runInContext('this', context) as object;
    const fromExecution = (name: 'request' | 'response' | 'session'): PropertyDescriptor => ({
        configurable: true,
        get: () => (isRunning() ? current()[name] : null)
    });
    Object.defineProperty(global, 'request', fromExecution('request'));
    Object.defineProperty(global, 'response', fromExecution('response'));
    Object.defineProperty(global, 'session', fromExecution('session'));
    Object.defineProperty(global, 'customer', {
        configurable: true,
        get: () => {
            const session = isRunning() ? (current().session as { customer?: unknown } | null) : null;
            return session ? session.customer : null;
        }
    });
    Object.defineProperty(global, 'dw', { value: dw });
    Object.defineProperty(global, 'empty', { value: empty });
}

/** The platform's `empty()`: null, undefined, '', an empty collection or array. Source: TopLevel.global. */
export function empty(value: unknown): boolean {
    if (value === null || value === undefined || value === '') {
        return true;
    }
    if (Array.isArray(value)) {
        return value.length === 0;
    }
    const collection = value as { empty?: unknown };
    return typeof value === 'object' && typeof collection.empty === 'boolean' ? collection.empty : false;
}
