import type { ShippingProvider } from '../../openapi/rules/shippingProvider';

/** The merchant's names for carriers, and TikTok's name or provider id for each. */
export interface CarrierNames {
    [carrier: string]: string;
}

/**
 * Names that carriers go by, and TikTok's own. What the merchant has set goes before it.
 * Source: names in Get Shipping Providers and in the carriers' own feeds.
 */
const USUAL_NAMES: CarrierNames = {
    'UPS Ground': 'UPS',
    'United Parcel Service': 'UPS',
    'Federal Express': 'FedEx',
    'FedEx Ground': 'FedEx',
    'FedEx Express': 'FedEx',
    'FedEx Home Delivery': 'FedEx',
    'US Postal Service': 'USPS',
    'United States Postal Service': 'USPS',
    'DHL Ecommerce US': 'DHL eCommerce',
    'DHL Global Mail': 'DHL eCommerce',
    Hermes: 'Evri',
    MyHermes: 'Evri',
    'Royal Mail Group': 'Royal Mail',
    'Deutsche Post DHL': 'DHL',
    'La Poste': 'Colissimo',
    'J&T': 'J&T Express',
    JNT: 'J&T Express'
};

/**
 * Finds TikTok's provider for a carrier: first as the setting says, then by its own name, then by the names carriers
 * usually go by.
 * @returns null if there is none: a person has to extend the setting
 */
export function providerFor(
    carrier: string,
    providers: ShippingProvider[],
    names: CarrierNames
): ShippingProvider | null {
    const set = valueFor(carrier, names);
    // What the merchant has set is meant, also where TikTok does not offer it.
    const candidates = set === '' ? [carrier, valueFor(carrier, USUAL_NAMES)] : [set];
    const found = candidates.map((name) => providerCalled(name, providers)).filter((provider) => provider !== null);
    return found[0] || null;
}

/** The provider of this name or id, or null. */
export function providerCalled(name: string, providers: ShippingProvider[]): ShippingProvider | null {
    return providers.filter((provider) => provider.id === name || isSameCarrier(provider.name, name))[0] || null;
}

function valueFor(carrier: string, names: CarrierNames): string {
    const key = Object.keys(names).filter((name) => isSameCarrier(name, carrier))[0];
    return key === undefined ? '' : (names[key] as string);
}

/** Whether two names of carriers count as one: case, spaces, hyphens and underscores do not matter. */
export function isSameCarrier(one: string, other: string): boolean {
    return plain(one) === plain(other);
}

function plain(name: string): string {
    return name.toLowerCase().replace(/[\s_-]/g, '');
}
