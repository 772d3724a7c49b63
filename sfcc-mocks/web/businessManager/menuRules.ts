import { all } from '../../metadata/xml';
import type { XmlElement } from '../../metadata/xml';

/** The place of an entry in `bm_extensions.xml`. */
export interface MenuEntry {
    kind: 'menuitem' | 'menuaction';
    id: string;
    /** Whether it belongs to the selected site's menu rather than to Administration. */
    site: boolean;
    /** Id of the menu item that it is under; menu items are under none. */
    menu: string | null;
    /** Whether it is for the Customer Service Center rather than for the menus of Business Manager. */
    isForCenter: boolean;
}

/** Pages of the Customer Service Center that have actions. Source: platform doc "Custom Actions". */
const CENTER_PAGES = ['customer', 'basket', 'order'];

/** The reserved action whose pages every logged-in user may call; it is in no menu. */
export const NO_CHECK = 'NoPermissionCheck';

/** Menu items that are there without extensions. Source: B2C developer tooling, "Core Business Manager Menu IDs". */
export const CORE_MENUS: Record<string, { name: string; site: boolean }> = {
    'prod-cat': { name: 'Products and Catalogs', site: true },
    content: { name: 'Content', site: true },
    search: { name: 'Search', site: true },
    marketing: { name: 'Online Marketing', site: true },
    customers: { name: 'Customers', site: true },
    'site-obj': { name: 'Custom Objects', site: true },
    orders: { name: 'Ordering', site: true },
    analytics: { name: 'Analytics', site: true },
    seo: { name: 'SEO', site: true },
    'site-prefs': { name: 'Site Preferences', site: true },
    'global-replication': { name: 'Replication', site: false },
    organization: { name: 'Organization', site: false },
    sites: { name: 'Sites', site: false },
    studio: { name: 'Site Development', site: false },
    'global-prefs': { name: 'Global Preferences', site: false },
    operations: { name: 'Operations', site: false }
};

/** Pages of core that the same page names; there are more. */
const CORE_ACTIONS = [
    ...['prod-cat_products', 'prod-cat_catalogs', 'prod-cat_inventory', 'prod-cat_impex'],
    ...['library_content_libraries', 'library_content', 'content_impex'],
    ...['search_indexes', 'search_preferences', 'search_impex'],
    ...['marketing_campaigns', 'marketing_promotions', 'marketing_slot', 'marketing_coupons'],
    ...['customers_manage', 'customers_groups', 'customers_impex', 'site-obj_editor', 'site-obj_impex'],
    ...['orders_manage', 'orders_paymethods', 'orders_shipmethods', 'orders_export'],
    ...['analytics_conversion', 'analytics_technical', 'seo_aliases', 'seo_url-rules', 'seo_sitemaps'],
    ...['site-prefs_custom_prefs', 'site-prefs_sitelocales', 'site-prefs_currencies'],
    ...['global-data-rep-processes', 'global-code-rep-processes'],
    ...['organization_users', 'organization_roles', 'webdavclient_permissions', 'sites_manage', 'cdnManager'],
    ...['studio_code_deployment', 'studio_system_obj', 'studio_custom_obj', 'wapi_settings'],
    ...['feature_switch_manager', 'global-prefs_locales', 'global-prefs_custom_prefs'],
    ...['jobschedules', 'operations_services', 'operations_customlogging', 'operations_certificates']
];

/** Menu items and actions of a descriptor. */
export function menuEntries(extensions: XmlElement): MenuEntry[] {
    return (['menuitem', 'menuaction'] as const).flatMap((kind) =>
        all(extensions, kind).map(({ attributes }) => ({
            kind,
            id: attributes.id || '',
            site: attributes.site !== 'false',
            menu: attributes.menupath || null,
            isForCenter: isForCenter(attributes)
        }))
    );
}

/** Whether attributes of an entry put it into the Customer Service Center. Source: platform doc "Custom Actions". */
export function isForCenter(attributes: XmlElement['attributes']): boolean {
    return attributes.type === 'CSC';
}

/**
 * Why an entry does not appear in Business Manager: it repeats an id of core, or is under a menu that does not exist or
 * belongs to the other side. Source: B2C developer tooling, "Business Manager Extensions".
 * @param entries - all entries of all extensions
 * @returns in words, or null if it appears
 */
export function hiddenBecause(entry: MenuEntry, entries: MenuEntry[]): string | null {
    if (entry.id in CORE_MENUS || CORE_ACTIONS.includes(entry.id)) {
        return `its id ${entry.id} is one of Business Manager's own`;
    }
    if (entry.kind === 'menuitem' || entry.id === NO_CHECK) {
        return null;
    }
    if (entry.isForCenter) {
        return CENTER_PAGES.includes(entry.menu || '') ? null : `the Customer Service Center has no page ${entry.menu}`;
    }
    const parent =
        entries.find(({ kind, id, ...one }) => kind === 'menuitem' && id === entry.menu && !one.isForCenter) ||
        CORE_MENUS[entry.menu || ''];
    if (!parent) {
        return `there is no menu ${entry.menu}`;
    }
    return parent.site === entry.site ? null : `its site is not that of the menu ${entry.menu}`;
}
