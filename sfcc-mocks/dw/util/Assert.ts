import { platformException } from '../../runtime/failures';
import { empty } from '../../runtime/platformGlobals';
import { scriptClass } from '../../runtime/scriptClass';

/** dw.util.Assert: an exception for what does not hold, with the message that is given. */
export class Assert {
    static areEqual(one: unknown, other: unknown, message?: string): void {
        must(isEqual(one, other), message, 'The objects are not equal');
    }

    static areNotEqual(one: unknown, other: unknown, message?: string): void {
        must(!isEqual(one, other), message, 'The objects are equal');
    }

    static areSame(one: unknown, other: unknown, message?: string): void {
        must(one === other, message, 'The objects are not the same');
    }

    static fail(message?: string): void {
        must(false, message, 'Failed');
    }

    static isEmpty(value: unknown, message?: string): void {
        must(empty(value), message, 'The object is not empty');
    }

    static isNotEmpty(value: unknown, message?: string): void {
        must(!empty(value), message, 'The object is empty');
    }

    static isFalse(check: boolean, message?: string): void {
        must(!check, message, 'The condition holds');
    }

    static isTrue(check: boolean, message?: string): void {
        must(check, message, 'The condition does not hold');
    }

    static isInstanceOf(type: abstract new (...args: never) => unknown, value: unknown, message?: string): void {
        must(value instanceof type, message, 'The object is not of the class');
    }

    static isNotNull(value: unknown, message?: string): void {
        must(value !== null && value !== undefined, message, 'The object is null');
    }

    static isNull(value: unknown, message?: string): void {
        must(value === null || value === undefined, message, 'The object is not null');
    }
}

function must(holds: boolean, message: string | undefined, preset: string): void {
    if (!holds) {
        throw platformException('AssertionError', message || preset);
    }
}

function isEqual(one: unknown, other: unknown): boolean {
    const comparable = one as { equals?: (to: unknown) => boolean } | null;
    return one === other || (typeof comparable?.equals === 'function' && comparable.equals(other));
}

scriptClass('dw.util.Assert', Assert);
