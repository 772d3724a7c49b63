import { instance } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import type { AttributeDefinition } from '../../metadata/objectTypes';

/** dw.object.ObjectAttributeDefinition */
export class ObjectAttributeDefinition {
    constructor(private readonly $definition: AttributeDefinition) {}

    getID(): string {
        return this.$definition.id;
    }

    isMandatory(): boolean {
        return this.$definition.mandatory;
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
        const definition = instance().objectTypes.attributesOf(this.$typeId).get(name);
        return definition ? new ObjectAttributeDefinition(definition) : null;
    }
}

scriptClass('dw.object.ObjectAttributeDefinition', ObjectAttributeDefinition);
scriptClass('dw.object.ObjectTypeDefinition', ObjectTypeDefinition);
