/** A carrier as TikTok knows it. Source: API page Get Shipping Providers. */
export interface ShippingProvider {
    id: string;
    name: string;
}
