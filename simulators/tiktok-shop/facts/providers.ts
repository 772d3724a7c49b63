/** Carriers that TikTok offers for the shop's delivery option. */
export const PROVIDERS = [
    { id: '6617675021119438849', name: 'UPS' },
    { id: '6617675021119438850', name: 'FedEx' },
    { id: '6617675021119438851', name: 'USPS' },
    { id: '6617675021119438852', name: 'DHL eCommerce' }
];

/** Those that also leave the country. */
const INTERNATIONAL = ['UPS', 'FedEx', 'DHL eCommerce'];

/** Carriers for a parcel from one country to another. Source: Get Shipping Providers, `warehouse_region`, `buyer_region`. */
export function providersOn(from: string, to: string): typeof PROVIDERS {
    return from === to ? PROVIDERS : PROVIDERS.filter(({ name }) => INTERNATIONAL.includes(name));
}

/** The carrier that TikTok itself sends. */
export const TIKTOK_PROVIDER = { id: '6617675021119438900', name: 'TikTok Shipping' };

/** Name of a provider; empty if there is none of this id. */
export function providerName(id: string): string {
    return [...PROVIDERS, TIKTOK_PROVIDER].find((provider) => provider.id === id)?.name || '';
}
