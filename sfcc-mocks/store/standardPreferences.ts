import { read } from './session';

/** The platform's own preferences of a site, as imported. */
export const STANDARD_PREFERENCES = 'StandardPreference';

/** One of them; null where nothing was imported. */
function standardPreference(siteId: string, name: string): string | null {
    return read<Record<string, string>>(STANDARD_PREFERENCES, siteId)?.[name] || null;
}

/** Id of the catalog that a site shows; null before one is assigned. */
export function siteCatalogId(siteId: string): string | null {
    return standardPreference(siteId, 'SiteCatalog');
}

/** Id of the library that a site uses: its own private one unless another is assigned. */
export function siteLibraryId(siteId: string): string {
    return standardPreference(siteId, 'SiteLibrary') || siteId;
}

/** Ids of the price books that are assigned to a site, in order. */
export function sitePriceBookIds(siteId: string): string[] {
    return (standardPreference(siteId, 'SitePriceBooks') || '').split(':').filter((id) => id !== '');
}
