import vm from 'node:vm';
import type { Clock } from '../contracts/clock';
import type { CompatibilityMode } from '../contracts/switches';
import { current, isRunning } from './current';
import { ARRAY_SCRIPT } from './arrayGenerics';
import { definePlace } from './engine/errorPlace';
import { FOR_EACH_SCRIPT } from './engine/forEach';
import { STRING_SCRIPT } from './engine/javaStrings';
import { hidePlatformObjects, parseAsRhino } from './engine/jsonDepth';
import { LOOSE_DELETE_SCRIPT } from './engine/looseDelete';
import { removalScript } from './engine/missingBuiltins';
import { catchMissingMethods } from './noSuchMethod';
import { platformGlobals } from './platformGlobals';
import { isPlatformObject, knowMembers } from './knownMembers';
import { checkSize, SIZE_SCRIPT } from './sizeLimits';
import { defineTopLevelClasses } from './topLevelClasses';
import { QUOTAS } from '../quotas/quotas';

/**
 * The global scope cartridge scripts run in: an engine without what the platform lacks, with the platform's
 * globals, with a `Date` that follows the sandbox's clock, and a `Math.random` that tests can seed.
 */
export function createScriptContext(
    clock: Pick<Clock, 'now' | 'elapse'>,
    random: () => number,
    dw: object,
    mode: CompatibilityMode
): vm.Context {
    const context = vm.createContext({});
    (vm.runInContext('Math', context) as Math).random = random;
    vm.runInContext(OWN_CLASSES, context);
    definePlace(vm.runInContext('Error.prototype', context) as object);
    (context as { now?: () => number }).now = clockReader(clock);
    vm.runInContext(DATE, context);
    delete (context as { now?: () => number }).now;
    const json = vm.runInContext('JSON', context) as JSON;
    parseAsRhino(json);
    hidePlatformObjects(json, isPlatformObject);
    limitSizes(context);
    [ARRAY_SCRIPT, STRING_SCRIPT, FOR_EACH_SCRIPT, LOOSE_DELETE_SCRIPT].forEach((script) =>
        vm.runInContext(script, context)
    );
    defineTopLevelClasses(context, (script) => vm.runInContext(script, context));
    vm.runInContext(removalScript(mode), context);
    Object.defineProperties(
        vm.runInContext('this', context) as object,
        platformGlobals(() => dw)
    );
    const root = vm.runInContext('Object.prototype', context) as object;
    knowMembers(root);
    catchMissingMethods(root);
    return context;
}

/** How often a script can look at the clock in a millisecond. */
const READS_PER_MS = 100;

/** By which share of the time that a script has waited the clock moves at once: a wait of seconds costs few reads. */
const LEAP = 1 / 20;

/**
 * Reads the clock for scripts. One that stands still moves while a script does nothing but look at it, so that a script
 * which waits for a time does not wait forever.
 */
function clockReader(clock: Pick<Clock, 'now' | 'elapse'>): () => number {
    let reads = 0;
    let uses = 0;
    let waited = 0;
    return () => {
        const usesNow = isRunning() ? current().uses : 0;
        if (usesNow !== uses) {
            reads = 0;
            waited = 0;
        } else {
            reads += 1;
        }
        uses = usesNow;
        if (reads === READS_PER_MS) {
            reads = 0;
            const step = Math.max(1, Math.floor(waited * LEAP));
            waited += step;
            clock.elapse?.(step);
        }
        return clock.now();
    };
}

/**
 * The platform's arrays, dates and errors are made outside of the scripts' realm; on the platform there is only one,
 * so `instanceof` knows them. Runs before `Date` is replaced.
 */
const OWN_CLASSES = `
(function (hasInstance, toString) {
    [[Array, '[object Array]'], [Date, '[object Date]'], [Error, '[object Error]']].forEach(function (pair) {
        var type = pair[0];
        var usual = Function.prototype[hasInstance];
        Object.defineProperty(type, hasInstance, {
            value: function (value) {
                return usual.call(this, value) || (this === type && toString.call(value) === pair[1]);
            }
        });
    });
})(Symbol.hasInstance, Object.prototype.toString);
`;

/** `new Date()` and `Date.now()` read the sandbox's clock. */
const DATE = `
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
    Object.getOwnPropertySymbols(RealDate).forEach(function (symbol) {
        Object.defineProperty(ClockDate, symbol, {
            value: function (value) { return RealDate[symbol](value); }
        });
    });
    Date = ClockDate;
})(now, Date);
`;

function limitSizes(context: vm.Context): void {
    const limits = Object.fromEntries(Object.entries(QUOTAS).map(([name, { limit }]) => [name, limit]));
    Object.assign(context, { $checkSize: checkSize, $limits: limits });
    vm.runInContext(SIZE_SCRIPT, context);
    delete (context as { $checkSize?: unknown }).$checkSize;
    delete (context as { $limits?: unknown }).$limits;
}
