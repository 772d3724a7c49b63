/** Languages of TikTok's markets, the first one first. Java wrote Indonesian as `in`. Source: ISO 639, ISO 3166. */
const LANGUAGES: { [countryCode: string]: string[] } = {
    US: ['en'],
    GB: ['en'],
    DE: ['de'],
    FR: ['fr'],
    ES: ['es'],
    IT: ['it'],
    IE: ['en'],
    SG: ['en'],
    MY: ['ms', 'en'],
    TH: ['th'],
    VN: ['vi'],
    PH: ['en'],
    ID: ['id', 'in'],
    JP: ['ja'],
    BR: ['pt'],
    MX: ['es']
};

/**
 * The locale of an order: in the language of the country it goes to, for that country if the site has such a locale.
 * @param allowed - locales of the site, for example `de_DE`
 * @returns empty if the site has none for the country
 */
export function marketLocale(countryCode: string, allowed: string[]): string {
    const country = countryCode.toUpperCase();
    const languages = LANGUAGES[country] || [];
    const ofCountry = allowed.filter((locale) => country !== '' && locale.split('_')[1] === country);
    const wanted = languages.map((language) => language + '_' + country).concat(ofCountry, languages);
    return wanted.filter((locale) => allowed.indexOf(locale) >= 0)[0] || '';
}
