import { QUOTAS } from '../../quotas/quotas';
import { current } from '../../runtime/current';
import { doomAfter } from '../../runtime/doom';
import { platformException } from '../../runtime/failures';
import type { AttributeDefinition } from '../../metadata/objectTypes';
import { EnumValue } from '../value/EnumValue';
import { valueSet } from './valueSet';

/** How custom attributes reach their record. */
export interface AttributeAccess {
    /** Full class name for messages, for example `dw.order.Order`. */
    className: string;
    definitions: Map<string, AttributeDefinition>;
    /** A stored value; read anew on each access. */
    value(name: string): unknown;
    /** Stored values, to change. Throws outside a transaction. */
    edit(): Record<string, unknown>;
    /** The attribute that is the key, and never changes. */
    keyId?: string;
}

/**
 * The `custom` of a platform object: only attributes that metadata declares, each value of its declared type.
 * Source: platform doc dw.object.CustomAttributes; reading an undeclared attribute throws.
 */
export function customAttributes(access: AttributeAccess): Record<string, unknown> {
    return new Proxy({}, new Attributes(access));
}

/** Answers for the `custom` of one object. A class, as there is one for each object that a script looks into. */
class Attributes implements ProxyHandler<Record<string, unknown>> {
    constructor(private readonly access: AttributeAccess) {}

    get(_target: object, name: string | symbol): unknown {
        current().assertAlive();
        if (typeof name === 'symbol' || name === 'toJSON' || name === 'constructor') {
            return undefined;
        }
        if (name === 'hasOwnProperty' && !this.access.definitions.has(name)) {
            return (attribute: string) => this.has({}, attribute);
        }
        try {
            return readValue(definitionOf(this.access, name), this.access.value(name));
        } catch (error) {
            doomAfter(error);
            throw error;
        }
    }

    set(_target: object, name: string | symbol, value: unknown): boolean {
        current().assertAlive();
        try {
            write(this.access, definitionOf(this.access, String(name)), value);
        } catch (error) {
            doomAfter(error);
            throw error;
        }
        return true;
    }

    has(_target: object, name: string | symbol): boolean {
        const { definitions } = this.access;
        return (
            typeof name === 'string' &&
            definitions.has(name) &&
            hasValue(this.access.value(name), definitions.get(name)!)
        );
    }

    deleteProperty(_target: object, name: string | symbol): boolean {
        write(this.access, definitionOf(this.access, String(name)), null);
        return true;
    }

    ownKeys(): string[] {
        const { definitions } = this.access;
        return [...definitions.values()].filter((d) => hasValue(this.access.value(d.id), d)).map((d) => d.id);
    }

    getOwnPropertyDescriptor(_target: object, name: string | symbol): PropertyDescriptor | undefined {
        const { definitions } = this.access;
        if (typeof name !== 'string' || !definitions.has(name)) {
            return undefined;
        }
        const value = readValue(definitions.get(name)!, this.access.value(name));
        return { configurable: true, enumerable: true, writable: true, value };
    }
}

function write(access: AttributeAccess, definition: AttributeDefinition, value: unknown): void {
    const values = access.edit();
    const stored = storable(definition, value);
    if (definition.id === access.keyId) {
        throw platformException('IllegalArgumentException', 'The key attribute ' + access.keyId + ' cannot be changed');
    }
    values[definition.id] = stored;
}

function definitionOf(access: AttributeAccess, name: string): AttributeDefinition {
    const definition = access.definitions.get(name);
    if (!definition) {
        throw platformException('TypeError', "Unknown dynamic property '" + name + "' for class " + access.className);
    }
    return definition;
}

function hasValue(stored: unknown, definition: AttributeDefinition): boolean {
    return (stored !== null && stored !== undefined) || definition.defaultValue !== null;
}

function readValue(definition: AttributeDefinition, stored: unknown): unknown {
    const value = stored === undefined || stored === null ? definition.defaultValue : stored;
    if (definition.type.startsWith('enum-of')) {
        return definition.isMultiple
            ? valueSet(listOf(value).map((one) => enumValue(definition, one)))
            : enumValue(definition, value);
    }
    if (definition.type.startsWith('set-of')) {
        return valueSet(listOf(value));
    }
    return value instanceof Date ? new Date(value.getTime()) : value;
}

function listOf(value: unknown): unknown[] {
    return value === null || value === undefined ? [] : Array.isArray(value) ? [...(value as unknown[])] : [value];
}

function enumValue({ values }: AttributeDefinition, value: unknown): EnumValue {
    const known = values.find((candidate) => candidate.value === value);
    return new EnumValue(value === undefined ? null : (value as string | number | null), known ? known.display : '');
}

function storable(definition: AttributeDefinition, value: unknown): unknown {
    if (value === null || value === undefined) {
        return null;
    }
    if (definition.isMultiple) {
        const single = { ...definition, isMultiple: false };
        return Array.from(value as ArrayLike<unknown>).map((one) => storable(single, one));
    }
    const plain = value instanceof EnumValue ? value.getValue() : value;
    switch (definition.type) {
        case 'int':
        case 'enum-of-int':
            return checkedNumber(definition, plain, Number.isInteger);
        case 'double':
            return checkedNumber(definition, plain, Number.isFinite);
        case 'boolean':
            return checkedType(definition, plain, 'boolean');
        case 'date':
        case 'datetime':
            return checkedDate(definition, plain);
        case 'set-of-string':
        case 'set-of-int':
        case 'set-of-double':
            return Array.from(plain as ArrayLike<unknown>);
        default:
            return checkedText(definition, plain);
    }
}

function checkedNumber(definition: AttributeDefinition, value: unknown, isFit: (value: number) => boolean): number {
    if (typeof value !== 'number' || !isFit(value)) {
        throw invalid(definition, value);
    }
    return checkedEnum(definition, value) as number;
}

function checkedType(definition: AttributeDefinition, value: unknown, type: string): unknown {
    if (typeof value !== type) {
        throw invalid(definition, value);
    }
    return value;
}

function checkedDate(definition: AttributeDefinition, value: unknown): Date {
    if (Object.prototype.toString.call(value) !== '[object Date]' || Number.isNaN((value as Date).getTime())) {
        throw invalid(definition, value);
    }
    return new Date((value as Date).getTime());
}

function checkedText(definition: AttributeDefinition, value: unknown): string {
    if (typeof value === 'object' || typeof value === 'function') {
        throw invalid(definition, value);
    }
    const text = String(value);
    const isLong = definition.type === 'text' || definition.type === 'html';
    if (text.length > (isLong ? QUOTAS.textAttribute : QUOTAS.stringAttribute).limit) {
        throw platformException(
            'IllegalArgumentException',
            "Value of attribute '" + definition.id + "' is too long: " + text.length + ' characters'
        );
    }
    return checkedEnum(definition, text) as string;
}

function checkedEnum(definition: AttributeDefinition, value: string | number): string | number {
    if (definition.type.startsWith('enum-of') && !definition.values.some((candidate) => candidate.value === value)) {
        throw invalid(definition, value);
    }
    return value;
}

function invalid(definition: AttributeDefinition, value: unknown): Error {
    return platformException(
        'IllegalArgumentException',
        "Attribute '" + definition.id + "' of type " + definition.type + ' does not accept a ' + typeof value
    );
}
