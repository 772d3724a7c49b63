/** Carriers that TikTok offers for the shop's delivery option. */
export const PROVIDERS = [
    { id: '6617675021119438849', name: 'UPS' },
    { id: '6617675021119438850', name: 'FedEx' },
    { id: '6617675021119438851', name: 'USPS' },
    { id: '6617675021119438852', name: 'DHL eCommerce' }
];

/** The carrier that TikTok itself sends. */
export const TIKTOK_PROVIDER = { id: '6617675021119438900', name: 'TikTok Shipping' };

/** Name of a provider; empty if there is none of this id. */
export function providerName(id: string): string {
    return [...PROVIDERS, TIKTOK_PROVIDER].find((provider) => provider.id === id)?.name || '';
}
