/**
 * Roots of import files that the platform knows, wherever they stand in an archive, and that an export gives back as they came.
 * Most have no meaning here. Source: the schemas of import files.
 */
const KEPT_ROOTS = [
    'ab-tests',
    'cache-settings',
    'coupons',
    'csrf-whitelists',
    'customer-active-data-list',
    'customer-cdn-settings',
    'customer-groups',
    'customer-lists',
    'event-routing',
    'commerce-feature-states',
    'dcext',
    'geolocations',
    'gift-certificates',
    'locales',
    'oauth-providers',
    'page-meta-tags',
    'price-adjustment-limits',
    'product-lists',
    'promotions',
    'redirect-urls',
    'search',
    'site',
    'sitemap-configuration',
    'sort',
    'sourcecodes',
    'storefronts',
    'url-rules'
];

/** Whether a file of a root is kept as it is, and exported again. */
export function isKept(root: string): boolean {
    return KEPT_ROOTS.includes(root);
}
