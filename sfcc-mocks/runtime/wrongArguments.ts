import path from 'node:path';
import { placeOf } from './engine/errorPlace';
import { showReport } from './errorReport';

/** Where the double's own code is. */
const OWN_CODE = path.join(__dirname, '..') + path.sep;

/** How V8 words that something is not what the code expects. */
const FAULT = /^Cannot (read|set) propert|is not a function$|is not iterable|^Cannot destructure/;

/** Errors that have the engine's words already: the outermost call names the member that the script has called. */
const worded = new WeakSet<object>();

/**
 * An error of a call, in the engine's words where arguments of a wrong kind made the double's own code stumble.
 * @param error - what the call threw; all but such a stumble stays as it is
 * @param member - what was called, for example `dw.order.Basket.removeShipment`
 * @param args - what it was given
 * Source: Mozilla Rhino, msg.java.no_such_method and NativeJavaMethod.scriptSignature
 */
export function inEngineWords(error: unknown, member: () => string, args: unknown[]): unknown {
    if (!(error instanceof TypeError) || !(worded.has(error) || isOwnFault(error)) || isOfScriptWithin(error, args)) {
        return error;
    }
    return noSuchMethod(member(), args);
}

/** The same of a constructor. Source: Mozilla Rhino, msg.no.java.ctor */
export function noSuchConstructor(id: string, args: unknown[]): TypeError {
    return new TypeError(`Java constructor for "${id}" with arguments "${args.map(kindOf).join(',')}" not found.`);
}

/** The error of a call that fits no method: the engine names what it was given. */
export function noSuchMethod(member: string, args: unknown[]): TypeError {
    const refusal = new TypeError(`Can't find method ${member}(${args.map(kindOf).join(',')}).`);
    worded.add(refusal);
    showReport(refusal);
    return refusal;
}

/** Whether a script that the call has run made the mistake, as in a transaction: its own call stands in the error then. */
function isOfScriptWithin(error: Error, args: unknown[]): boolean {
    if (!worded.has(error)) {
        return false;
    }
    const [inner, outer] = [placeOf(error.stack || ''), placeOf(new Error().stack || '')];
    const isElsewhere = inner?.fileName !== outer?.fileName || inner?.lineNumber !== outer?.lineNumber;
    return isElsewhere || args.some((one) => typeof one === 'function');
}

function isOwnFault({ message, stack = '' }: Error): boolean {
    const [frame = ''] = stack.split('\n').filter((line) => /^\s+at /.test(line));
    return FAULT.test(message) && frame.includes(OWN_CODE);
}

/** What the engine calls a value in a signature: `string`, `number`, `null`, the class of a platform object, or `object`. */
function kindOf(value: unknown): string {
    if (value === null) {
        return 'null';
    }
    return classOf(value) || typeof value;
}

/** Full name of the platform class of an object, such as `dw.order.Basket`; undefined for any other value. */
export function classOf(value: unknown): string | undefined {
    return (Object(value) as { constructor?: { $id?: string } }).constructor?.$id;
}
