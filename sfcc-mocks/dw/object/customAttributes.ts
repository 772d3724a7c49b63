import { QUOTAS } from '../../quotas/quotas';
import { current } from '../../runtime/current';
import { dooming } from '../../runtime/doom';
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
}

/**
 * The `custom` of a platform object: only attributes that metadata declares, each value of its declared type.
 * Source: platform doc dw.object.CustomAttributes; reading an undeclared attribute throws.
 */
export function customAttributes(access: AttributeAccess): Record<string, unknown> {
    return new Proxy(
        {},
        {
            get(_target, name) {
                current().assertAlive();
                if (typeof name === 'symbol' || name === 'toJSON' || name === 'constructor') {
                    return undefined;
                }
                return dooming(() => readValue(definitionOf(access, name), access.value(name)));
            },
            set(_target, name, value) {
                current().assertAlive();
                dooming(() => {
                    const definition = definitionOf(access, String(name));
                    access.edit()[definition.id] = storable(definition, value);
                });
                return true;
            },
            has(_target, name) {
                return (
                    typeof name === 'string' &&
                    access.definitions.has(name) &&
                    hasValue(access.value(name), access.definitions.get(name)!)
                );
            },
            deleteProperty(_target, name) {
                const definition = definitionOf(access, String(name));
                access.edit()[definition.id] = null;
                return true;
            },
            ownKeys() {
                return [...access.definitions.values()].filter((d) => hasValue(access.value(d.id), d)).map((d) => d.id);
            },
            getOwnPropertyDescriptor(_target, name) {
                if (typeof name !== 'string' || !access.definitions.has(name)) {
                    return undefined;
                }
                const value = readValue(access.definitions.get(name)!, access.value(name));
                return { configurable: true, enumerable: true, writable: true, value };
            }
        }
    );
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
        const known = definition.values.find((candidate) => candidate.value === value);
        return new EnumValue(
            value === undefined ? null : (value as string | number | null),
            known ? known.display : ''
        );
    }
    if (definition.type.startsWith('set-of')) {
        return valueSet(value === null ? [] : [...(value as unknown[])]);
    }
    return value instanceof Date ? new Date(value.getTime()) : value;
}

function storable(definition: AttributeDefinition, value: unknown): unknown {
    if (value === null || value === undefined) {
        return null;
    }
    const plain = value instanceof EnumValue ? value.getValue() : value;
    switch (definition.type) {
        case 'int':
        case 'enum-of-int':
            return checkedNumber(definition, plain, true);
        case 'double':
            return checkedNumber(definition, plain, false);
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

function checkedNumber(definition: AttributeDefinition, value: unknown, whole: boolean): number {
    if (typeof value !== 'number' || !Number.isFinite(value) || (whole && !Number.isInteger(value))) {
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
