import { all, first } from '../xml';
import type { XmlElement } from '../xml';
import { put } from './put';

/** Tax classes, jurisdictions and rates of a site. */
export interface TaxRecord {
    defaultClassId: string | null;
    defaultJurisdictionId: string | null;
    /** Rates by jurisdiction and class. */
    rates: Record<string, Record<string, number>>;
    /** Of addresses: the first key is the country, the second a state or a postal code, or empty for all of it. */
    mappings: Array<{ jurisdictionId: string; country: string; region: string }>;
    classes: string[];
}

export const TAX_TABLE = 'Tax';

/** Imports the tax table of a site. */
export function importTax(siteId: string, root: XmlElement): void {
    const classes = all(first(root, 'tax-classes'), 'tax-class');
    const jurisdictions = all(first(root, 'tax-jurisdictions'), 'tax-jurisdiction');
    const rates: TaxRecord['rates'] = {};
    for (const rate of all(first(root, 'tax-rates'), 'tax-rate')) {
        const { 'jurisdiction-id': jurisdictionId = '', 'class-id': classId = '' } = rate.attributes;
        rates[jurisdictionId] = { ...rates[jurisdictionId], [classId]: Number(rate.text.trim()) };
    }
    const preset = (elements: XmlElement[], name: string): string | null =>
        elements.find(({ attributes }) => attributes.default === 'true')?.attributes[name] || null;
    const record: TaxRecord = {
        defaultClassId: preset(classes, 'class-id'),
        defaultJurisdictionId: preset(jurisdictions, 'jurisdiction-id'),
        rates,
        mappings: jurisdictions.flatMap(mappingsOf),
        classes: classes.map(({ attributes }) => attributes['class-id'] as string)
    };
    put(TAX_TABLE, siteId, record);
}

function mappingsOf(jurisdiction: XmlElement): TaxRecord['mappings'] {
    return all(first(jurisdiction, 'address-mappings'), 'address-mapping').map((mapping) => ({
        jurisdictionId: jurisdiction.attributes['jurisdiction-id'] as string,
        country: mapping.attributes.key1 || '',
        region: mapping.attributes.key2 || ''
    }));
}
