import { QUOTAS } from '../quotas/quotas';
import type { QuotaName } from '../quotas/quotas';
import { current, isRunning } from './current';

/** Ends the running script when something is larger than its quota. */
export function checkSize(quota: QuotaName, size: number): void {
    if (size > QUOTAS[quota].limit && isRunning()) {
        current().exceed(quota);
    }
}

/** What goes into the platform, or comes out of it. */
export function checkValue(value: unknown): void {
    if (typeof value === 'string') {
        if (value.length > QUOTAS.jsStringLength.limit) {
            checkSize('jsStringLength', value.length);
        }
    } else if (typeof value === 'object' && Array.isArray(value)) {
        checkSize('jsArraySize', value.length);
    }
}

/**
 * Gives the scripts' realm `$sized`, and lets what makes arrays and texts there count them. A text that grows by `+` is
 * noticed as soon as it goes anywhere. Runs with `checkSize` as `$checkSize` and the limits as `$limits`. Keeps the names of the
 * language to itself: Node asks the context of the scripts for each use of a global one.
 */
export const SIZE_SCRIPT = `
(function (checkSize, limits, Array, Object, String) {
    var keysOf = Object.keys;
    // Of the writes to objects, one of sixty or so looks how large its object is; a large one is counted from then on.
    var large = new WeakMap();
    var hasLarge = false;
    var toNext = 1;
    var seed = 1;
    function isCounted(value) {
        var known = hasLarge && large.get(value);
        if (known) {
            known.count += 1;
            if (known.count > limits.jsObjectSize) {
                known.count = keysOf(value).length;
                checkSize('jsObjectSize', known.count);
            }
        }
        return !!known;
    }
    function lookAt(value) {
        seed = (seed * 16807) % 2147483647;
        toNext = 1 + seed % 128;
        // Objects of the platform are no objects of this realm.
        var size = value instanceof Object || Object.getPrototypeOf(value) === null ? keysOf(value).length : 0;
        if (size > limits.jsObjectSize / 2) {
            large.set(value, { count: size });
            hasLarge = true;
            checkSize('jsObjectSize', size);
        }
    }
    function sized(value) {
        if (Array.isArray(value)) {
            if (value.length > limits.jsArraySize) { checkSize('jsArraySize', value.length); }
        } else if (typeof value === 'object' && value !== null && !isCounted(value)) {
            toNext -= 1;
            if (toNext === 0) { lookAt(value); }
        }
        return value;
    }
    function whole(value) {
        if (typeof value !== 'object' || value === null) { return; }
        var names = keysOf(value);
        checkSize(Array.isArray(value) ? 'jsArraySize' : 'jsObjectSize', names.length);
        for (var i = 0; i < names.length; i += 1) { whole(value[names[i]]); }
    }
    /** Looks at what functions give back where a test says so: an expression of their result, this, first argument and limits. */
    function after(owner, names, test, check) {
        names.forEach(function (name) {
            var usual = owner[name];
            if (!usual) { return; }
            // Code of its own for each, which Node can optimize for that one.
            var counted = Function('usual', 'check', 'limits', 'String', [
                'return function (first) {',
                '    var result = arguments.length === 1 ? usual.call(this, first) : usual.apply(this, arguments);',
                '    if (' + test + ') { check(result, this, first); }',
                '    return result;',
                '};'
            ].join('\\n'))(usual, check, limits, String);
            Object.defineProperty(counted, 'name', { value: name });
            Object.defineProperty(owner, name, { value: counted, writable: true, configurable: true });
        });
    }
    var LARGE_ARRAY = 'result && result.length > limits.jsArraySize';
    var LARGE_TEXT = 'typeof result === "string" && result.length > limits.jsStringLength';
    function array(result) { checkSize('jsArraySize', result.length); }
    function text(result) { checkSize('jsStringLength', result.length); }
    after(Array.prototype, ['push', 'unshift', 'splice'], 'this.length > limits.jsArraySize', function (result, self) {
        array(self);
    });
    after(Array.prototype, ['concat'], LARGE_ARRAY, array);
    after(Object, ['keys', 'values', 'entries'], 'result.length > limits.jsObjectSize', function (result, self, of) {
        if (result.length > limits.jsArraySize) { array(result); }
        if (!Array.isArray(of)) { checkSize('jsObjectSize', result.length); }
    });
    after(String.prototype, ['split', 'match'], LARGE_ARRAY, array);
    after(Array.prototype, ['join'], LARGE_TEXT, text);
    after(String.prototype, ['concat', 'repeat', 'replace', 'padStart', 'padEnd'], LARGE_TEXT, text);
    after(JSON, ['stringify'], LARGE_TEXT, text);
    after(JSON, ['parse'], 'String(first).length > limits.jsObjectSize * 4', whole);
    Object.defineProperty(this, '$sized', { value: sized });
}).call(this, $checkSize, $limits, Array, Object, String);
`;
