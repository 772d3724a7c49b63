import { STORE_TABLE } from '../../dw/catalog/storeRecord';
import { customValues } from '../localized';
import { localizedTexts } from '../localizedTexts';
import type { ObjectTypes } from '../objectTypes';
import { all, textOf } from '../xml';
import type { XmlElement } from '../xml';
import { isSet, numberOf, putObject } from './put';

const PLAIN = [
    'name',
    'address1',
    'address2',
    'city',
    'postal-code',
    'state-code',
    'country-code',
    'email',
    'phone',
    'fax',
    'image',
    'inventory-list-id'
];

/** Imports the stores of a site. */
export function importStores(types: ObjectTypes, siteId: string, root: XmlElement): void {
    for (const element of all(root, 'store')) {
        const id = element.attributes['store-id'] as string;
        putObject(STORE_TABLE, siteId + '/' + id, {
            id,
            siteId,
            values: Object.fromEntries(PLAIN.map((name) => [name, textOf(element, name) ?? null])),
            latitude: numberOf(element, 'latitude'),
            longitude: numberOf(element, 'longitude'),
            isLocatorEnabled: isSet(element, 'store-locator-enabled-flag'),
            texts: {
                'store-hours': localizedTexts(element, 'store-hours'),
                'store-events': localizedTexts(element, 'store-events')
            },
            customValues: customValues(element, types.attributesOf('Store'), `store ${id}`)
        });
    }
}
