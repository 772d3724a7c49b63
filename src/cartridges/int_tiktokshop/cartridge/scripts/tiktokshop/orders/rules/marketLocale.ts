import { languagesOf } from '../../lifecycle/rules/tiktok/markets';

/**
 * The locale of an order: in the language of the country it goes to, for that country if the site has such a locale.
 * @param allowed - locales of the site, for example `de_DE`
 * @returns empty if the site has none for the country
 */
export function marketLocale(countryCode: string, allowed: string[]): string {
    const country = countryCode.toUpperCase();
    const languages = languagesOf(country);
    const ofCountry = allowed.filter((locale) => country !== '' && locale.split('_')[1] === country);
    const wanted = languages.map((language) => language + '_' + country).concat(ofCountry, languages);
    return wanted.filter((locale) => allowed.indexOf(locale) >= 0)[0] || '';
}
