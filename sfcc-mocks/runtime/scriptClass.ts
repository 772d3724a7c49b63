import vm from 'node:vm';
import { allMembers } from '../dw/scriptApi';
import type { Members } from '../dw/scriptApi';
import { convertArguments, parametersOf } from './argumentKinds';
import { notImplemented } from './failures';
import { guardsOf, idOf } from './guards';
import type { Method } from './guards';
import { markFields } from './hiddenFields';

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
    const isDooming = BUSINESS_OBJECTS.test(id);
    const ofObjects = { arities: methods, takes, isDooming };
    const ofType = { arities: statics, takes, isDooming };
    guardFunctions(type.prototype as Bag, ofObjects);
    guardFunctions(type, ofType);
    fillMissing(id, type.prototype as Bag, ofObjects);
    fillMissing(id, type, ofType);
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

/** A call with arguments as the documentation has them. */
function converting(original: Method, facts: string): Method {
    const parameters = parametersOf(facts);
    const converted: Method = function (this: unknown, ...args: unknown[]): unknown {
        convertArguments(args, parameters, () => `${idOf(this)}.${original.name}`);
        return original.apply(this, args);
    };
    Object.defineProperty(converted, 'name', { value: original.name });
    return converted;
}

/** Packages whose objects the database has. */
const BUSINESS_OBJECTS = /^dw\.(campaign|catalog|content|customer|object|order)\./;

/** Facts of the documentation about functions. */
interface Facts {
    /** How many parameters each has, which a script can ask for. */
    arities: Record<string, number>;
    /** What they are. */
    takes: Record<string, string>;
    /** Whether an exception leaves the transaction good for rollback only. */
    isDooming: boolean;
}

function guardFunctions(target: Bag, facts: Facts): void {
    guardThese(target, functionNames(target), facts);
}

function guardThese(target: Bag, names: string[], facts: Facts): void {
    const originals = names.map((name) => convertingIfTold(target[name] as Method, ownValue(facts.takes, name)));
    guardsOf(originals, facts.isDooming).forEach((guarded, position) => {
        const name = names[position] as string;
        defineMethod(target, name, guarded, ownValue(facts.arities, name) || 0);
    });
}

function convertingIfTold(original: Method, facts: string | undefined): Method {
    return facts === undefined ? original : converting(original, facts);
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

function fillMissing(id: string, target: Bag, facts: Facts): void {
    const told: string[] = [];
    for (const [name, arity] of Object.entries(facts.arities)) {
        if (!(name in target) || isInheritedFromFunction(target, name)) {
            const refusal = function (): never {
                throw notImplemented(id + '.' + name);
            };
            missing.add(refusal);
            defineMethod(target, name, refusal, arity);
        } else if ((target[name] as Method).length === arity) {
            continue;
        } else if (ownValue(facts.takes, name)) {
            told.push(name);
        } else {
            defineMethod(target, name, inherited(target[name] as Method), arity);
        }
    }
    guardThese(target, told, facts);
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
    const suffixes = functionNames(target).flatMap((name) => /^(?:get|is|set)([A-Z].*)$/.exec(name)?.slice(1) || []);
    const properties = accessorsOf([...new Set(suffixes)]);
    for (const [name, property] of Object.entries(properties)) {
        defineBeanProperty(target, name, property);
    }
}

/** Code of its own for each property, which Node can optimize for that one. */
function accessorsOf(suffixes: string[]): Record<string, PropertyDescriptor> {
    const accessors = suffixes.map(
        (suffix) => `
        get ${propertyName(suffix)}() {
            const getter = this.get${suffix} || this.is${suffix};
            return getter ? getter.call(this) : undefined;
        },
        set ${propertyName(suffix)}(value) {
            if (!this.set${suffix}) {
                throw new TypeError('Cannot set read-only property "${propertyName(suffix)}"');
            }
            this.set${suffix}(value);
        }`
    );
    const code = vm.compileFunction(`return { ${accessors.join(',')} };`, [], { filename: __filename });
    return Object.getOwnPropertyDescriptors((code as () => Bag)());
}

/** `getOrderNo` gives `orderNo`, `getUUID` gives `UUID`, as JavaBeans do. */
function propertyName(suffix: string): string {
    return /^[A-Z][A-Z]/.test(suffix) || suffix.length === 0 ? suffix : suffix[0]!.toLowerCase() + suffix.slice(1);
}

function defineBeanProperty(target: Bag, name: string, property: PropertyDescriptor): void {
    const own = Object.getOwnPropertyDescriptor(target, name);
    if (!own || !('value' in own) || own.value === undefined) {
        Object.defineProperty(target, name, property);
    }
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
