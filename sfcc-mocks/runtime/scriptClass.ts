import members from '../dw/members.json';
import { current, isRunning } from './current';
import { dooming } from './doom';
import { checkValue } from './sizeLimits';
import { notImplemented } from './failures';

type Member = {
    /** Values of constants; null for objects, which only an implementation has. */
    constants: Record<string, string | number | null>;
    methods: string[];
    statics: string[];
    properties: string[];
};
const OFFICIAL = members as Record<string, Member>;
type Bag = Record<string, unknown>;

/**
 * Turns a class of ours into a platform class: bean properties beside getters and setters, official members
 * that are missing throw `not implemented`, and nothing runs in an ended script.
 * Members whose name starts with `$` are ours and stay untouched.
 * @param id - full name, for example `dw.order.Order`
 * @param type - the class
 * @returns the same class
 */
export function scriptClass<T extends { prototype: object }>(id: string, type: T): T {
    const official = OFFICIAL[id];
    const guard = BUSINESS_OBJECTS.test(id) ? aliveAndDooming : alive;
    guardFunctions(type.prototype as Bag, guard);
    guardFunctions(type, guard);
    if (official) {
        fillMissing(id, type.prototype as Bag, official.methods);
        fillMissing(id, type, official.statics);
    }
    defineBeanProperties(type.prototype as Bag);
    defineBeanProperties(type);
    if (official) {
        const target = official.methods.length > 0 || official.statics.length === 0 ? type.prototype : type;
        fillMissingProperties(id, target as Bag, type, official.properties);
        defineConstants(id, type, official.constants);
    }
    Object.defineProperty(type, '$id', { value: id });
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
        if (!isRunning()) {
            return original.apply(this, args);
        }
        current().assertAlive();
        args.forEach(checkValue);
        const result = original.apply(this, args);
        checkValue(result);
        return result;
    };
}

/** Packages whose objects the database has. */
const BUSINESS_OBJECTS = /^dw\.(campaign|catalog|content|customer|object|order)\./;

/** The same, and an exception leaves the transaction good for rollback only. */
function aliveAndDooming(original: Method): Method {
    const guarded = alive(original);
    return function (this: unknown, ...args: unknown[]): unknown {
        return dooming(() => guarded.apply(this, args));
    };
}

function guardFunctions(target: Bag, guard: (original: Method) => Method): void {
    for (const name of functionNames(target)) {
        const guarded = guard(target[name] as Method);
        Object.defineProperty(guarded, 'name', { value: name });
        Object.defineProperty(target, name, { value: guarded, writable: true, configurable: true, enumerable: false });
    }
}

function fillMissing(id: string, target: Bag, names: string[]): void {
    for (const name of names) {
        if (!(name in target) || isInheritedFromFunction(target, name)) {
            const missing = function (): never {
                throw notImplemented(id + '.' + name);
            };
            Object.defineProperty(target, name, {
                value: missing,
                writable: true,
                configurable: true,
                enumerable: false
            });
        }
    }
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
    Object.defineProperty(target, property, {
        configurable: true,
        enumerable: true,
        get(this: Bag) {
            const getter = (this['get' + suffix] || this['is' + suffix]) as (() => unknown) | undefined;
            return getter ? getter.call(this) : undefined;
        },
        set(this: Bag, value: unknown) {
            const setter = this['set' + suffix] as ((v: unknown) => void) | undefined;
            if (!setter) {
                throw new TypeError('Cannot set read-only property "' + property + '"');
            }
            setter.call(this, value);
        }
    });
}

function fillMissingProperties(id: string, target: Bag, type: Bag, names: string[]): void {
    for (const name of names) {
        const isStatic = name in type && !(name in Function.prototype);
        if (!(name in target) && !isStatic) {
            refuseToRead(id, target, name);
        }
    }
}

function defineConstants(id: string, type: Bag, constants: Member['constants']): void {
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
