import { frozen } from '../runtime/madeOnce';
import { localizedTexts } from './localizedTexts';
import type { Localized } from './localizedTexts';
import { all, first, textOf } from './xml';
import type { XmlElement } from './xml';

/** An attribute as metadata declares it. Source: metadata.xsd. */
export interface AttributeDefinition {
    id: string;
    type: string;
    mandatory: boolean;
    /** Allowed values of an enum, with their display names. */
    values: Array<{ value: string | number; display: string }>;
    defaultValue: unknown;
    /** An enum that takes several values at once. */
    isMultiple?: boolean;
    minLength?: number;
    regex?: string;
    /** As it was imported, for an export. */
    source?: XmlElement;
}

/** A group of attributes, as Business Manager shows them together. */
export interface AttributeGroup {
    id: string;
    displayName: Localized<string>;
    description: Localized<string>;
    attributeIds: string[];
    /** As it was imported, for an export. */
    source: XmlElement;
}

export interface CustomObjectType {
    id: string;
    scope: 'site' | 'organization';
    /** Whether a data replication takes its objects along. */
    isReplicated: boolean;
    key: { id: string; type: 'string' | 'int' };
    retentionDays: number | null;
    attributes: Map<string, AttributeDefinition>;
    /** As it was imported, for an export. */
    source: XmlElement;
}

/** Everything metadata declares. An attribute that is not in here does not exist. */
export class ObjectTypes {
    /** Custom attributes of system objects, by object type (`Order`). */
    readonly system = new Map<string, Map<string, AttributeDefinition>>();
    readonly custom = new Map<string, CustomObjectType>();
    private readonly groups = new Map<string, Map<string, AttributeGroup>>();

    /** Adds a metadata import file; what it declares again is replaced, nothing is removed. */
    importXml(root: XmlElement): void {
        for (const extension of all(root, 'type-extension')) {
            const attributes = this.attributesOf(extension.attributes['type-id'] as string);
            addAttributes(attributes, first(extension, 'custom-attribute-definitions'));
            this.importGroups(extension);
        }
        for (const type of all(root, 'custom-type')) {
            this.importCustomType(type);
            this.importGroups(type);
        }
    }

    /** Attribute groups of an object type, by id. */
    groupsOf(typeId: string): Map<string, AttributeGroup> {
        return this.groups.get(typeId) || new Map();
    }

    private importGroups(type: XmlElement): void {
        const typeId = type.attributes['type-id'] as string;
        const groups = new Map(this.groupsOf(typeId));
        for (const element of all(first(type, 'group-definitions'), 'attribute-group')) {
            const id = element.attributes['group-id'] as string;
            groups.set(id, {
                id,
                displayName: localizedTexts(element, 'display-name'),
                description: localizedTexts(element, 'description'),
                attributeIds: all(element, 'attribute').map(({ attributes }) => attributes['attribute-id'] as string),
                source: element
            });
        }
        this.groups.set(typeId, groups);
    }

    /** Custom attributes of a system object type. */
    attributesOf(typeId: string): Map<string, AttributeDefinition> {
        let attributes = this.system.get(typeId);
        if (!attributes) {
            attributes = new Map();
            this.system.set(typeId, attributes);
        }
        return attributes;
    }

    private importCustomType(element: XmlElement): void {
        const id = element.attributes['type-id'] as string;
        const key = first(element, 'key-definition') as XmlElement;
        const known = this.custom.get(id);
        const type: CustomObjectType = {
            id,
            scope: textOf(element, 'storage-scope') === 'organization' ? 'organization' : 'site',
            isReplicated: textOf(element, 'staging-mode') === 'source-to-target',
            key: {
                id: key.attributes['attribute-id'] as string,
                type: textOf(key, 'type') === 'int' ? 'int' : 'string'
            },
            retentionDays: textOf(element, 'retention-days') ? Number(textOf(element, 'retention-days')) : null,
            attributes: known ? known.attributes : new Map(),
            source: element
        };
        addAttributes(type.attributes, first(element, 'attribute-definitions'));
        this.custom.set(id, type);
    }
}

function addAttributes(attributes: Map<string, AttributeDefinition>, definitions: XmlElement | undefined): void {
    for (const element of all(definitions, 'attribute-definition')) {
        const definition = definitionOf(element);
        attributes.set(definition.id, definition);
    }
}

/** Of elements that several instances import. */
const definitionsMade = new WeakMap<XmlElement, AttributeDefinition>();

function definitionOf(element: XmlElement): AttributeDefinition {
    const definition = definitionsMade.get(element) || frozen(attributeDefinition(element));
    definitionsMade.set(element, definition);
    return definition;
}

function attributeDefinition(element: XmlElement): AttributeDefinition {
    const type = textOf(element, 'type') || 'string';
    const values = all(first(element, 'value-definitions'), 'value-definition').map((value) => ({
        value: typed(type, textOf(value, 'value') || ''),
        display: textOf(value, 'display') || '',
        isDefault: value.attributes.default === 'true'
    }));
    const preset = values.find((value) => value.isDefault);
    const text = textOf(element, 'default-value');
    const definition: AttributeDefinition = {
        id: element.attributes['attribute-id'] as string,
        type,
        mandatory: textOf(element, 'mandatory-flag') === 'true',
        values: values.map(({ value, display }) => ({ value: value as string | number, display })),
        defaultValue: preset ? preset.value : text === undefined ? null : typed(type, text),
        source: element
    };
    if (textOf(element, 'select-multiple-flag') === 'true') {
        definition.isMultiple = true;
    }
    const minLength = textOf(element, 'min-length');
    if (minLength) {
        definition.minLength = Number(minLength);
    }
    const regex = textOf(element, 'regex');
    if (regex) {
        definition.regex = regex;
    }
    return definition;
}

const HAS_NO_EMPTY_VALUE = ['int', 'double', 'enum-of-int', 'boolean', 'date', 'datetime'];

/** An imported text as a value of its type; null for an empty one where the type has no empty value. */
export function typed(type: string, text: string): unknown {
    if (text === '' && HAS_NO_EMPTY_VALUE.includes(type)) {
        return null;
    }
    switch (type) {
        case 'int':
        case 'double':
        case 'enum-of-int':
            return Number(text);
        case 'boolean':
            return text === 'true';
        case 'date':
        case 'datetime':
            return new Date(text);
        default:
            return text;
    }
}
