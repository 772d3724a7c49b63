import type { ImportedRecord } from '../object/ImportedObject';

/** A store of a site. */
export interface StoreRecord extends ImportedRecord {
    siteId: string;
    /** Plain values by their names in XML. */
    values: Record<string, string | null>;
    latitude: number | null;
    longitude: number | null;
    isLocatorEnabled: boolean;
}

export const STORE_TABLE = 'Store';
