/** A carrier as TikTok knows it. Source: API page Get Shipping Providers. */
export interface ShippingProvider {
    id: string;
    name: string;
}

/** The merchant's names for carriers, and TikTok's name or provider id for each. */
export interface CarrierNames {
    [carrier: string]: string;
}

/**
 * Finds TikTok's provider for a carrier: first as the setting says, then by its own name. Case and spaces do not
 * matter.
 * @returns null if there is none: a person has to extend the setting
 */
export function providerFor(
    carrier: string,
    providers: ShippingProvider[],
    names: CarrierNames
): ShippingProvider | null {
    const wanted = plain(mapped(carrier, names));
    const found = providers.filter((provider) => provider.id === wanted || plain(provider.name) === wanted);
    return found[0] || null;
}

function mapped(carrier: string, names: CarrierNames): string {
    const key = Object.keys(names).filter((name) => plain(name) === plain(carrier))[0];
    return key === undefined ? carrier : (names[key] as string);
}

function plain(name: string): string {
    return name.toLowerCase().replace(/[\s_-]+/g, '');
}
