import { allMembers } from '../dw/scriptApi';
import type { Members } from '../dw/scriptApi';
import type { Execution } from '../contracts/instance';
import { convertArguments, parametersOf } from './argumentKinds';
import { running } from './current';
import { doomAfter } from './doom';
import { hideFields, markFields } from './hiddenFields';
import { checkValue } from './sizeLimits';
import { inEngineWords } from './wrongArguments';
import { notImplemented } from './failures';

type Bag = Record<string, unknown>;

/**
 * Turns a class of these mocks into a platform class: bean properties beside getters and setters, official members
 * that are missing throw `not implemented`, and nothing runs in an ended script.
 * Members whose name starts with `$` are ours and stay untouched.
 * @param id - full name, for example `dw.order.Order`
 * @param type - the class
 * @returns the same class
 */
export function scriptClass<T extends { prototype: object }>(id: string, type: T): T {
    const { methods, statics, takes, properties, staticProperties, constants } = allMembers(id);
    const guard = BUSINESS_OBJECTS.test(id) ? aliveAndDooming : alive;
    guardFunctions(type.prototype as Bag, guard, methods, takes);
    guardFunctions(type, guard, statics, takes);
    fillMissing(id, type.prototype as Bag, guard, methods, takes);
    fillMissing(id, type, guard, statics, takes);
    defineBeanProperties(type.prototype as Bag);
    defineBeanProperties(type);
    fillMissingProperties(id, type.prototype as Bag, properties);
    fillMissingProperties(id, type, staticProperties);
    defineConstants(id, type, constants);
    shareConstants(type, [...Object.keys(constants), ...staticProperties.filter((name) => /^[A-Z0-9_]+$/.test(name))]);
    shareStatics(type, Object.keys(statics));
    Object.defineProperty(type.prototype, 'hasOwnProperty', { configurable: true, writable: true, value: hasMember });
    Object.defineProperty(type, '$id', { value: id });
    markFields(type);
    return type;
}

function functionNames(target: Bag): string[] {
    return Object.getOwnPropertyNames(target).filter((name) => {
        const descriptor = Object.getOwnPropertyDescriptor(target, name);
        return name !== 'constructor' && !name.startsWith('$') && typeof descriptor?.value === 'function';
    });
}

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Nothing runs in an ended script. */
function alive(original: Method): Method {
    return function (this: unknown, ...args: unknown[]): unknown {
        const execution = running();
        return execution ? callAlive(execution, original, this, args) : original.apply(this, args);
    };
}

/** The same call with arguments as the documentation has them. */
function converting(original: Method, facts: string): Method {
    const parameters = parametersOf(facts);
    const converted: Method = function (this: unknown, ...args: unknown[]): unknown {
        convertArguments(args, parameters, () => `${idOf(this)}.${original.name}`);
        return original.apply(this, args);
    };
    Object.defineProperty(converted, 'name', { value: original.name });
    return converted;
}

function callAlive(execution: Execution, original: Method, self: unknown, args: unknown[]): unknown {
    execution.instance.memberUses += 1;
    execution.assertAlive();
    hideFields(self);
    for (let position = 0; position < args.length; position += 1) {
        checkValue(args[position]);
    }
    const result = applied(original, self, args);
    checkValue(result);
    hideFields(result);
    return result;
}

function applied(original: Method, self: unknown, args: unknown[]): unknown {
    try {
        return original.apply(self, args);
    } catch (error) {
        throw inEngineWords(error, () => `${idOf(self)}.${original.name}`, args);
    }
}

/** Full name of a class, or of that of an object. */
function idOf(self: unknown): string {
    const type = typeof self === 'function' ? self : (Object(self) as object).constructor;
    return (type as { $id?: string } | undefined)?.$id || 'dw';
}

/** Packages whose objects the database has. */
const BUSINESS_OBJECTS = /^dw\.(campaign|catalog|content|customer|object|order)\./;

/** The same, and an exception leaves the transaction good for rollback only. */
function aliveAndDooming(original: Method): Method {
    return function (this: unknown, ...args: unknown[]): unknown {
        const execution = running();
        if (!execution) {
            return original.apply(this, args);
        }
        try {
            return callAlive(execution, original, this, args);
        } catch (error) {
            doomAfter(error);
            throw error;
        }
    };
}

/**
 * @param arities - how many parameters each function has by the documentation, which a script can ask for
 * @param takes - what they are
 */
function guardFunctions(
    target: Bag,
    guard: (original: Method) => Method,
    arities: Record<string, number>,
    takes: Record<string, string>
): void {
    for (const name of functionNames(target)) {
        const original = target[name] as Method;
        const facts = ownValue(takes, name);
        const guarded = guard(facts === undefined ? original : converting(original, facts));
        defineMethod(target, name, guarded, ownValue(arities, name) || 0);
    }
}

/** Nothing for `toString` and the like, which every object has. */
function ownValue<T>(facts: Record<string, T>, name: string): T | undefined {
    return Object.hasOwn(facts, name) ? facts[name] : undefined;
}

function defineMethod(target: Bag, name: string, method: Method, arity: number): void {
    Object.defineProperty(method, 'name', { value: name });
    Object.defineProperty(method, 'length', { value: arity });
    Object.defineProperty(target, name, { value: method, writable: true, configurable: true, enumerable: false });
}

/** Methods that only throw `not implemented`. */
const missing = new WeakSet<object>();

/** Whether a method of a platform class is one that the Script API has and the double lacks. */
export function isMissing(method: unknown): boolean {
    return typeof method === 'function' && missing.has(method);
}

function fillMissing(
    id: string,
    target: Bag,
    guard: (original: Method) => Method,
    arities: Record<string, number>,
    takes: Record<string, string>
): void {
    for (const [name, arity] of Object.entries(arities)) {
        if (!(name in target) || isInheritedFromFunction(target, name)) {
            const refusal = function (): never {
                throw notImplemented(id + '.' + name);
            };
            missing.add(refusal);
            defineMethod(target, name, refusal, arity);
        } else if ((target[name] as Method).length !== arity) {
            const original = target[name] as Method;
            const facts = ownValue(takes, name);
            defineMethod(target, name, facts ? guard(converting(original, facts)) : inherited(original), arity);
        }
    }
}

/** A method of a base class that only we have, for which there is no documentation. */
function inherited(original: Method): Method {
    return function (this: unknown, ...args: unknown[]): unknown {
        return original.apply(this, args);
    };
}

/** `call`, `toString` and the like come from Function or Object, not from us. */
function isInheritedFromFunction(target: Bag, name: string): boolean {
    return target[name] === (Function.prototype as unknown as Bag)[name] && name !== 'toString';
}

function defineBeanProperties(target: Bag): void {
    for (const name of functionNames(target)) {
        const match = /^(get|is|set)([A-Z].*)$/.exec(name);
        if (match) {
            defineBeanProperty(target, propertyName(match[2] as string), match[2] as string);
        }
    }
}

/** `getOrderNo` gives `orderNo`, `getUUID` gives `UUID`, as JavaBeans do. */
function propertyName(suffix: string): string {
    return /^[A-Z][A-Z]/.test(suffix) || suffix.length === 0 ? suffix : suffix[0]!.toLowerCase() + suffix.slice(1);
}

function defineBeanProperty(target: Bag, property: string, suffix: string): void {
    const own = Object.getOwnPropertyDescriptor(target, property);
    if (own && 'value' in own && typeof own.value !== 'undefined') {
        return;
    }
    const [getName, isName, setName] = ['get' + suffix, 'is' + suffix, 'set' + suffix];
    Object.defineProperty(target, property, {
        configurable: true,
        enumerable: true,
        get(this: Bag) {
            const getter = (this[getName] || this[isName]) as (() => unknown) | undefined;
            return getter ? getter.call(this) : undefined;
        },
        set(this: Bag, value: unknown) {
            const setter = this[setName] as ((v: unknown) => void) | undefined;
            if (!setter) {
                throw new TypeError('Cannot set read-only property "' + property + '"');
            }
            setter.call(this, value);
        }
    });
}

function fillMissingProperties(id: string, target: Bag, names: string[]): void {
    for (const name of names) {
        if (!(name in target)) {
            refuseToRead(id, target, name);
        }
    }
}

function defineConstants(id: string, type: Bag, constants: Members['constants']): void {
    for (const [name, value] of Object.entries(constants)) {
        if (name in type) {
            continue;
        }
        if (value === null) {
            refuseToRead(id, type, name);
        } else {
            Object.defineProperty(type, name, { value, enumerable: true });
        }
    }
}

/** Objects have the constants of their class too: `field.FIELD_TYPE_STRING`. Source: public code that the platform runs. */
function shareConstants(type: { prototype: object }, names: string[]): void {
    for (const name of names) {
        if (!(name in type.prototype)) {
            const get = (): unknown => (type as unknown as Bag)[name];
            Object.defineProperty(type.prototype, name, { configurable: true, get });
        }
    }
}

/** Static methods can be called of an object too. Source: public code that the platform runs. */
function shareStatics(type: { prototype: object }, names: string[]): void {
    for (const name of names) {
        if (!(name in type.prototype)) {
            const get = (): unknown => (type as unknown as Bag)[name];
            Object.defineProperty(type.prototype, name, { configurable: true, get });
        }
    }
}

/** All members of a platform object are its own. Source: Rhino, NativeJavaObject.has; public code that asks for them. */
export function hasMember(this: object, name: unknown): boolean {
    return (typeof name === 'string' || typeof name === 'number') && !String(name).startsWith('$') && name in this;
}

/** An implementation that is assigned later takes its place. */
function refuseToRead(id: string, target: Bag, name: string): void {
    Object.defineProperty(target, name, {
        configurable: true,
        enumerable: false,
        get(): never {
            throw notImplemented(id + '.' + name);
        },
        set(this: Bag, value: unknown) {
            if (this !== target) {
                throw notImplemented(id + '.' + name);
            }
            Object.defineProperty(target, name, { value, enumerable: true });
        }
    });
}
