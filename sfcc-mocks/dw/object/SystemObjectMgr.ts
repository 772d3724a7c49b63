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

/** Types that the platform has, whether metadata extends them or not. */
const TYPES = [
    'Basket',
    'Catalog',
    'Category',
    'Content',
    'CustomerAddress',
    'Order',
    'OrderAddress',
    'OrderPaymentInstrument',
    'PriceAdjustment',
    'Product',
    'ProductLineItem',
    'Profile',
    'Shipment',
    'ShippingLineItem',
    'SitePreferences',
    'Store'
];

/** dw.object.SystemObjectMgr */
export class SystemObjectMgr {
    /** Null for a type that there is not. Source: Script API, SystemObjectMgr.describe. */
    static describe(type: string): ObjectTypeDefinition | null {
        return TYPES.includes(type) || instance().objectTypes.system.has(type) ? new ObjectTypeDefinition(type) : null;
    }
}

scriptClass('dw.object.ObjectAttributeDefinition', ObjectAttributeDefinition);
scriptClass('dw.object.ObjectTypeDefinition', ObjectTypeDefinition);
scriptClass('dw.object.SystemObjectMgr', SystemObjectMgr);
