import type { Instance } from '../contracts/instance';
import { CustomObjectMgr } from '../dw/object/CustomObjectMgr';
import { begin, commit } from '../store/session';
import type { AttributeDefinition, CustomObjectType } from './objectTypes';
import { typed } from './objectTypes';
import { all } from './xml';
import type { XmlElement } from './xml';

/**
 * Imports a file of custom objects in mode merge: attributes that the file does not name keep their values. Source:
 * customobject.xsd.
 * @param siteId - the site whose folder the file stands in
 * @throws Error for a type or an attribute that no metadata declares
 */
export function importCustomObjects(instance: Instance, siteId: string, root: XmlElement): void {
    instance.execute({ kind: 'job', siteId }, () => {
        begin();
        all(root, 'custom-object').forEach((element) => importObject(instance, element));
        commit();
    });
}

function importObject(instance: Instance, element: XmlElement): void {
    const typeId = element.attributes['type-id'] as string;
    const type = instance.objectTypes.custom.get(typeId);
    if (!type) {
        throw new Error(`There is no custom object type ${typeId}`);
    }
    const text = element.attributes['object-id'] as string;
    const key = type.key.type === 'int' ? Number(text) : text;
    const known = CustomObjectMgr.getCustomObject(typeId, key);
    if (element.attributes.mode === 'delete') {
        if (known) {
            CustomObjectMgr.remove(known);
        }
        return;
    }
    const custom = (known || CustomObjectMgr.createCustomObject(typeId, key)).getCustom();
    for (const attribute of all(element, 'object-attribute')) {
        const id = attribute.attributes['attribute-id'] as string;
        custom[id] = valueOf(definitionOf(type, id), attribute);
    }
}

function definitionOf(type: CustomObjectType, id: string): AttributeDefinition {
    const definition = type.attributes.get(id);
    if (!definition) {
        throw new Error(`The custom object type ${type.id} has no attribute ${id}`);
    }
    return definition;
}

/** A set has a `value` for each of its texts; a value of localized texts is the text in the default language. */
function valueOf({ type }: AttributeDefinition, attribute: XmlElement): unknown {
    const values = all(attribute, 'value').map((value) => value.text);
    return type.startsWith('set-of')
        ? values.map((value) => typed(type.replace('set-of-', ''), value))
        : typed(type, attribute.text);
}
