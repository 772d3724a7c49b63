import type { Instance } from '../contracts/instance';
import type { SiteConfig } from '../contracts/site';
import { ORGANIZATION_SITE } from '../store/sites';
import { keptFiles } from '../store/keptImports';
import { findKeys, read } from '../store/session';
import type { InventoryListRecord } from './importSite';
import type { SiteFiles } from './siteFiles';
import { documentOf } from './writeXml';
import type { XmlElement } from './xml';
import {
    systemTypes,
    customTypes,
    services,
    jobs,
    siteDescriptor,
    organizationPreferences,
    sitePreferences,
    paymentMethods,
    paymentProcessors,
    shippingMethods,
    inventoryList
} from './exportUnits';

/** What to export. Source: OCAPI Data, document ExportDataUnitsConfiguration. */
export interface DataUnits {
    global_data?: Record<string, boolean>;
    inventory_lists?: Record<string, boolean>;
    sites?: Record<string, Record<string, boolean>>;
}

type Write = (instance: Instance) => XmlElement;

type WriteForSite = (instance: Instance, site: SiteConfig) => XmlElement;

/** Kinds of units that are implemented. */
const KINDS = ['global_data', 'inventory_lists', 'sites'];

/** Units that stand for others. */
const JOINED_UNITS: Record<string, string[]> = { meta_data: ['system_type_definitions', 'custom_types'] };

/** Units that are implemented, with the file each becomes. */
const GLOBAL_DATA: Record<string, [string, Write]> = {
    system_type_definitions: ['meta/system-objecttype-extensions.xml', systemTypes],
    custom_types: ['meta/custom-objecttype-definitions.xml', customTypes],
    services: ['services.xml', services],
    job_schedules: ['jobs.xml', jobs],
    preferences: ['preferences.xml', organizationPreferences]
};

const SITE_DATA: Record<string, [string, WriteForSite]> = {
    site_descriptor: ['site.xml', siteDescriptor],
    payment_methods: ['payment-methods.xml', paymentMethods],
    payment_processors: ['payment-processors.xml', paymentProcessors],
    shipping: ['shipping.xml', shippingMethods],
    site_preferences: ['preferences.xml', sitePreferences]
};

/** Units of what an import only keeps, with the root of their files. Source: OCAPI Data, ExportSitesConfiguration. */
const KEPT_UNITS: Record<string, string> = {
    ab_tests: 'ab-tests',
    cache_settings: 'cache-settings',
    campaigns_and_promotions: 'promotions',
    coupons: 'coupons',
    csrf_whitelists: 'csrf-whitelists',
    customer_cdn_settings: 'customer-cdn-settings',
    customer_groups: 'customer-groups',
    geolocations: 'geolocations',
    gift_certificates: 'gift-certificates',
    locales: 'locales',
    oauth_providers: 'oauth-providers',
    page_meta_tags: 'page-meta-tags',
    price_adjustment_limits: 'price-adjustment-limits',
    redirect_urls: 'redirect-urls',
    search_settings: 'search',
    sitemap_settings: 'sitemap-configuration',
    sorting_rules: 'sort',
    source_codes: 'sourcecodes',
    url_rules: 'url-rules'
};

/** Adds the kept files of a root, below a folder; those of the organization stand in no site's. */
function addKept(files: SiteFiles, root: string, folder: string): void {
    for (const [file, source] of keptFiles(root)) {
        if (folder === '' ? !file.startsWith('sites/') : file.startsWith(folder)) {
            files.set(file, source);
        }
    }
}

/**
 * The files of a site export. Secrets are encrypted, as the platform has it.
 * @throws Error for a unit that is not implemented, and for a site that is not there
 */
export function exportSite(instance: Instance, units: DataUnits): SiteFiles {
    return instance.execute({ kind: 'job', siteId: ORGANIZATION_SITE }, () => {
        const files: SiteFiles = new Map([['version.txt', '24.5.0\n']]);
        refuseOtherKinds(units);
        const globalUnits = asked(units.global_data).flatMap((unit) => JOINED_UNITS[unit] || [unit]);
        globalUnits.forEach((unit) => {
            if (KEPT_UNITS[unit]) {
                addKept(files, KEPT_UNITS[unit], '');
                return;
            }
            const [file, write] = known(GLOBAL_DATA, unit);
            files.set(file, documentOf(write(instance)));
        });
        for (const [siteId, siteUnits] of askedSites(instance, units.sites)) {
            const site = instance.site(siteId);
            asked(siteUnits).forEach((unit) => {
                if (KEPT_UNITS[unit]) {
                    addKept(files, KEPT_UNITS[unit], `sites/${siteId}/`);
                    return;
                }
                const [file, write] = known(SITE_DATA, unit);
                files.set(`sites/${siteId}/${file}`, documentOf(write(instance, site)));
            });
        }
        const lists = asked(units.inventory_lists);
        const listIds = lists.includes('all') ? findKeys('InventoryList', () => true) : lists;
        listIds.forEach((id) => {
            const list = read<InventoryListRecord>('InventoryList', id);
            if (list) {
                files.set(`inventory-lists/${id}.xml`, documentOf(inventoryList(list)));
            }
        });
        return files;
    });
}

/** @throws Error for catalogs, price books and the like: an archive without them would look complete */
function refuseOtherKinds(units: DataUnits): void {
    const wanted = Object.entries(units as Record<string, Record<string, boolean>>);
    const other = wanted.find(([kind, ids]) => !KINDS.includes(kind) && asked(ids).length > 0);
    if (other) {
        throw new Error('not implemented: an export of ' + other[0]);
    }
}

/** Sites with their units; `all` stands for each site. Source: OCAPI Data, ExportDataUnitsConfiguration. */
function askedSites(instance: Instance, sites: DataUnits['sites'] = {}): Array<[string, Record<string, boolean>]> {
    const units = sites.all;
    return units ? instance.allSites().map(({ id }) => [id, units]) : Object.entries(sites);
}

function asked(units: Record<string, boolean> | undefined): string[] {
    return Object.keys(units || {}).filter((unit) => units?.[unit]);
}

function known<T>(implemented: Record<string, T>, unit: string): T {
    const found = implemented[unit];
    if (!found) {
        throw new Error('not implemented: an export of ' + unit);
    }
    return found;
}
