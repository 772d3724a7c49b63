import type { SiteFiles } from '../../sfcc-mocks/metadata/siteFiles';
import { all, first, parseXml, textOf } from '../../sfcc-mocks/metadata/xml';
import type { XmlElement } from '../../sfcc-mocks/metadata/xml';
import type { Finding } from './Finding';

/** Something that the site archive brings. */
export interface MetadataItem {
    code: string;
    id: string;
    /** For a reader: `Attribute Order.orderTag`. */
    name: string;
    /** Type of an attribute; empty for the rest. */
    type: string;
    /** Id of what it is part of, and missing with; empty for the rest. */
    partOf: string;
}

const IMPORT_AGAIN =
    'Run `npm run deploy`, or import the archive of `npm run metadata` under Administration > Site Development > ' +
    'Site Import & Export: it keeps what you have entered.';

/** Elements right below the root, by file: what they are and which attribute is their id. */
const ELEMENTS: Array<{ file: RegExp; element: string; id: string; code: string; name: string }> = [
    row(/^services\.xml$/, 'service', 'service-id', 'Service'),
    row(/^services\.xml$/, 'service-credential', 'service-credential-id', 'Service credential'),
    row(/^services\.xml$/, 'service-profile', 'service-profile-id', 'Service profile'),
    row(/^jobs\.xml$/, 'job', 'job-id', 'Job'),
    row(/^sites\/[^/]+\/payment-methods\.xml$/, 'payment-method', 'method-id', 'Payment method'),
    row(/^sites\/[^/]+\/payment-processors\.xml$/, 'payment-processor', 'processor-id', 'Payment processor'),
    row(/^sites\/[^/]+\/shipping\.xml$/, 'shipping-method', 'method-id', 'Shipping method')
];

function row(file: RegExp, element: string, id: string, name: string): (typeof ELEMENTS)[number] {
    return { file, element, id, code: element.replaceAll('-', '_') + '_missing', name };
}

/**
 * Compares what the site archive brings with what an instance has.
 * @param there - an export of the instance
 */
export function checkMetadata(expected: SiteFiles, there: SiteFiles): Finding[] {
    const known = new Map(metadataItems(there).map((item) => [keyOf(item), item]));
    const wanted = metadataItems(expected);
    const missing = wanted.filter((item) => !known.has(keyOf(item)));
    const wholes = new Set(missing.map(({ id }) => id));
    return [
        ...missing
            .filter(({ partOf }) => !wholes.has(partOf))
            .map(({ code, id, name }) => ({ code, id, what: name + ' is missing', remedy: IMPORT_AGAIN })),
        ...wanted.flatMap((item) => typeDiffers(item, known.get(keyOf(item))))
    ];
}

function keyOf({ code, id }: MetadataItem): string {
    return code + ' ' + id;
}

/** The platform does not change the type of an attribute that is there. */
function typeDiffers({ id, name, type }: MetadataItem, there: MetadataItem | undefined): Finding[] {
    return !there || there.type === type
        ? []
        : [
              {
                  code: 'attribute_differs',
                  id,
                  what: `${name} is of type ${there.type} and has to be ${type}`,
                  remedy:
                      'Another cartridge has declared it: see what uses it, remove it under Administration > Site ' +
                      'Development > System Object Types, and import the archive again.'
              }
          ];
}

/** Everything in a site archive that is there by name. */
export function metadataItems(files: SiteFiles): MetadataItem[] {
    const documents = [...files].filter(([file]) => file.endsWith('.xml'));
    return documents.flatMap(([file, text]) => {
        const root = parseXml(text, file);
        if (root.name === 'metadata') {
            return [...all(root, 'type-extension').flatMap(extended), ...all(root, 'custom-type').flatMap(customType)];
        }
        return root.name === 'inventory' ? all(root, 'inventory-list').map(inventoryList) : elements(file, root);
    });
}

function extended(extension: XmlElement): MetadataItem[] {
    const type = extension.attributes['type-id'] as string;
    return type === 'SitePreferences'
        ? attributes(extension, 'custom-attribute-definitions', 'preference_missing', 'Preference ', '')
        : attributes(extension, 'custom-attribute-definitions', 'attribute_missing', 'Attribute ', type);
}

function customType(element: XmlElement): MetadataItem[] {
    const type = element.attributes['type-id'] as string;
    const whole = { code: 'custom_type_missing', id: type, name: 'Custom object type ' + type, type: '', partOf: '' };
    return [whole, ...attributes(element, 'attribute-definitions', 'attribute_missing', 'Attribute ', type)];
}

function attributes(owner: XmlElement, list: string, code: string, words: string, type: string): MetadataItem[] {
    return all(first(owner, list), 'attribute-definition').map((element) => {
        const id = (type && type + '.') + (element.attributes['attribute-id'] as string);
        return { code, id, name: words + id, type: textOf(element, 'type') || 'string', partOf: type };
    });
}

function inventoryList(element: XmlElement): MetadataItem {
    const id = first(element, 'header')?.attributes['list-id'] as string;
    return { code: 'inventory_list_missing', id, name: 'Inventory list ' + id, type: '', partOf: '' };
}

function elements(file: string, root: XmlElement): MetadataItem[] {
    const site = file.startsWith('sites/') ? ` of ${file.split('/')[1]}` : '';
    return ELEMENTS.filter((rule) => rule.file.test(file)).flatMap((rule) =>
        all(root, rule.element).map((element) => {
            const id = element.attributes[rule.id] as string;
            return { code: rule.code, id: id + site, name: `${rule.name} ${id}${site}`, type: '', partOf: '' };
        })
    );
}
