import { types } from 'node:util';
import vm from 'node:vm';

/** On an object: its fields are hidden. */
const HIDDEN = Symbol('hidden');
/** On a prototype: what is known of the fields of its objects. */
const FIELDS = Symbol('fields');

interface Fields {
    /** A class that is derived from a platform class has to learn its own. */
    of: object;
    /** Whether a new object has none that a script could list. */
    areHidden: boolean;
}

/** Marks the objects of a platform class as having fields to hide. */
export function markFields(type: { prototype: object }): void {
    learn(type.prototype);
}

function learn(type: object): Fields {
    const fields = { of: type, areHidden: false };
    Object.defineProperty(type, FIELDS, { value: fields });
    return fields;
}

/**
 * Takes what is ours out of what a script can list of a platform object, by `for in`, `Object.keys` or `JSON.stringify`.
 * Source: Rhino, NativeJavaObject.getIds: members of the class, and nothing that is private. Constructors set all fields, so
 * that the first object of a class tells which there are. To redefine the fields of each object makes it slow for ever:
 * after the first one, the prototype keeps what a constructor assigns under symbols, which nobody lists.
 */
export function hideFields(value: unknown): void {
    if (typeof value !== 'object' || value === null) {
        return;
    }
    // Asks the prototype, since a proxy answers for any name itself.
    const type = Object.getPrototypeOf(value) as { [FIELDS]?: Fields } | null;
    const fields = type?.[FIELDS];
    if (fields && !(fields.areHidden && fields.of === type)) {
        hideOwnFields(value, fields.of === type ? fields : learn(type));
    }
}

function hideOwnFields(value: object, fields: Fields): void {
    if (Object.hasOwn(value, HIDDEN)) {
        return;
    }
    Object.defineProperty(value, HIDDEN, { value: true });
    const names = Object.getOwnPropertyNames(value).filter((name) => name.startsWith('$'));
    fields.areHidden = names.length === 0 && !types.isProxy(value);
    for (const name of names) {
        Object.defineProperty(value, name, { enumerable: false });
        keepUnderSymbol(fields.of, name);
    }
}

/**
 * Has no effect on a field that the class declares with a value: such a field is defined, and not assigned. Classes with many objects
 * `declare` their fields, and assign them in the constructor.
 */
function keepUnderSymbol(type: object, name: string): void {
    if (!Object.hasOwn(type, name)) {
        Object.defineProperty(type, name, { configurable: true, ...accessorsOf(Symbol(name)) });
    }
}

/** Code of its own for each field, which Node can optimize for that one: scripts read the fields with every use of a member. */
function accessorsOf(symbol: symbol): Pick<PropertyDescriptor, 'get' | 'set'> {
    const code = 'return { get() { return this[symbol]; }, set(value) { this[symbol] = value; } };';
    const accessors = vm.compileFunction(code, ['symbol'], { filename: String(symbol.description) });
    return (accessors as (symbol: symbol) => Pick<PropertyDescriptor, 'get' | 'set'>)(symbol);
}
