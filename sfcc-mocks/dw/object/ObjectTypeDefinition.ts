import { current, instance } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { inLocale } from '../../metadata/localized';
import { localizedTexts } from '../../metadata/localizedTexts';
import type { AttributeDefinition, AttributeGroup } from '../../metadata/objectTypes';
import { ArrayList } from '../util/Collection';

/** `VALUE_TYPE_…` by the types of metadata. Source: Script API, ObjectAttributeDefinition; metadata.xsd. */
const TYPE_CODES: Record<string, number> = {
    int: 1,
    double: 2,
    string: 3,
    text: 4,
    html: 5,
    date: 6,
    image: 7,
    boolean: 8,
    money: 9,
    quantity: 10,
    datetime: 11,
    email: 12,
    password: 13,
    'set-of-int': 21,
    'set-of-double': 22,
    'set-of-string': 23,
    'enum-of-int': 31,
    'enum-of-string': 33
};

/** dw.object.ObjectAttributeValueDefinition */
export class ObjectAttributeValueDefinition {
    constructor(
        private readonly $value: unknown,
        private readonly $display: string
    ) {}

    getValue(): unknown {
        return this.$value;
    }

    getDisplayValue(): string {
        return this.$display;
    }
}

/** dw.object.ObjectAttributeDefinition: of a custom attribute. */
export class ObjectAttributeDefinition {
    constructor(
        private readonly $definition: AttributeDefinition,
        private readonly $typeId: string
    ) {}

    getID(): string {
        return this.$definition.id;
    }

    /** In the locale of the request; null where metadata has none. */
    getDisplayName(): string | null {
        return inLocale(localizedTexts(this.$definition.source, 'display-name'), current().locale);
    }

    getObjectTypeDefinition(): ObjectTypeDefinition {
        return new ObjectTypeDefinition(this.$typeId);
    }

    getAttributeGroups(): ArrayList<ObjectAttributeGroup> {
        const groups = [...instance().objectTypes.groupsOf(this.$typeId).values()];
        const mine = groups.filter(({ attributeIds }) => attributeIds.includes(this.$definition.id));
        return new ArrayList(mine.map((group) => new ObjectAttributeGroup(group, this.$typeId)));
    }

    getDefaultValue(): ObjectAttributeValueDefinition | null {
        const { defaultValue, values } = this.$definition;
        if (defaultValue === null) {
            return null;
        }
        const known = values.find(({ value }) => value === defaultValue);
        return new ObjectAttributeValueDefinition(defaultValue, known ? known.display : String(defaultValue));
    }

    /** null where none are declared. */
    getValues(): ArrayList<ObjectAttributeValueDefinition> | null {
        const { values } = this.$definition;
        return values.length > 0
            ? new ArrayList(values.map(({ value, display }) => new ObjectAttributeValueDefinition(value, display)))
            : null;
    }

    getValueTypeCode(): number {
        return TYPE_CODES[this.$definition.type] || 0;
    }

    isMultiValueType(): boolean {
        return this.$definition.type.startsWith('set-of-');
    }

    isSetValueType(): boolean {
        return this.isMultiValueType();
    }

    isMandatory(): boolean {
        return this.$definition.mandatory;
    }

    isKey(): boolean {
        return instance().objectTypes.custom.get(this.$typeId)?.key.id === this.$definition.id;
    }

    isSystem(): boolean {
        return false;
    }
}

/** dw.object.ObjectAttributeGroup: its custom attributes. */
export class ObjectAttributeGroup {
    constructor(
        private readonly $group: AttributeGroup,
        private readonly $typeId: string
    ) {}

    getID(): string {
        return this.$group.id;
    }

    getDisplayName(): string | null {
        return inLocale(this.$group.displayName, current().locale);
    }

    getDescription(): string | null {
        return inLocale(this.$group.description, current().locale);
    }

    getObjectTypeDefinition(): ObjectTypeDefinition {
        return new ObjectTypeDefinition(this.$typeId);
    }

    getAttributeDefinitions(): ArrayList<ObjectAttributeDefinition> {
        const attributes = definitionsOf(this.$typeId);
        return new ArrayList(this.$group.attributeIds.flatMap((id) => attributes.filter((one) => one.getID() === id)));
    }

    isSystem(): boolean {
        return false;
    }
}

/** dw.object.ObjectTypeDefinition: custom attributes only. */
export class ObjectTypeDefinition {
    constructor(private readonly $typeId: string) {}

    getID(): string {
        return this.$typeId;
    }

    getCustomAttributeDefinition(name: string): ObjectAttributeDefinition | null {
        return definitionsOf(this.$typeId).find((definition) => definition.getID() === name) || null;
    }

    getAttributeDefinitions(): ArrayList<ObjectAttributeDefinition> {
        return new ArrayList(definitionsOf(this.$typeId));
    }

    getAttributeGroups(): ArrayList<ObjectAttributeGroup> {
        const groups = [...instance().objectTypes.groupsOf(this.$typeId).values()];
        return new ArrayList(groups.map((group) => new ObjectAttributeGroup(group, this.$typeId)));
    }

    /** null for one that does not exist. */
    getAttributeGroup(id: string): ObjectAttributeGroup | null {
        const group = instance().objectTypes.groupsOf(this.$typeId).get(id);
        return group ? new ObjectAttributeGroup(group, this.$typeId) : null;
    }

    isSystem(): boolean {
        return !instance().objectTypes.custom.has(this.$typeId);
    }
}

function definitionsOf(typeId: string): ObjectAttributeDefinition[] {
    const { custom, system } = instance().objectTypes;
    const attributes = custom.get(typeId)?.attributes || system.get(typeId);
    return [...(attributes?.values() || [])].map((definition) => new ObjectAttributeDefinition(definition, typeId));
}

scriptClass('dw.object.ObjectAttributeValueDefinition', ObjectAttributeValueDefinition);
scriptClass('dw.object.ObjectAttributeDefinition', ObjectAttributeDefinition);
scriptClass('dw.object.ObjectAttributeGroup', ObjectAttributeGroup);
scriptClass('dw.object.ObjectTypeDefinition', ObjectTypeDefinition);
