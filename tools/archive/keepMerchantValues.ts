import type { SiteFiles } from '../../sfcc-mocks/metadata/siteFiles';
import { parseXml } from '../../sfcc-mocks/metadata/xml';

/** Elements that an import would replace as a whole, and that a merchant changes: schedules, limits, addresses, names. */
const OWNED_BY_MERCHANT: Array<{ file: RegExp; element: string; id: string }> = [
    { file: /^jobs\.xml$/, element: 'job', id: 'job-id' },
    { file: /^services\.xml$/, element: 'service-credential', id: 'service-credential-id' },
    { file: /^services\.xml$/, element: 'service-profile', id: 'service-profile-id' },
    { file: /^services\.xml$/, element: 'service', id: 'service-id' },
    { file: /^sites\/[^/]+\/payment-methods\.xml$/, element: 'payment-method', id: 'method-id' },
    { file: /^sites\/[^/]+\/payment-processors\.xml$/, element: 'payment-processor', id: 'processor-id' },
    { file: /^sites\/[^/]+\/shipping\.xml$/, element: 'shipping-method', id: 'method-id' }
];

/**
 * The import files without what an instance has already, so that an upgrade leaves it as the merchant has made it.
 * Declarations of attributes and types always come: an import adds to them.
 * @param there - an export of the instance
 */
export function keepMerchantValues(files: SiteFiles, there: SiteFiles): SiteFiles {
    const kept = new Map([...files].filter(([name]) => !(name.startsWith('inventory-lists/') && there.has(name))));
    for (const [name, text] of kept) {
        const rules = OWNED_BY_MERCHANT.filter(({ file }) => file.test(name));
        const exported = there.get(name);
        if (exported !== undefined && rules.length > 0) {
            const { children } = parseXml(exported, name);
            const isThere = (element: string, id: string, value: string): boolean =>
                children.some((child) => child.name === element && child.attributes[id] === value);
            kept.set(
                name,
                rules.reduce(
                    (left, rule) => without(left, rule, (value) => isThere(rule.element, rule.id, value)),
                    text
                )
            );
        }
    }
    return kept;
}

/** Removes top-level elements by their id. The files are ours: no element contains one of its own name. */
function without(
    text: string,
    { element, id }: { element: string; id: string },
    drop: (id: string) => boolean
): string {
    const one = new RegExp(`\\n\\s*<${element} ([^>]*?)(/>|>[\\s\\S]*?</${element}>)`, 'g');
    return text.replace(one, (whole: string, attributes: string) => {
        const value = new RegExp(`${id}="([^"]*)"`).exec(attributes);
        return value && drop(value[1] as string) ? '' : whole;
    });
}
