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
 * noticed as soon as it goes anywhere. Runs with `checkSize` as `$checkSize` and the limits as `$limits`.
 */
export const SIZE_SCRIPT = `
(function (checkSize, limits) {
    var writes = new WeakMap();
    var keysOf = Object.keys;
    // Scripts mostly write to the object that they have just written to.
    var latest = null;
    var written = null;
    function sized(value) {
        if (Array.isArray(value)) {
            if (value.length > limits.jsArraySize) { checkSize('jsArraySize', value.length); }
        } else if (typeof value === 'object' && value !== null) {
            if (value !== latest) {
                latest = value;
                written = writes.get(value);
                if (!written) {
                    written = { count: 0 };
                    writes.set(value, written);
                }
            }
            written.count += 1;
            if (written.count > limits.jsObjectSize) {
                written.count = keysOf(value).length;
                checkSize('jsObjectSize', written.count);
            }
        }
        return value;
    }
    function whole(value) {
        if (typeof value !== 'object' || value === null) { return; }
        var names = keysOf(value);
        checkSize(Array.isArray(value) ? 'jsArraySize' : 'jsObjectSize', names.length);
        for (var i = 0; i < names.length; i += 1) { whole(value[names[i]]); }
    }
    function after(owner, names, check) {
        names.forEach(function (name) {
            var usual = owner[name];
            if (!usual) { return; }
            // Code of its own for each, which Node can optimize for that one.
            var counted = Function('usual', 'check', [
                'return function (first) {',
                '    var result = usual.apply(this, arguments);',
                '    check(result, this, first);',
                '    return result;',
                '};'
            ].join('\\n'))(usual, check);
            Object.defineProperty(counted, 'name', { value: name });
            Object.defineProperty(owner, name, { value: counted, writable: true, configurable: true });
        });
    }
    function array(result) {
        if (result && result.length > limits.jsArraySize) { checkSize('jsArraySize', result.length); }
    }
    function own(result, self) { array(self); }
    function text(result) {
        if (typeof result === 'string' && result.length > limits.jsStringLength) {
            checkSize('jsStringLength', result.length);
        }
    }
    after(Array.prototype, ['push', 'unshift', 'splice'], own);
    after(Array.prototype, ['concat'], array);
    after(Object, ['keys', 'values', 'entries'], function (result, self, of) {
        array(result);
        if (result.length > limits.jsObjectSize && !Array.isArray(of)) { checkSize('jsObjectSize', result.length); }
    });
    after(String.prototype, ['split', 'match'], array);
    after(Array.prototype, ['join'], text);
    after(String.prototype, ['concat', 'repeat', 'replace', 'padStart', 'padEnd'], text);
    after(JSON, ['stringify'], text);
    after(JSON, ['parse'], function (result, self, source) {
        if (String(source).length > limits.jsObjectSize * 4) { whole(result); }
    });
    Object.defineProperty(this, '$sized', { value: sized });
}).call(this, $checkSize, $limits);
`;
