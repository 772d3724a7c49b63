import { isBelow } from '../dw/scriptApi';
import { platformException } from './failures';
import { classOf, noSuchMethod } from './wrongArguments';

/** What a parameter takes: `string`, `Date`, `Function` or classes; nothing where the documentation allows more. */
interface Parameter {
    kinds: string[];
    isRequired: boolean;
}

/** @param facts - what the Script API says, for example `dw.order.Shipment|dw.value.Quantity!,string`; `!` is "must not be null" */
export function parametersOf(facts: string | undefined): Parameter[] {
    return (facts || '').split(',').map((fact) => ({
        kinds: fact.replace('!', '').split('|').filter(Boolean),
        isRequired: fact.endsWith('!')
    }));
}

/**
 * Converts what a call gives as the engine does, in place: where a parameter is a text, any other value becomes one.
 * @param member - full name of what is called
 * @param refusal - the error where nothing of this name takes such arguments
 * @throws TypeError for an object of another class, or for anything but a function or date where one is expected; NullArgumentException for null where the
 * documentation excludes it. What is undefined counts as not given.
 * Source: Mozilla Rhino, NativeJavaObject.getConversionWeight
 */
export function convertArguments(
    args: unknown[],
    parameters: Parameter[],
    member: () => string,
    refusal: (member: string, args: unknown[]) => TypeError = noSuchMethod
): void {
    for (let position = 0; position < args.length && position < parameters.length; position += 1) {
        const { kinds, isRequired } = parameters[position] as Parameter;
        const given = args[position];
        if (given === undefined || kinds.length === 0) {
            continue;
        }
        if (given === null) {
            requireValue(isRequired, position, member);
        } else if (kinds[0] === 'string') {
            args[position] = typeof given === 'string' ? given : String(given);
        } else if (!kinds.some((kind) => isOf(given, kind))) {
            throw refusal(member(), args);
        }
    }
}

function requireValue(isRequired: boolean, position: number, member: () => string): void {
    if (isRequired) {
        throw platformException('NullArgumentException', `${member()}: argument ${position + 1} must not be null`);
    }
}

function isOf(given: unknown, kind: string): boolean {
    if (kind === 'Function') {
        return typeof given === 'function';
    }
    if (kind === 'Date') {
        return Object.prototype.toString.call(given) === '[object Date]';
    }
    const id = classOf(given);
    return id !== undefined && isBelow(id, kind);
}
