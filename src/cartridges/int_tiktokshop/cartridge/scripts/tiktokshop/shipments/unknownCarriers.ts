import { providerFor } from './rules/carriers';
import { carrierNames } from './store/carrierNames';
import { knownProviders } from './store/providersCache';

/**
 * Those carriers that TikTok does not offer to any shop of the site, as far as it was asked; none where it was not.
 * @param names - as the OMS calls them
 */
export function unknownCarriers(names: string[]): string[] {
    const known = names.length === 0 ? [] : knownProviders().filter(({ providers }) => providers.length > 0);
    if (known.length === 0) {
        return [];
    }
    return names.filter((name) =>
        known.every(({ shopId, providers }) => providerFor(name, providers, carrierNames(shopId)) === null)
    );
}
