import { instance, current } from '../../runtime/current';
import { notImplemented } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { inLocale } from '../../metadata/localized';
import { ObjectAttributeDefinition } from '../object/ObjectTypeDefinition';
import { Collection } from '../util/Collection';
import type { AttributeGroupRecord } from './categoryRecord';
import type { CatalogProduct } from './productFactory';

/** dw.object.ObjectAttributeGroup of a category. */
export class ObjectAttributeGroup {
    constructor(readonly $record: AttributeGroupRecord) {}

    getID(): string {
        return this.$record.id;
    }

    getDisplayName(): string | null {
        return inLocale(this.$record.texts['display-name'], current().locale);
    }
}

/** dw.catalog.ProductAttributeModel: the attributes that categories show of their products, and the values of one. */
export class ProductAttributeModel {
    constructor(
        private readonly $groups: AttributeGroupRecord[],
        private readonly $product: CatalogProduct | null
    ) {}

    getAttributeGroups(): Collection<ObjectAttributeGroup> {
        return new Collection(this.$groups.map((group) => new ObjectAttributeGroup(group)));
    }

    getAttributeGroup(id: string): ObjectAttributeGroup | null {
        const found = this.$groups.find((group) => group.id === id);
        return found ? new ObjectAttributeGroup(found) : null;
    }

    getVisibleAttributeGroups(): Collection<ObjectAttributeGroup> {
        const groups = this.getAttributeGroups().toArray();
        return new Collection(groups.filter((group) => !this.getVisibleAttributeDefinitions(group).isEmpty()));
    }

    getAttributeDefinitions(group: ObjectAttributeGroup): Collection<ObjectAttributeDefinition> {
        const definitions = instance().objectTypes.attributesOf('Product');
        return new Collection(
            group.$record.attributes.map(({ id, isSystem }) => {
                const definition = definitions.get(id);
                if (isSystem || !definition) {
                    throw notImplemented(`the attribute ${id} in an attribute group`);
                }
                return new ObjectAttributeDefinition(definition, 'Product');
            })
        );
    }

    /** The attributes for which the product has a value. */
    getVisibleAttributeDefinitions(group: ObjectAttributeGroup): Collection<ObjectAttributeDefinition> {
        return new Collection(
            this.getAttributeDefinitions(group)
                .toArray()
                .filter((definition) => this.getValue(definition) !== null)
        );
    }

    getValue(definition: ObjectAttributeDefinition): unknown {
        return this.$product ? (this.$product.getCustom()[definition.getID()] ?? null) : null;
    }

    getDisplayValue(definition: ObjectAttributeDefinition): unknown {
        const value = this.getValue(definition) as { displayValue?: unknown } | null;
        return value?.displayValue ?? value;
    }
}

scriptClass('dw.object.ObjectAttributeGroup', ObjectAttributeGroup);
scriptClass('dw.catalog.ProductAttributeModel', ProductAttributeModel);
