import { instance } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import type { AttributeDefinition, CustomObjectType } from '../../metadata/objectTypes';
import { customObjectTable } from '../../store/customObjectTable';
import type { AttributeAccess } from './customAttributes';
import { ExtensibleObject } from './PersistentObject';
import type { PersistentRecord } from './PersistentObject';

/** A custom object as it is stored. */
export interface CustomObjectRecord extends PersistentRecord {
    /** Value of the key attribute. */
    key: string | number;
    siteId: string;
}

/** dw.object.CustomObject */
export class CustomObject extends ExtensibleObject<CustomObjectRecord> {
    constructor(
        private readonly $typeId: string,
        key: string
    ) {
        super(customObjectTable($typeId), key);
    }

    getType(): string {
        return this.$typeId;
    }

    override $attributes(): AttributeAccess {
        const type = instance().objectTypes.custom.get(this.$typeId) as CustomObjectType;
        return {
            className: 'dw.object.CustomObject ' + this.$typeId,
            definitions: withKey(type),
            value: (name) => (name === type.key.id ? this.$record().key : this.$record().custom[name]),
            edit: () => this.$edit().custom,
            keyId: type.key.id
        };
    }
}

function withKey(type: CustomObjectType): Map<string, AttributeDefinition> {
    if (!type.attributes.has(type.key.id)) {
        type.attributes.set(type.key.id, {
            id: type.key.id,
            type: type.key.type,
            mandatory: true,
            values: [],
            defaultValue: null
        });
    }
    return type.attributes;
}

scriptClass('dw.object.CustomObject', CustomObject);
