import { inLocale } from '../../metadata/localized';
import { productRecord } from './productRecord';
import type { ProductRecord } from './productRecord';

/** Values that a variant has of its master's variation attributes, by their ids; what it lacks is missing. */
export function variationValues(master: ProductRecord, variantId: string): Record<string, string> {
    const variant = productRecord(variantId);
    const values: Record<string, string> = {};
    for (const { id, attributeId } of master.variation?.attributes || []) {
        const value = inLocale(variant?.customValues?.[attributeId], 'default');
        if (value !== null && value !== '') {
            values[id] = String(value);
        }
    }
    return values;
}
