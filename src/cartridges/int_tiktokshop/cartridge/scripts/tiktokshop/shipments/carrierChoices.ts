import { carrierNames } from './store/carrierNames';
import { knownProviders } from './store/providersCache';
import { unique } from '../platform/rules/lists';

/** Names of carriers that can be reported: TikTok's, as far as it was asked, and those in the settings. */
export function carrierChoices(): string[] {
    const offered = knownProviders().reduce<string[]>(
        (names, known) => names.concat(known.providers.map((provider) => provider.name)),
        []
    );
    return unique(offered.concat(offered.length > 0 ? Object.keys(carrierNames()) : [])).sort();
}
